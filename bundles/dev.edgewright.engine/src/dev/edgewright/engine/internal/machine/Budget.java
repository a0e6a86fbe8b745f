/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

/**
 * What a thread of execution may use.
 *
 * @param registers the values in all its frames
 * @param depth the calls inside each other
 * @param fuel about one per instruction; {@link Long#MAX_VALUE} is without end
 */
public record Budget(int registers, int depth, long fuel) {

    /** As deep as native engines go with a stack of some megabytes, and without end in time. */
    public static Budget standard() {
        return new Budget(1 << 20, 1 << 17, Long.MAX_VALUE);
    }

    public Budget withFuel(long newFuel) {
        return new Budget(registers, depth, newFuel);
    }
}
