/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.StopSignal;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Watches over the thread that runs one instance and ends it when its time is up or a stop is asked
 * for.
 *
 * <p>Compiled code looks at the thread's interrupted status at every backward branch and call; that
 * is why the guard interrupts, and why it takes the status back when the guest has ended.
 */
final class Guard {

    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private record End(TrapReason reason, String message) {}

    /** A thread inside; calls inside calls are its own business. */
    private static final class Stay {

        private final Thread thread;
        private int depth = 1;

        Stay(Thread thread) {
            this.thread = thread;
        }

        boolean isOwn() {
            return thread == Thread.currentThread();
        }

        void deeper() {
            depth++;
        }

        /** Leaves a call; whether it was the outermost one. */
        boolean isLastOut() {
            depth--;
            return depth == 0;
        }
    }

    private final RunOptions options;
    private volatile Stay stay;
    private volatile End end;
    private Future<?> deadline;
    private StopSignal.Subscription subscription;

    Guard(RunOptions options) {
        this.options = options;
    }

    /** Begins a call, possibly inside another one on the same thread. */
    void enter() {
        Stay now = stay;
        if (now != null && now.isOwn()) {
            now.deeper();
            return;
        }
        synchronized (this) {
            if (stay != null) {
                throw new IllegalStateException(
                        "another thread is inside this instance; instances are not thread-safe");
            }
            stay = new Stay(Thread.currentThread());
            end = null;
        }
        subscription =
                options.stop()
                        .onStop(why -> end(TrapReason.STOPPED, "The run was stopped: " + why));
        options.limits().wallClock().ifPresent(this::schedule);
    }

    /** Ends a call. */
    void leave() {
        if (!stay.isLastOut()) {
            return;
        }
        synchronized (this) {
            stay = null;
            if (end != null) {
                Thread.interrupted();
            }
        }
        subscription.close();
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    /** Throws if the guest has to end; cheap enough for every interpreted instruction. */
    void check() {
        End now = end;
        if (now != null) {
            throw new Trap(now.reason(), now.message());
        }
    }

    /** Throws if the guest has to end or its thread was interrupted. */
    void poll() {
        if (end != null || Thread.currentThread().isInterrupted()) {
            throw ending(null, null);
        }
    }

    /** Whether the guest was told to end. */
    boolean ended() {
        return end != null;
    }

    /** What ended the guest when its thread was found interrupted. */
    Trap ending(Trap.Location location, Throwable cause) {
        End now = end;
        if (now == null) {
            now = new End(TrapReason.STOPPED, "The run was stopped: its thread was interrupted");
        }
        return new Trap(now.reason(), now.message(), location, cause);
    }

    private synchronized void end(TrapReason reason, String message) {
        if (stay != null && end == null) {
            end = new End(reason, message);
            stay.thread.interrupt();
        }
    }

    private void schedule(Duration limit) {
        String message = "The run took longer than its limit of " + words(limit);
        deadline =
                CLOCK.schedule(
                        () -> end(TrapReason.DEADLINE, message),
                        limit.toNanos(),
                        TimeUnit.NANOSECONDS);
    }

    private static String words(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor executor =
                new ScheduledThreadPoolExecutor(
                        1,
                        task -> {
                            Thread thread = new Thread(task, "edgewright-engine-clock");
                            thread.setDaemon(true);
                            thread.setPriority(Thread.MAX_PRIORITY);
                            return thread;
                        });
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }
}
