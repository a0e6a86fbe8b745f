/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.demo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets Ctrl-C end a demo the way a failure does: the thread that made this is interrupted, and
 * nothing stays in the folder.
 */
final class Cancellation implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AtomicBoolean decided = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread worker = Thread.currentThread();
    private final Thread hook;

    Cancellation(DemoFolder folder) {
        hook = new Thread(() -> cancel(folder), "demo-cancellation");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the work may count as complete; from then on it is no longer cancelled. */
    boolean isTooLate() {
        return decided.compareAndSet(false, true);
    }

    private void cancel(DemoFolder folder) {
        if (!decided.compareAndSet(false, true)) {
            return;
        }
        worker.interrupt();
        try {
            if (!ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                folder.remove();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is being ended, and the hook is what waits for this.
        }
    }
}
