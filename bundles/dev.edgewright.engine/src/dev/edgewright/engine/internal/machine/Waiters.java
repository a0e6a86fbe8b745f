/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The threads that wait at addresses of one shared memory (threads proposal, wait and notify). */
final class Waiters {

    private static final int WOKEN = 0;
    private static final int NOT_EQUAL = 1;
    private static final int TIMED_OUT = 2;

    /** So often a waiting thread looks whether it is to be ended. */
    private static final long POLL_NANOS = 5_000_000;

    private static final class Waiter {
        final long address;
        boolean woken;

        Waiter(long address) {
            this.address = address;
        }
    }

    private final PagedMemory memory;
    private final List<Waiter> waiting = new ArrayList<>();

    Waiters(PagedMemory memory) {
        this.memory = memory;
    }

    /** Wakes at most so many threads, all when negative; returns how many. */
    int wake(long address, int most) {
        synchronized (memory) {
            int woken = 0;
            var all = waiting.iterator();
            while (all.hasNext() && woken != most) {
                Waiter next = all.next();
                if (next.address == address) {
                    next.woken = true;
                    all.remove();
                    woken++;
                }
            }
            if (woken > 0) {
                memory.notifyAll();
            }
            return woken;
        }
    }

    /** Waits while a condition holds at first; a negative timeout in nanoseconds never ends. */
    int await(long address, BooleanSupplier equal, long timeout, Runnable poll) {
        long start = System.nanoTime();
        Waiter self = new Waiter(address);
        synchronized (memory) {
            if (!equal.getAsBoolean()) {
                return NOT_EQUAL;
            }
            waiting.add(self);
            try {
                while (!self.woken) {
                    long left = timeout - (System.nanoTime() - start);
                    if (timeout >= 0 && left <= 0) {
                        return TIMED_OUT;
                    }
                    long nanos = timeout < 0 ? POLL_NANOS : Math.min(left, POLL_NANOS);
                    memory.wait(nanos / 1_000_000, (int) (nanos % 1_000_000));
                    poll.run();
                }
                return WOKEN;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                poll.run();
                throw new IllegalStateException(e);
            } finally {
                waiting.remove(self);
            }
        }
    }
}
