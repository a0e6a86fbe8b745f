/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

import static dev.edgewright.host.wasi1.WasiGuest.RESULT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.Trap;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.grants.HostClock;
import dev.edgewright.host.grants.Input;
import dev.edgewright.host.grants.Output;
import dev.edgewright.host.grants.RandomSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Arguments, environment, streams, clocks, random bytes, waiting and ending. */
class SystemTest {

    private static final long EVENTS = 512;
    private static final long SUBSCRIPTIONS = 40_000;

    @Test
    void nothingIsThereUnlessGranted() throws Exception {
        try (WasiGuest guest = WasiGuest.with(Grants.none())) {
            guest.does("args_sizes_get", RESULT, RESULT + 4);
            assertEquals(0, guest.memory().readLong(RESULT));
            guest.does("environ_sizes_get", RESULT, RESULT + 4);
            assertEquals(0, guest.memory().readLong(RESULT));
            guest.fails(Code.BADF, "fd_prestat_get", 3, RESULT);
            assertEquals("", guest.read(0, 10));
            assertEquals(5, guest.write(1, "quiet"));
        }
    }

    @Test
    void argumentsAndEnvironmentArriveAsGranted() throws Exception {
        Grants grants =
                Grants.builder()
                        .arguments(List.of("program", "größe", ""))
                        .environment("PATH", "a=b")
                        .environment("EMPTY", "")
                        .build();
        try (WasiGuest guest = WasiGuest.with(grants)) {
            guest.does("args_sizes_get", RESULT, RESULT + 4);
            assertEquals(3, guest.memory().readInt(RESULT));
            assertEquals(17, guest.memory().readInt(RESULT + 4));
            guest.does("args_get", 100, 200);
            assertEquals("program\0größe\0\0", guest.text(200, 17));
            assertEquals(208, guest.memory().readInt(104));
            guest.does("environ_sizes_get", RESULT, RESULT + 4);
            assertEquals(2, guest.memory().readInt(RESULT));
            guest.does("environ_get", 100, 200);
            assertEquals("PATH=a=b\0EMPTY=\0", guest.text(200, 16));
        }
    }

    @Test
    void streamsAreNoFiles() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Grants grants =
                Grants.builder()
                        .stdin(new Input.Bytes("input".getBytes(StandardCharsets.UTF_8)))
                        .stdout(Output.to(out))
                        .stderr(new Output(err, true))
                        .build();
        try (WasiGuest guest = WasiGuest.with(grants)) {
            assertEquals("in", guest.read(0, 2));
            assertEquals("put", guest.read(0, 10));
            assertEquals("", guest.read(0, 10));
            guest.write(1, "to out");
            guest.write(2, "to err");
            assertEquals("to out", out.toString(StandardCharsets.UTF_8));
            assertEquals("to err", err.toString(StandardCharsets.UTF_8));
            guest.fails(Code.SPIPE, "fd_seek", 1, 0L, 1, RESULT)
                    .fails(Code.BADF, "fd_read", 1, guest.iovec("x"), 1, RESULT)
                    .fails(Code.BADF, "fd_write", 0, guest.iovec("x"), 1, RESULT)
                    .does("fd_fdstat_get", 1, RESULT);
            assertEquals(Right.UNKNOWN, guest.memory().readByte(RESULT));
            guest.does("fd_fdstat_get", 2, RESULT);
            assertEquals(Right.CHARACTER_DEVICE, guest.memory().readByte(RESULT));
            guest.does("fd_close", 1).fails(Code.BADF, "fd_write", 1, guest.iovec("x"), 1, RESULT);
        }
    }

    @Test
    void socketsAreThereForNobody() throws Exception {
        try (WasiGuest guest = WasiGuest.with(Grants.none())) {
            guest.fails(Code.NOTSOCK, "sock_shutdown", 1, 0)
                    .fails(Code.BADF, "sock_shutdown", 9, 0)
                    .fails(Code.NOTSOCK, "sock_accept", 1, 0, RESULT)
                    .fails(Code.NOTSOCK, "sock_send", 1, 0, 0, 0, RESULT)
                    .fails(Code.BADF, "sock_recv", 77, 0, 0, 0, RESULT, RESULT);
        }
    }

    @Test
    void clocksTellTheTime() throws Exception {
        try (WasiGuest guest = WasiGuest.with(Grants.none())) {
            guest.does("clock_time_get", 0, 1L, RESULT);
            long difference =
                    guest.memory().readLong(RESULT) / 1_000_000 - System.currentTimeMillis();
            assertTrue(Math.abs(difference) < 60_000, "off by " + difference + " ms");
            guest.does("clock_time_get", 1, 1L, RESULT);
            long first = guest.memory().readLong(RESULT);
            guest.does("clock_time_get", 1, 1L, RESULT);
            assertTrue(guest.memory().readLong(RESULT) >= first);
            guest.does("clock_res_get", 1, RESULT);
            assertTrue(guest.memory().readLong(RESULT) > 0);
            for (int processor = 2; processor < 4; processor++) {
                guest.does("clock_time_get", processor, 1L, RESULT);
                long worked = guest.memory().readLong(RESULT);
                assertTrue(worked > 0);
                guest.does("clock_time_get", processor, 1L, RESULT);
                assertTrue(guest.memory().readLong(RESULT) >= worked);
            }
            guest.fails(Code.INVAL, "clock_time_get", 4, 1L, RESULT)
                    .fails(Code.INVAL, "clock_res_get", -1, RESULT);
        }
    }

    @Test
    void aRunCanBeRepeatedExactly() throws Exception {
        assertArrayEquals(oneRun(5), oneRun(5));
    }

    private static byte[] oneRun(long seed) throws Exception {
        Grants grants =
                Grants.builder()
                        .clock(HostClock.simulated(Instant.parse("2026-01-01T00:00:00Z")))
                        .random(RandomSource.seeded(seed))
                        .build();
        try (WasiGuest guest = WasiGuest.with(grants)) {
            guest.does("random_get", 100, 100).does("clock_time_get", 0, 0L, 200);
            subscribeClock(guest, 0, 1, 0, 3_600_000_000_000L, false);
            guest.does("poll_oneoff", SUBSCRIPTIONS, EVENTS, 1, RESULT);
            guest.does("clock_time_get", 0, 0L, 208);
            long passed = guest.memory().readLong(208) - guest.memory().readLong(200);
            assertTrue(passed >= 3_600_000_000_000L, "an hour passed in no time: " + passed);
            return guest.memory().read(100, 200);
        }
    }

    @Test
    void waitingTakesItsTime() throws Exception {
        try (WasiGuest guest = WasiGuest.with(Grants.none())) {
            subscribeClock(guest, 0, 77, 1, 50_000_000, false);
            subscribeClock(guest, 1, 78, 1, 60_000_000_000L, false);
            long start = System.nanoTime();
            guest.does("poll_oneoff", SUBSCRIPTIONS, EVENTS, 2, RESULT);
            assertTrue(System.nanoTime() - start >= 50_000_000);
            assertEquals(1, guest.memory().readInt(RESULT));
            assertEquals(77, guest.memory().readLong(EVENTS));
            assertEquals(0, guest.memory().readInt(EVENTS + 8));
            subscribeClock(guest, 0, 79, 0, 1, true);
            guest.does("poll_oneoff", SUBSCRIPTIONS, EVENTS, 1, RESULT);
            assertEquals(79, guest.memory().readLong(EVENTS), "a time long past is due");
        }
    }

    @Test
    void inputIsWaitedFor() throws Exception {
        try (PipedOutputStream typed = new PipedOutputStream();
                PipedInputStream stdin = new PipedInputStream(typed)) {
            Grants grants = Grants.builder().stdin(new Input.Stream(stdin, true)).build();
            try (WasiGuest guest = WasiGuest.with(grants)) {
                subscribe(guest, 0, 1, 1, 0);
                subscribeClock(guest, 1, 2, 1, 50_000_000, false);
                guest.does("poll_oneoff", SUBSCRIPTIONS, EVENTS, 2, RESULT);
                assertEquals(2, guest.memory().readLong(EVENTS), "nothing typed yet");
                guest.does("fd_fdstat_set_flags", 0, Right.NONBLOCK)
                        .fails(Code.AGAIN, "fd_read", 0, guest.iovec("xx"), 1, RESULT);
                typed.write("hi".getBytes(StandardCharsets.UTF_8));
                typed.flush();
                subscribeClock(guest, 1, 2, 1, 30_000_000_000L, false);
                guest.does("poll_oneoff", SUBSCRIPTIONS, EVENTS, 2, RESULT);
                assertEquals(1, guest.memory().readLong(EVENTS));
                assertEquals(2, guest.memory().readLong(EVENTS + 16), "two bytes are there");
                assertEquals("hi", guest.read(0, 10));
            }
        }
    }

    @Test
    void pollingTellsBadDescriptorsEachForItself() throws Exception {
        try (WasiGuest guest = WasiGuest.with(Grants.none())) {
            subscribe(guest, 0, 10, 2, 1);
            subscribe(guest, 1, 11, 2, 55);
            subscribe(guest, 2, 12, 9, 1);
            guest.does("poll_oneoff", SUBSCRIPTIONS, EVENTS, 3, RESULT);
            assertEquals(3, guest.memory().readInt(RESULT));
            assertEquals(Code.SUCCESS.ordinal(), guest.memory().readShort(EVENTS + 8));
            assertEquals(Code.BADF.ordinal(), guest.memory().readShort(EVENTS + 32 + 8));
            assertEquals(Code.INVAL.ordinal(), guest.memory().readShort(EVENTS + 64 + 8));
        }
    }

    @Test
    void endingIsNoFault() throws Exception {
        try (WasiGuest guest = WasiGuest.with(Grants.none())) {
            ProcExit exit =
                    assertThrows(ProcExit.class, () -> guest.instance().call("proc_exit", 7));
            assertEquals(7, exit.code());
            Trap trap = assertThrows(Trap.class, () -> guest.instance().call("proc_raise", 6));
            assertTrue(trap.getMessage().contains("signal ABRT"), trap.getMessage());
            guest.does("proc_raise", 0).fails(Code.INVAL, "proc_raise", 31).does("sched_yield");
        }
    }

    @Test
    void theEndOfInputIsAHangup() throws Exception {
        for (Input ended :
                List.of(Input.none(), new Input.Stream(InputStream.nullInputStream(), false))) {
            try (WasiGuest guest = WasiGuest.with(Grants.builder().stdin(ended).build())) {
                subscribe(guest, 0, 1, 1, 0);
                guest.does("poll_oneoff", SUBSCRIPTIONS, EVENTS, 1, RESULT);
                assertEquals(0, guest.memory().readLong(EVENTS + 16));
                assertEquals(1, guest.memory().readShort(EVENTS + 24));
            }
        }
    }

    @Test
    void whoNobodyReadsIsTold() throws Exception {
        OutputStream closed =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                };
        for (OutputStream stream : List.of(closed, new PrintStream(closed))) {
            Grants grants = Grants.builder().stdout(Output.to(stream)).build();
            try (WasiGuest guest = WasiGuest.with(grants)) {
                guest.fails(Code.PIPE, "fd_write", 1, guest.iovec("x"), 1, RESULT);
            }
        }
    }

    private static void subscribe(WasiGuest guest, int index, long userdata, int type, int fd) {
        long at = SUBSCRIPTIONS + index * 48L;
        guest.memory().write(at, new byte[48]);
        guest.memory().writeLong(at, userdata);
        guest.memory().writeByte(at + 8, (byte) type);
        guest.memory().writeInt(at + 16, fd);
    }

    private static void subscribeClock(
            WasiGuest guest, int index, long userdata, int clock, long time, boolean absolute) {
        subscribe(guest, index, userdata, 0, clock);
        long at = SUBSCRIPTIONS + index * 48L;
        guest.memory().writeLong(at + 24, time);
        guest.memory().writeShort(at + 40, (short) (absolute ? 1 : 0));
    }
}
