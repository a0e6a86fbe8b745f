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
 * A function that the host offers to guests under an import's module and name.
 *
 * @param handler what runs when the guest calls it, on the thread that runs the guest
 */
public record HostFunction(String module, String name, FunctionType type, Handler handler) {

    public HostFunction {
        Objects.requireNonNull(module);
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        Objects.requireNonNull(handler);
    }

    /** The body of a host function. */
    @FunctionalInterface
    public interface Handler {

        /**
         * Answers one call.
         *
         * <p>Values travel as in {@link Instance#call}. A {@link Trap} or an {@link Unwind} thrown
         * here ends the guest with it; any other exception becomes a trap of reason {@link
         * TrapReason#HOST}.
         *
         * @return one value per result
         */
        long[] call(Caller caller, long[] arguments);
    }
}
