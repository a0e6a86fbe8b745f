/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.command;

import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.StopSignal;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs a guest on a thread with a stack of known size and gives up on one that will not end. */
final class GuestThread {

    /** The same depth of calls wherever a guest runs, and enough for recursive programs. */
    private static final long STACK_BYTES = 16L << 20;

    /** How long a stopped guest may still be inside a host call, such as a write nobody reads. */
    private static final long GRACE_MILLIS = 2_000;

    /** The work of a guest; it tells when the guest is linked and about to be called. */
    @FunctionalInterface
    interface Work {
        Outcome run(Runnable calling) throws LinkException;
    }

    private final Work work;
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile long called;
    private Outcome outcome;
    private Throwable failure;

    private GuestThread(Work work) {
        this.work = work;
    }

    static Outcome run(Work work, RunOptions options) throws LinkException {
        GuestThread guest = new GuestThread(work);
        Thread thread = new Thread(null, guest::work, "edgewright-guest", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        return guest.await(options);
    }

    private void work() {
        try {
            outcome = work.run(() -> called = System.nanoTime());
        } catch (LinkException | RuntimeException | Error e) {
            failure = e;
        } finally {
            finished.countDown();
        }
    }

    private Outcome await(RunOptions options) throws LinkException {
        CountDownLatch stopped = new CountDownLatch(1);
        boolean interrupted = false;
        boolean ended = false;
        StopSignal.Subscription subscription = options.stop().onStop(why -> stopped.countDown());
        try {
            while (!ended && stopped.getCount() > 0 && !overdue(options)) {
                try {
                    ended = finished.await(50, TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                    options.stop().stop("the thread that waits for it was interrupted");
                }
            }
            ended = ended || stopped.getCount() == 0 && awaitStopped();
        } finally {
            subscription.close();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return ended ? result() : abandoned(options);
    }

    private boolean overdue(RunOptions options) {
        long since = called;
        return since != 0
                && options.limits().wallClock().isPresent()
                && System.nanoTime() - since - TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS)
                        > options.limits().wallClock().get().toNanos();
    }

    private boolean awaitStopped() {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return finished.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Outcome result() throws LinkException {
        switch (failure) {
            case null -> {
                return outcome;
            }
            case LinkException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    private static Outcome abandoned(RunOptions options) {
        Optional<String> why = options.stop().reason();
        String words =
                why.map(said -> "The run was stopped: " + said)
                        .orElse("The run took longer than its limit");
        Trap trap =
                new Trap(
                        why.isPresent() ? TrapReason.STOPPED : TrapReason.DEADLINE,
                        words + "; its last host call did not end and was left behind");
        return new Outcome.Trapped(trap, options.preferred(), List.of());
    }
}
