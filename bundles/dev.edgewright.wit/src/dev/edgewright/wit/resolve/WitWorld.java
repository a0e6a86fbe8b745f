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
 * @param stability what its gates promise
 * @param declared the types, imports and exports that its own text declares, without those of the
 *     worlds that it includes, but with functions that a closed feature keeps out: types first, the
 *     rest in the order of the text
 * @param included its own copies of what the worlds that it includes import and export, in the
 *     order of the text
 * @param imports everything that a component of this world may import: interfaces, each after those
 *     that it needs, then types, then functions
 * @param exports everything that such a component must export, functions first
 */
public record WitWorld(
        PackageName owner,
        String name,
        String docs,
        Stability stability,
        List<WitExtern> declared,
        List<Inclusion> included,
        List<WitExtern> imports,
        List<WitExtern> exports) {

    /**
     * An {@code include}.
     *
     * @param world the included world
     * @param copies what became of its imports and then of its exports, one for each
     */
    public record Inclusion(WitWorld world, List<WitExtern> copies) {
        public Inclusion {
            copies = List.copyOf(copies);
        }
    }

    public WitWorld {
        declared = List.copyOf(declared);
        included = List.copyOf(included);
        imports = List.copyOf(imports);
        exports = List.copyOf(exports);
    }

    /** The name with its package, {@code ns:pkg/name@version}. */
    public String qualifiedName() {
        return owner.member(name);
    }
}
