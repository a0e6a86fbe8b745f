/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.guest;

import dev.edgewright.cli.terminal.Failure;
import dev.edgewright.engine.Tier;
import java.util.ArrayList;
import java.util.List;

/** The ways to run code, by the names that a person gives them; for completion, all of them. */
final class EngineChoice extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    private static final String COMPILED = "compiled";
    private static final String MACHINE = "machine";

    EngineChoice() {
        super(List.of(COMPILED, MACHINE));
    }

    static Tier tier(String option, String name) {
        return switch (name) {
            case COMPILED -> Tier.COMPILED;
            case MACHINE -> Tier.INTERPRETED;
            default ->
                    throw Failure.wrongUse(
                            "%s %s: choose %s or %s.".formatted(option, name, COMPILED, MACHINE));
        };
    }
}
