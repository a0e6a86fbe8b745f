/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.command;

import dev.edgewright.engine.Tier;
import dev.edgewright.engine.Trap;
import java.util.List;

/** How a run ended. */
public sealed interface Outcome {

    /** How the code was run. */
    Tier tier();

    /** Why it was not run as preferred, in words; empty if it was. */
    List<String> notes();

    /**
     * The program came to its end.
     *
     * @param code zero when it returned from its start with success, else what it gave to {@code
     *     proc_exit} or {@code exit-with-code}; one when a component ended with an error
     */
    record Exited(int code, Tier tier, List<String> notes) implements Outcome {

        /** The code as far as a process can end with it, from 0 to 255; only success is zero. */
        public int status() {
            int low = code & 0xFF;
            return low == 0 && code != 0 ? 1 : low;
        }
    }

    /** The program was ended by a fault, a limit or a signal. */
    record Trapped(Trap trap, Tier tier, List<String> notes) implements Outcome {}
}
