/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.component.Value;
import java.util.List;

/** A function of a component or of the host that can be called. */
interface Callee {

    /**
     * The side that calls: gives the arguments when the callee is ready for them, and takes the
     * result while the callee still runs.
     */
    interface Exchange {

        /** The arguments; asked for once. */
        List<Value> arguments();

        /** How strings of the arguments were encoded. */
        Context.Source source();

        /** What is known of the strings of the arguments. */
        CallScope strings();

        /**
         * Takes the result.
         *
         * @param result null if there is none
         * @param source how strings of it were encoded
         * @param strings what else is known of them
         */
        void answer(Value result, Context.Source source, CallScope strings);
    }

    /**
     * Calls it.
     *
     * @param caller the component that calls; null for the host
     */
    void call(GuestInstance caller, Exchange exchange);

    /**
     * Checks arguments that the host gives.
     *
     * @throws Mismatch when they do not fit
     */
    void check(List<Value> arguments);

    /** Its name, for messages. */
    String name();

    /** Tells it the name under which somebody exports it. */
    void named(String name);
}
