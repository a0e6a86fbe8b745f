/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.grants;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The time that guests see, and the way they wait. All values in nanoseconds. */
public interface HostClock {

    /** The time since the start of 1970, UTC. */
    long realtime();

    /** A time that never goes back; only differences mean something. */
    long monotonic();

    /** The step in which the times advance; at least one. */
    long resolution();

    /** The time that a processor worked for the guest; without a better answer, all time. */
    default long processor() {
        return monotonic();
    }

    /** Lets this much time pass. */
    void sleep(long nanos) throws InterruptedException;

    /**
     * Lets time pass until a permit is there, at most this long. A clock that does not follow the
     * time of this machine does what is fitting.
     */
    default void sleep(long nanos, Semaphore until) throws InterruptedException {
        if (until.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
            until.release();
        }
    }

    /** The clock of this machine; its monotonic time starts near zero for each call. */
    static HostClock system() {
        long start = System.nanoTime();
        return new HostClock() {
            @Override
            public long realtime() {
                Instant now = Instant.now();
                return now.getEpochSecond() * 1_000_000_000L + now.getNano();
            }

            @Override
            public long monotonic() {
                return System.nanoTime() - start;
            }

            @Override
            public long resolution() {
                return 1_000;
            }

            @Override
            public long processor() {
                ThreadMXBean threads = ManagementFactory.getThreadMXBean();
                return threads.isCurrentThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()
                        ? threads.getCurrentThreadCpuTime()
                        : monotonic();
            }

            @Override
            public void sleep(long nanos) throws InterruptedException {
                TimeUnit.NANOSECONDS.sleep(nanos);
            }
        };
    }

    /**
     * A clock for runs that must repeat exactly: it stands still except while a guest sleeps, which
     * takes no real time, and moves one microsecond each time it is read.
     */
    static HostClock simulated(Instant start) {
        return new SimulatedClock(start);
    }
}
