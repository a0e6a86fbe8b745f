/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

import dev.edgewright.wasm.module.CoreModule;

/** How a core module spells what it imports and exports (BuildTargets.md). */
enum Naming {
    /** {@code ns:pkg/iface} and {@code [resource-drop]r}; what most tools write. */
    LEGACY("memory", "cabi_realloc", "_initialize"),

    /** {@code cm32p2|ns:pkg/iface} and {@code r_drop}. */
    STANDARD("cm32p2_memory", "cm32p2_realloc", "cm32p2_initialize");

    private static final String PREFIX = "cm32p2";
    private static final String OWN = "_ex_";

    /** The export with the memory. */
    final String memory;

    /** The export that finds room in memory. */
    final String realloc;

    /** The export to call first. */
    final String initialize;

    Naming(String memory, String realloc, String initialize) {
        this.memory = memory;
        this.realloc = realloc;
        this.initialize = initialize;
    }

    static Naming of(CoreModule module) {
        boolean standard =
                module.imports().stream().anyMatch(i -> i.module().startsWith(PREFIX))
                        || module.exports().stream().anyMatch(e -> e.name().startsWith(PREFIX));
        return standard ? STANDARD : LEGACY;
    }

    /** The name of a module in an import, in the older spelling. */
    static String module(String module) {
        if (!module.equals(PREFIX) && !module.startsWith(PREFIX + "|")) {
            return module;
        }
        String rest = module.substring(Math.min(module.length(), PREFIX.length() + 1));
        if (rest.startsWith(OWN)) {
            return "[export]" + rest.substring(OWN.length());
        }
        return rest.isEmpty() ? "$root" : rest;
    }

    /** The name of a function in an import, in the older spelling. */
    static String function(String module, String function) {
        int at = function.lastIndexOf('_');
        return module.startsWith(PREFIX) && at > 0
                ? "[resource-%s]%s".formatted(function.substring(at + 1), function.substring(0, at))
                : function;
    }

    /** The export that implements a function; the owner is an interface or empty. */
    String export(String owner, String function) {
        return switch (this) {
            case LEGACY -> owner.isEmpty() ? function : owner + "#" + function;
            case STANDARD -> PREFIX + "|" + Versions.track(owner) + "|" + function;
        };
    }

    /** The export that ends a resource. */
    String destructor(String owner, String resource) {
        return export(owner, this == LEGACY ? "[dtor]" + resource : resource + "_dtor");
    }

    /** The export that is called after the results of another one were read. */
    String postReturn(String export) {
        return this == LEGACY ? "cabi_post_" + export : export + "_post";
    }
}
