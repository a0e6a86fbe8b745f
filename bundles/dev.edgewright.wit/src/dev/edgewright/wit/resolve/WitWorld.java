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
 * A world after {@code include} (WIT.md, "WIT Worlds").
 *
 * @param owner the package that declares it
 * @param name its name
 * @param docs the text of the comment before it; may be empty
 * @param imports everything that a component of this world may import; interfaces that others need
 *     are included
 * @param exports everything that such a component must export
 */
public record WitWorld(
        PackageName owner,
        String name,
        String docs,
        List<WitExtern> imports,
        List<WitExtern> exports) {

    public WitWorld {
        imports = List.copyOf(imports);
        exports = List.copyOf(exports);
    }

    /** The name with its package, {@code ns:pkg/name@version}. */
    public String qualifiedName() {
        return owner.member(name);
    }
}
