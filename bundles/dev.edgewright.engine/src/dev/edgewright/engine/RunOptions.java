/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

import java.util.Objects;

/**
 * How to run an instance.
 *
 * @param stop the signal by which another thread ends the guest
 * @param preferred the tier to use where the program allows it
 */
public record RunOptions(Limits limits, StopSignal stop, Tier preferred) {

    public RunOptions {
        Objects.requireNonNull(limits);
        Objects.requireNonNull(stop);
        Objects.requireNonNull(preferred);
    }

    /** No limits, compiled, with a signal of its own. */
    public static RunOptions defaults() {
        return new RunOptions(Limits.none(), new StopSignal(), Tier.COMPILED);
    }

    public RunOptions withLimits(Limits newLimits) {
        return new RunOptions(newLimits, stop, preferred);
    }

    public RunOptions withStop(StopSignal newStop) {
        return new RunOptions(limits, newStop, preferred);
    }

    public RunOptions withPreferred(Tier newPreferred) {
        return new RunOptions(limits, stop, newPreferred);
    }
}
