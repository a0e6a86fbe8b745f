/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.io;

/** The waiter of one source of events: the last one that came. Safe for use by any thread. */
public final class Waiting {

    private volatile Waiter waiter;

    /** As {@link Pollable#subscribe}. */
    public void subscribe(Waiter newWaiter) {
        waiter = newWaiter;
    }

    /** Wakes the waiter, if there is one; after the change that makes the source ready. */
    public void wake() {
        Waiter known = waiter;
        if (known != null) {
            known.wake();
        }
    }
}
