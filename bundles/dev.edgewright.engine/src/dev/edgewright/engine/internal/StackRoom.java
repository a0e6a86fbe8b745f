/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

import com.dylibso.chicory.runtime.OpcodeImpl;
import java.lang.invoke.MethodHandles;

/**
 * Makes sure that host code never starts on the last bytes of the stack.
 *
 * <p>A guest decides how deep the stack is when it calls the host. Were the stack to end while a
 * class of the host is being initialized, that class would stay unusable for the whole process.
 */
final class StackRoom {

    /** Frames of at least some twenty bytes each: more than 40 KiB, in about a microsecond. */
    private static final int FRAMES = 2_000;

    static {
        try {
            MethodHandles.lookup().ensureInitialized(OpcodeImpl.class);
        } catch (IllegalAccessException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private StackRoom() {}

    /**
     * Does nothing but use the stack.
     *
     * @throws StackOverflowError when the guest has used it up
     */
    static void require() {
        if (use(FRAMES) != FRAMES) {
            throw new IllegalStateException();
        }
    }

    private static int use(int frames) {
        return frames == 0 ? 0 : use(frames - 1) + 1;
    }
}
