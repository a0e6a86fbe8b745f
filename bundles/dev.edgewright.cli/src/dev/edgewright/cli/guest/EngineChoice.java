/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.guest;

import dev.edgewright.engine.Tier;
import java.util.Locale;

/** The ways to run code, by the names that a person gives them. */
public enum EngineChoice {
    /** Compiled to JVM bytecode. */
    COMPILED(Tier.COMPILED),
    /** On the engine's own machine. */
    MACHINE(Tier.INTERPRETED);

    private final Tier tier;

    EngineChoice(Tier tier) {
        this.tier = tier;
    }

    Tier tier() {
        return tier;
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
