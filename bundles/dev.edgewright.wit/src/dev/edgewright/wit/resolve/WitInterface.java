/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.resolve;

import java.util.List;

/**
 * An interface (WIT.md, "WIT Interfaces").
 *
 * @param owner the package that declares it
 * @param name its name; null for one that a world declares in place
 * @param docs the text of the comment before it; may be empty
 * @param stability what its gates promise
 * @param types its types, used ones included, each after those that it names
 * @param functions its functions, those of its resources included
 * @param declared the functions of its text: the same, and those that a closed feature keeps out
 */
public record WitInterface(
        PackageName owner,
        String name,
        String docs,
        Stability stability,
        List<TypeDefinition> types,
        List<WitFunction> functions,
        List<WitFunction> declared) {

    public WitInterface {
        types = List.copyOf(types);
        functions = List.copyOf(functions);
        declared = List.copyOf(declared);
    }

    /** The name as imports and exports spell it, {@code ns:pkg/name@version}; null if inline. */
    public String qualifiedName() {
        return name == null ? null : owner.member(name);
    }
}
