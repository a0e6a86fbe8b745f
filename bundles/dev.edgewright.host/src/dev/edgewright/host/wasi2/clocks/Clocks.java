/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.clocks;

import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.engine.component.Value;
import dev.edgewright.host.grants.HostClock;
import dev.edgewright.host.wasi2.io.Pollable;
import dev.edgewright.host.wasi2.io.Waiter;
import dev.edgewright.host.wasi2.io.WasiIo;
import java.util.List;
import java.util.Map;

/** The interfaces {@code monotonic-clock} and {@code wall-clock}. */
public final class Clocks {

    private static final long SECOND = 1_000_000_000L;

    private final HostClock clock;
    private final WasiIo io;

    public Clocks(HostClock clock, WasiIo io) {
        this.clock = clock;
        this.io = io;
    }

    /** The interfaces. */
    public List<HostInterface> interfaces() {
        return List.of(
                HostInterface.named("wasi:clocks/monotonic-clock@" + WasiIo.VERSION)
                        .function("now", (call, args) -> Value.u64(clock.monotonic()))
                        .function("resolution", (call, args) -> Value.u64(clock.resolution()))
                        .function(
                                "subscribe-instant",
                                (call, args) ->
                                        io.pollable(new Alarm(clock, args.getFirst().asLong())))
                        .function(
                                "subscribe-duration",
                                (call, args) -> io.pollable(after(args.getFirst().asLong())))
                        .build(),
                HostInterface.named("wasi:clocks/wall-clock@" + WasiIo.VERSION)
                        .function("now", (call, args) -> datetime(clock.realtime()))
                        .function("resolution", (call, args) -> datetime(clock.resolution()))
                        .build());
    }

    /**
     * The record {@code datetime}.
     *
     * @param nanos since 1970; what is earlier cannot be told and becomes 1970
     */
    public static Value datetime(long nanos) {
        long told = Math.max(0, nanos);
        return new Value.Fields(
                Map.of(
                        "seconds",
                        Value.u64(told / SECOND),
                        "nanoseconds",
                        Value.u32(told % SECOND)));
    }

    private Alarm after(long duration) {
        long now = clock.monotonic();
        long due = now + duration;
        // Both are unsigned: a sum that wraps is further away than anybody waits.
        return new Alarm(clock, Long.compareUnsigned(due, now) < 0 ? -1 : due);
    }

    /** Ready from an instant on. */
    private record Alarm(HostClock clock, long due) implements Pollable {

        @Override
        public boolean ready() {
            return Long.compareUnsigned(clock.monotonic(), due) >= 0;
        }

        @Override
        public void subscribe(Waiter waiter) {
            waiter.wakeAt(due);
        }
    }
}
