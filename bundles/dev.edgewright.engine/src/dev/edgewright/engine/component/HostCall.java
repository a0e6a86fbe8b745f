/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.component;

import dev.edgewright.engine.Limits;

/** What a host function may know of the guest that calls it. For the time of the call only. */
public interface HostCall {

    /**
     * Throws when the guest has to end: the stop signal was given or its time is up. Host functions
     * that loop call it now and then. One that blocks does so interruptibly: the thread is
     * interrupted when the guest has to end, and this method, called after an {@link
     * InterruptedException}, throws.
     */
    void checkStopped();

    /** What the guest may use. */
    Limits limits();
}
