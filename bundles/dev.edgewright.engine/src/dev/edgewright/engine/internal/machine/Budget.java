/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

import dev.edgewright.engine.Limits;

/**
 * What a thread of execution may use.
 *
 * @param registers the values in all its frames
 * @param depth the frames; one for each call, three for one into another instance
 * @param fuel about one per instruction; {@link Long#MAX_VALUE} is without end
 */
public record Budget(int registers, int depth, long fuel) {

    /** As many registers as native engines have in a stack of some megabytes. */
    private static final int REGISTERS = 1 << 20;

    /** Frames that are there for every call, whether it goes on or not. */
    private static final int SPARE_FRAMES = 4;

    /** What limits leave a program. */
    public static Budget of(Limits limits) {
        return new Budget(
                REGISTERS, limits.callDepth() + SPARE_FRAMES, limits.fuel().orElse(Long.MAX_VALUE));
    }
}
