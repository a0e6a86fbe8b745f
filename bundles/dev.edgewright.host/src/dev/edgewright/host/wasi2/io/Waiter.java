/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.io;

import dev.edgewright.host.grants.HostClock;
import java.util.concurrent.Semaphore;

/** A guest that waits until something happens. */
public final class Waiter {

    private final HostClock clock;
    private final Semaphore wakes = new Semaphore(0);
    private boolean timed;
    private long earliest;

    Waiter(HostClock clock) {
        this.clock = clock;
    }

    /** Lets the guest look again at what it waits for. May be called by any thread. */
    public void wake() {
        wakes.release();
    }

    /**
     * Wakes the guest at a time; only within {@link Pollable#subscribe}.
     *
     * @param instant of the monotonic clock, in nanoseconds, unsigned
     */
    public void wakeAt(long instant) {
        if (!timed || Long.compareUnsigned(instant, earliest) < 0) {
            earliest = instant;
            timed = true;
        }
    }

    void await() throws InterruptedException {
        if (!timed) {
            wakes.acquire();
        } else {
            long now = clock.monotonic();
            if (Long.compareUnsigned(earliest, now) > 0) {
                // What does not fit a signed number is further away than anybody waits.
                long left = earliest - now;
                clock.sleep(left < 0 ? Long.MAX_VALUE : left, wakes);
            }
        }
        wakes.drainPermits();
    }
}
