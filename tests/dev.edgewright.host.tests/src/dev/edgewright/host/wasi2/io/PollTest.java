/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.Trap;
import dev.edgewright.engine.component.Handle;
import dev.edgewright.engine.component.Value;
import dev.edgewright.host.grants.HostClock;
import dev.edgewright.host.wasi2.Component;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PollTest {

    private final WasiIo io = new WasiIo(HostClock.system());
    private final Component guest = new Component(io.interfaces());

    @Test
    void tellsAllThatAreReadyByTheirPlaceInTheList() {
        Handle never = io.pollable(new Bell());
        Handle now = io.pollable(Pollable.now());
        assertEquals(Value.list(List.of(Value.u32(1), Value.u32(3))), poll(never, now, never, now));
        assertFalse(ready(never));
        assertTrue(ready(now));
    }

    @Test
    void wakesWhenOneOfManyBecomesReady() throws Exception {
        Bell first = new Bell();
        Bell second = new Bell();
        Handle[] handles = {io.pollable(first), io.pollable(second)};
        Thread ringer =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        TimeUnit.MILLISECONDS.sleep(50);
                                    } catch (InterruptedException e) {
                                        throw new IllegalStateException(e);
                                    }
                                    second.ring();
                                });
        assertEquals(Value.list(List.of(Value.u32(1))), poll(handles));
        ringer.join();
        guest.call("wasi:io/poll#[method]pollable.block", handles[1]);
    }

    @Test
    void doesNotPollAnEmptyList() {
        assertThrows(Trap.class, this::poll);
    }

    @Test
    void endsAWaitingGuestByInterruption() throws Exception {
        Handle never = io.pollable(new Bell());
        Trap[] trap = new Trap[1];
        Thread waiting =
                Thread.ofPlatform()
                        .start(
                                () ->
                                        trap[0] =
                                                assertThrows(
                                                        Trap.class,
                                                        () ->
                                                                guest.call(
                                                                        "wasi:io/poll#[method]pollable.block",
                                                                        never)));
        TimeUnit.MILLISECONDS.sleep(50);
        waiting.interrupt();
        waiting.join();
        assertTrue(trap[0].getMessage().contains("interrupted"), trap[0]::getMessage);
    }

    @Test
    void aSimulatedClockTakesNoTimeForWaiting() {
        HostClock clock = HostClock.simulated(Instant.EPOCH);
        try (WasiIo simulated = new WasiIo(clock)) {
            long due = clock.monotonic() + TimeUnit.DAYS.toNanos(1);
            Handle tomorrow =
                    simulated.pollable(
                            new Pollable() {
                                @Override
                                public boolean ready() {
                                    return clock.monotonic() >= due;
                                }

                                @Override
                                public void subscribe(Waiter waiter) {
                                    waiter.wakeAt(due);
                                }
                            });
            Handle never = simulated.pollable(new Bell());
            Value ready =
                    new Component(simulated.interfaces())
                            .call("wasi:io/poll#poll", Value.list(List.of(never, tomorrow)));
            assertEquals(Value.list(List.of(Value.u32(1))), ready);
        }
    }

    private Value poll(Handle... handles) {
        return guest.call("wasi:io/poll#poll", Value.list(List.of(handles)));
    }

    private boolean ready(Handle handle) {
        return guest.call("wasi:io/poll#[method]pollable.ready", handle).asBoolean();
    }

    /** Ready once it was rung. */
    private static final class Bell implements Pollable {
        private final Waiting waiting = new Waiting();
        private volatile boolean rung;

        void ring() {
            rung = true;
            waiting.wake();
        }

        @Override
        public boolean ready() {
            return rung;
        }

        @Override
        public void subscribe(Waiter waiter) {
            waiting.subscribe(waiter);
        }
    }
}
