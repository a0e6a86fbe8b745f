/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.grants;

import java.time.Instant;
import java.util.concurrent.Semaphore;

/** A clock that advances only by being used. */
final class SimulatedClock implements HostClock {

    private static final long STEP = 1_000;

    private final long epoch;
    private long elapsed;

    SimulatedClock(Instant start) {
        this.epoch = start.getEpochSecond() * 1_000_000_000L + start.getNano();
    }

    @Override
    public synchronized long realtime() {
        return epoch + tick();
    }

    @Override
    public synchronized long monotonic() {
        return tick();
    }

    @Override
    public long resolution() {
        return STEP;
    }

    @Override
    public synchronized void sleep(long nanos) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long later = elapsed + nanos;
        elapsed = later < 0 ? Long.MAX_VALUE / 2 : later;
    }

    @Override
    public void sleep(long nanos, Semaphore until) throws InterruptedException {
        if (until.availablePermits() == 0) {
            sleep(nanos);
        }
    }

    private long tick() {
        elapsed += STEP;
        return elapsed;
    }
}
