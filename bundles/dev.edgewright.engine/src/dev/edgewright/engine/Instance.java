/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

import java.util.List;
import java.util.Optional;

/**
 * A program with its own memories, tables and globals. Only one thread at a time may call it; a
 * host function may call back into it.
 */
public interface Instance {

    /**
     * Calls an exported function.
     *
     * <p>An i32 travels sign-extended, an f32 and an f64 as their bits ({@link
     * Float#floatToRawIntBits}, {@link Double#doubleToRawLongBits}); references are opaque.
     *
     * @return one value per result
     * @throws IllegalArgumentException when there is no such function or the number of arguments is
     *     wrong
     * @throws Trap when the guest is ended
     * @throws Unwind when a host function left the guest
     */
    long[] call(String export, long... arguments);

    /** The memory exported as {@code memory}, else the first one. */
    Optional<GuestMemory> memory();

    /** How the code is run. */
    Tier tier();

    /** Why it is not run as preferred, in words; empty if it is. */
    List<String> notes();
}
