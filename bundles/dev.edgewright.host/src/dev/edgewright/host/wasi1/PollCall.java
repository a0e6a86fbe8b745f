/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

import dev.edgewright.engine.GuestMemory;
import dev.edgewright.host.grants.HostClock;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The call {@code poll_oneoff}: waits for a time to come or for input to be there. */
final class PollCall {

    private static final int SUBSCRIPTION = 48;
    private static final int EVENT = 32;
    private static final int MOST = 4096;
    private static final int CLOCK = 0;
    private static final int FD_READ = 1;
    private static final int FD_WRITE = 2;
    private static final int ABSOLUTE = 1;
    private static final int HANGUP = 1;

    private record Event(long userdata, Errno error, int type, long bytes, int flags) {

        Event(long userdata, Errno error, int type, long bytes) {
            this(userdata, error, type, bytes, 0);
        }
    }

    private record Alarm(long userdata, long due) {}

    private record Waiting(long userdata, StandardInput input) {}

    private final Descriptors open;
    private final SystemCalls clocks;
    private final HostClock clock;

    PollCall(Descriptors open, SystemCalls clocks, HostClock clock) {
        this.open = open;
        this.clocks = clocks;
        this.clock = clock;
    }

    void poll(Call call) throws WasiException, IOException {
        GuestMemory memory = call.memory();
        long from = call.size(0);
        long to = call.size(1);
        long count = call.size(2);
        memory.check(from, count * SUBSCRIPTION);
        memory.check(to, count * EVENT);
        memory.check(call.size(3), 4);
        if (count == 0 || count > MOST) {
            throw new WasiException(Errno.INVAL);
        }
        List<Event> events = new ArrayList<>();
        List<Alarm> alarms = new ArrayList<>();
        List<Waiting> waiting = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            subscribe(memory, from + (long) i * SUBSCRIPTION, events, alarms, waiting);
        }
        await(events, alarms, waiting);
        for (int i = 0; i < events.size(); i++) {
            write(memory, to + (long) i * EVENT, events.get(i));
        }
        call.writeInt(3, events.size());
    }

    private void subscribe(
            GuestMemory memory,
            long at,
            List<Event> events,
            List<Alarm> alarms,
            List<Waiting> waiting)
            throws IOException {
        long userdata = memory.readLong(at);
        int type = memory.readByte(at + 8) & 0xFF;
        try {
            switch (type) {
                case CLOCK -> alarms.add(new Alarm(userdata, due(memory, at + 16)));
                case FD_READ -> {
                    Descriptor found = descriptor(memory, at);
                    if (found instanceof InputDescriptor input) {
                        waiting.add(new Waiting(userdata, input.input()));
                    } else {
                        found.require(Rights.FD_READ);
                        events.add(new Event(userdata, Errno.SUCCESS, type, left(found)));
                    }
                }
                case FD_WRITE -> {
                    descriptor(memory, at).require(Rights.FD_WRITE);
                    events.add(new Event(userdata, Errno.SUCCESS, type, 1));
                }
                default -> throw new WasiException(Errno.INVAL);
            }
        } catch (WasiException e) {
            events.add(new Event(userdata, e.errno(), type, 0));
        }
    }

    private Descriptor descriptor(GuestMemory memory, long subscription) throws WasiException {
        Descriptor found = open.get(memory.readInt(subscription + 16));
        found.require(Rights.POLL_FD_READWRITE);
        return found;
    }

    private static long left(Descriptor found) throws IOException {
        return found instanceof FileDescriptor file
                ? Math.max(0, file.channel().size() - file.channel().position())
                : 0;
    }

    /** How long from now until a clock subscription is due. */
    private long due(GuestMemory memory, long at) throws WasiException {
        long now = clocks.now(memory.readInt(at));
        long timeout = memory.readLong(at + 8);
        // The time is unsigned: what does not fit is further away than anybody waits.
        long bounded = timeout < 0 ? Long.MAX_VALUE : timeout;
        boolean absolute = (memory.readShort(at + 24) & ABSOLUTE) != 0;
        return absolute ? Math.max(0, bounded - now) : bounded;
    }

    private void await(List<Event> events, List<Alarm> alarms, List<Waiting> waiting)
            throws IOException {
        Optional<Long> first = alarms.stream().map(Alarm::due).min(Long::compare);
        long limit = events.isEmpty() ? first.orElse(Long.MAX_VALUE) : 0;
        try {
            long waited = awaitInput(limit, waiting);
            waiting.stream()
                    .filter(input -> isReady(input.input()))
                    .map(
                            input ->
                                    new Event(
                                            input.userdata(),
                                            Errno.SUCCESS,
                                            FD_READ,
                                            input.input().available(),
                                            input.input().atEnd() ? HANGUP : 0))
                    .forEach(events::add);
            if (events.isEmpty() && limit > waited) {
                clock.sleep(limit - waited);
                waited = limit;
            }
            long passed = waited;
            alarms.stream()
                    .filter(alarm -> alarm.due() <= passed)
                    .map(alarm -> new Event(alarm.userdata(), Errno.SUCCESS, CLOCK, 0))
                    .forEach(events::add);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** Waits for the standard input, of which there is only one, and tells how long it took. */
    private static long awaitInput(long limit, List<Waiting> waiting) throws InterruptedException {
        if (waiting.isEmpty()) {
            return 0;
        }
        long start = System.nanoTime();
        boolean ready = waiting.getFirst().input().await(limit);
        return ready ? Math.min(limit, System.nanoTime() - start) : limit;
    }

    private static boolean isReady(StandardInput input) {
        try {
            return input.await(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void write(GuestMemory memory, long at, Event event) {
        memory.writeLong(at, event.userdata());
        memory.writeLong(at + 8, event.error().code() | (long) event.type() << 16);
        memory.writeLong(at + 16, event.bytes());
        memory.writeLong(at + 24, event.flags());
    }
}
