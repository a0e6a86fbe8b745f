/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.ExternKind;
import dev.edgewright.engine.Import;
import dev.edgewright.engine.Program;
import dev.edgewright.engine.Tier;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which core modules of a component share only functions with others, so that they can be compiled;
 * others run together on our machine.
 */
record Sharing(Set<Program> alone) {

    /** Larger modules would take longer to compile than a first call may. */
    private static final int LARGEST = 256 << 10;

    Sharing {
        alone = Set.copyOf(alone);
    }

    /**
     * Looks at the modules of a component.
     *
     * @param modules with their sizes in bytes
     */
    static Sharing among(Map<Program, Integer> modules) {
        Set<ExternKind> imported = EnumSet.noneOf(ExternKind.class);
        for (Program module : modules.keySet()) {
            module.imports().stream().map(Import::kind).forEach(imported::add);
        }
        Set<Program> alone = new HashSet<>();
        modules.forEach(
                (module, size) -> {
                    if (size <= LARGEST && isAlone(module, imported)) {
                        alone.add(module);
                    }
                });
        return new Sharing(alone);
    }

    /** Nothing can be said where some modules come from outside. */
    static Sharing unknown() {
        return new Sharing(Set.of());
    }

    private static boolean isAlone(Program module, Set<ExternKind> imported) {
        return module.imports().stream().allMatch(each -> each.kind() == ExternKind.FUNCTION)
                && module.exports().stream()
                        .allMatch(
                                each ->
                                        each.kind() == ExternKind.FUNCTION
                                                || !imported.contains(each.kind()));
    }

    /** How to run a module. */
    Tier tier(Program module) {
        return alone.contains(module) ? Tier.COMPILED : Tier.INTERPRETED;
    }
}
