/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.Trap;
import dev.edgewright.engine.component.Handle;
import dev.edgewright.engine.component.Value;
import dev.edgewright.host.grants.HostClock;
import dev.edgewright.host.wasi2.Component;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StreamsTest {

    private static final String IN = "wasi:io/streams#[method]input-stream.";
    private static final String OUT = "wasi:io/streams#[method]output-stream.";
    private static final Value CLOSED = Value.error(Value.variant("closed"));

    private final WasiIo io = new WasiIo(HostClock.system());
    private final Component guest = new Component(io.interfaces());
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void readsUpToAsManyBytesAsAskedAndThenTheEnd() {
        Handle in = input("measure");
        assertEquals("mea", text(guest.call(IN + "read", in, Value.u64(3))));
        assertEquals("", text(guest.call(IN + "read", in, Value.u64(0))));
        assertEquals(Value.ok(Value.u64(2)), guest.call(IN + "skip", in, Value.u64(2)));
        assertEquals("re", text(guest.call(IN + "blocking-read", in, Value.u64(-1))));
        assertEquals(CLOSED, guest.call(IN + "read", in, Value.u64(1)));
        assertEquals(CLOSED, guest.call(IN + "blocking-read", in, Value.u64(0)));
        assertEquals(CLOSED, guest.call(IN + "blocking-skip", in, Value.u64(1)));
        Handle pollable = (Handle) guest.call(IN + "subscribe", in);
        assertTrue(guest.call("wasi:io/poll#[method]pollable.ready", pollable).asBoolean());
    }

    @Test
    void givesNoMoreAtOnceThanItIsWillingToHold() {
        Handle in = io.input(ByteSource.of(new byte[1 << 20]));
        int read = payload(guest.call(IN + "read", in, Value.u64(-1))).asBytes().length;
        assertTrue(read > 0 && read < 1 << 20, () -> "read " + read);
    }

    @Test
    void waitsForAPipe() throws Exception {
        PipedOutputStream writer = new PipedOutputStream();
        Handle in = io.input(ByteSource.of(new PipedInputStream(writer), true));
        assertEquals("", text(guest.call(IN + "read", in, Value.u64(9))));
        Thread.ofVirtual()
                .start(
                        () -> {
                            try (writer) {
                                TimeUnit.MILLISECONDS.sleep(100);
                                writer.write("late".getBytes(StandardCharsets.UTF_8));
                            } catch (IOException | InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        assertEquals("late", text(guest.call(IN + "blocking-read", in, Value.u64(9))));
        assertEquals(CLOSED, guest.call(IN + "blocking-read", in, Value.u64(9)));
    }

    @Test
    void writesNoMoreThanWasPermitted() {
        Handle out = io.output(ByteSink.to(written));
        assertThrows(Trap.class, () -> guest.call(OUT + "write", out, bytes("early")));
        long permit = payload(guest.call(OUT + "check-write", out)).asLong();
        assertTrue(permit > 0);
        assertEquals(Value.ok(), guest.call(OUT + "write", out, bytes("one")));
        assertEquals(Value.ok(), guest.call(OUT + "write-zeroes", out, Value.u64(2)));
        Value rest = Value.bytes(new byte[(int) permit - 4]);
        assertThrows(Trap.class, () -> guest.call(OUT + "write", out, rest));
        assertThrows(Trap.class, () -> guest.call(OUT + "write-zeroes", out, Value.u64(-1)));
        assertEquals("one\0\0", written.toString(StandardCharsets.UTF_8));
    }

    @Test
    void writesAndFlushesNoMoreThanFourKibibytesInOneCall() {
        Handle out = io.output(ByteSink.to(written));
        String call = OUT + "blocking-write-and-flush";
        byte[] most = new byte[4096];
        new Random(1).nextBytes(most);
        assertEquals(Value.ok(), guest.call(call, out, Value.bytes(most)));
        assertArrayEquals(most, written.toByteArray());
        assertThrows(Trap.class, () -> guest.call(call, out, Value.bytes(new byte[4097])));
        String zeroes = OUT + "blocking-write-zeroes-and-flush";
        assertEquals(Value.ok(), guest.call(zeroes, out, Value.u64(4096)));
        assertEquals(8192, written.size());
        assertThrows(Trap.class, () -> guest.call(zeroes, out, Value.u64(4097)));
        assertThrows(Trap.class, () -> guest.call(zeroes, out, Value.u64(-1)));
    }

    @Test
    void splicesWhatIsThere() {
        Handle in = input("from here to there");
        Handle out = io.output(ByteSink.to(written));
        assertEquals(Value.ok(Value.u64(9)), guest.call(OUT + "splice", out, in, Value.u64(9)));
        assertEquals(
                Value.ok(Value.u64(9)),
                guest.call(OUT + "blocking-splice", out, in, Value.u64(-1)));
        assertEquals("from here to there", written.toString(StandardCharsets.UTF_8));
        assertEquals(CLOSED, guest.call(OUT + "splice", out, in, Value.u64(1)));
    }

    @Test
    void tellsAFailureOnceAndIsClosedThen() {
        Handle out =
                io.output(
                        ByteSink.to(
                                new OutputStream() {
                                    @Override
                                    public void write(int b) throws IOException {
                                        throw new IOException("No paper left");
                                    }
                                }));
        guest.call(OUT + "check-write", out);
        Value failed = guest.call(OUT + "write", out, bytes("x"));
        Value reason = ((Value.Result) failed).payload().orElseThrow();
        assertEquals("last-operation-failed", reason.label());
        Value error = ((Value.Variant) reason).payload().orElseThrow();
        assertEquals(
                Value.of("No paper left"),
                guest.call("wasi:io/error#[method]error.to-debug-string", error));
        assertEquals(CLOSED, guest.call(OUT + "check-write", out));
        assertEquals(CLOSED, guest.call(OUT + "blocking-flush", out));
    }

    @Test
    void waitsUntilASlowSinkHasTakenEverything() {
        Slow slow = new Slow();
        Handle out = io.output(slow);
        assertEquals(
                Value.ok(), guest.call(OUT + "blocking-write-and-flush", out, bytes("0123456789")));
        assertEquals("0123456789|", slow.taken.toString());
    }

    @Test
    void closesWhatTheGuestDropsAndAtTheEndTheRest() {
        Slow dropped = new Slow();
        Slow left = new Slow();
        Handle first = io.output(dropped);
        io.output(left);
        first.drop();
        first.drop();
        assertEquals(1, dropped.closed);
        assertEquals(0, left.closed);
        io.close();
        assertEquals(1, dropped.closed);
        assertEquals(1, left.closed);
    }

    @Test
    void endsAGuestThatHoardsResources() {
        Handle in = input("");
        Trap trap =
                assertThrows(
                        Trap.class,
                        () -> {
                            for (int i = 0; i < 1_000_000; i++) {
                                guest.call(IN + "subscribe", in);
                            }
                        });
        assertTrue(trap.getMessage().contains("65,536"), trap::getMessage);
    }

    @Test
    void dropsFreeRoomForMore() {
        Handle in = input("");
        for (int i = 0; i < 100_000; i++) {
            ((Handle) guest.call(IN + "subscribe", in)).drop();
        }
        assertFalse(guest.call(IN + "read", in, Value.u64(0)).equals(CLOSED));
    }

    private Handle input(String text) {
        return io.input(ByteSource.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Value bytes(String text) {
        return Value.bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Value payload(Value result) {
        assertTrue(((Value.Result) result).isOk(), result::toString);
        return ((Value.Result) result).payload().orElseThrow();
    }

    private static String text(Value result) {
        return new String(payload(result).asBytes(), StandardCharsets.UTF_8);
    }

    /** Takes three bytes at a time, and needs a while for each piece and for flushing. */
    private static final class Slow implements ByteSink {
        private final StringBuffer taken = new StringBuffer();
        private final Waiting waiting = new Waiting();
        private volatile boolean busy;
        private int closed;

        @Override
        public long permit() {
            return busy ? 0 : 3;
        }

        @Override
        public void write(ByteBuffer bytes) {
            taken.append(StandardCharsets.UTF_8.decode(bytes));
            rest();
        }

        @Override
        public void flush() {
            taken.append('|');
            rest();
        }

        @Override
        public boolean ready() {
            return !busy;
        }

        @Override
        public void subscribe(Waiter waiter) {
            waiting.subscribe(waiter);
        }

        @Override
        public void close() {
            closed++;
        }

        private void rest() {
            busy = true;
            Thread.ofVirtual()
                    .start(
                            () -> {
                                try {
                                    TimeUnit.MILLISECONDS.sleep(5);
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                                busy = false;
                                waiting.wake();
                            });
        }
    }
}
