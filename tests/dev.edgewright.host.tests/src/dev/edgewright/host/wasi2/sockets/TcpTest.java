/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.sockets;

import static dev.edgewright.host.wasi2.sockets.SocketGuest.LOOPBACK4;
import static dev.edgewright.host.wasi2.sockets.SocketGuest.LOOPBACK6;
import static dev.edgewright.host.wasi2.sockets.SocketGuest.address;
import static dev.edgewright.host.wasi2.sockets.SocketGuest.error;
import static dev.edgewright.host.wasi2.sockets.SocketGuest.ipv4;
import static dev.edgewright.host.wasi2.sockets.SocketGuest.ipv6;
import static dev.edgewright.host.wasi2.sockets.SocketGuest.ok;
import static dev.edgewright.host.wasi2.sockets.SocketGuest.port;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.component.Handle;
import dev.edgewright.engine.component.Value;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class TcpTest {

    private static final Value CLOSED = Value.error(Value.variant("closed"));

    @Test
    void talksWithItselfOverBothVersionsOfIp() throws Exception {
        for (Value ip : List.of(LOOPBACK4, LOOPBACK6)) {
            try (SocketGuest guest = new SocketGuest("loopback")) {
                Value listener = guest.listener(ip);
                assertTrue(guest.tcp("is-listening", listener).asBoolean());
                Value local = ok(guest.tcp("local-address", listener));
                assertEquals(address(ip, port(local)), local);
                assertEquals("would-block", error(guest.tcp("accept", listener)));

                Value client = guest.tcp(guest.tcp("address-family", listener).label());
                List<Value> near = guest.connect(client, local);
                guest.block(guest.tcp("subscribe", listener));
                List<Value> accepted = ok(guest.tcp("accept", listener)).asList();
                assertEquals(local, ok(guest.tcp("remote-address", client)));
                assertEquals(
                        ok(guest.tcp("local-address", client)),
                        ok(guest.tcp("remote-address", accepted.getFirst())));

                guest.write(near.get(1), "there");
                assertEquals("there", guest.read(accepted.get(1)));
                guest.write(accepted.get(2), "back");
                assertEquals("back", guest.read(near.get(0)));

                ok(guest.tcp("shutdown", client, Value.enumeration("send")));
                assertEquals(CLOSED, blockingRead(guest, accepted.get(1)));
                guest.write(accepted.get(2), "still");
                assertEquals("still", guest.read(near.get(0)));
            }
        }
    }

    @Test
    void isReadyWhenBytesHaveComeAndNotBefore() throws Exception {
        try (SocketGuest guest = new SocketGuest("loopback");
                ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Value> streams =
                    guest.connect(guest.tcp("ipv4"), address(LOOPBACK4, server.getLocalPort()));
            try (Socket peer = server.accept()) {
                Value pollable =
                        guest.component.call(
                                "wasi:io/streams#[method]input-stream.subscribe", streams.get(0));
                assertFalse(guest.ready(pollable));
                CompletableFuture.delayedExecutor(150, TimeUnit.MILLISECONDS)
                        .execute(() -> send(peer, "late"));
                guest.block(pollable);
                assertTrue(guest.ready(pollable));
                assertEquals("late", guest.read(streams.get(0)));
                assertFalse(guest.ready(pollable));
                peer.close();
                guest.block(pollable);
                assertEquals(CLOSED, blockingRead(guest, streams.get(0)));
            }
        }
    }

    @Test
    void holdsBackAWriterUntilThePeerReads() throws Exception {
        try (SocketGuest guest = new SocketGuest("loopback");
                ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Value> streams =
                    guest.connect(guest.tcp("ipv4"), address(LOOPBACK4, server.getLocalPort()));
            String out = "wasi:io/streams#[method]output-stream.";
            try (Socket peer = server.accept()) {
                long sent = 0;
                long permit =
                        ok(guest.component.call(out + "check-write", streams.get(1))).asLong();
                while (permit > 0) {
                    ok(
                            guest.component.call(
                                    out + "write",
                                    streams.get(1),
                                    Value.bytes(new byte[(int) permit])));
                    sent += permit;
                    permit = ok(guest.component.call(out + "check-write", streams.get(1))).asLong();
                }
                Value pollable = guest.component.call(out + "subscribe", streams.get(1));
                assertFalse(guest.ready(pollable));
                CompletableFuture<Long> received = CompletableFuture.supplyAsync(() -> drain(peer));
                guest.block(pollable);
                ok(guest.component.call(out + "blocking-flush", streams.get(1)));
                ((Handle) streams.get(1)).drop();
                assertEquals(sent, received.get(10, TimeUnit.SECONDS));
            }
        }
    }

    @Test
    void failsToConnectWhereNobodyListens() throws Exception {
        int free;
        try (ServerSocket server = new ServerSocket(0)) {
            free = server.getLocalPort();
        }
        try (SocketGuest guest = new SocketGuest("loopback")) {
            Value socket = guest.tcp("ipv4");
            ok(guest.tcp("start-connect", socket, guest.network, address(LOOPBACK4, free)));
            guest.block(guest.tcp("subscribe", socket));
            assertEquals("connection-refused", error(guest.tcp("finish-connect", socket)));
            assertEquals("not-in-progress", error(guest.tcp("finish-connect", socket)));
            assertEquals(
                    "invalid-state",
                    error(
                            guest.tcp(
                                    "start-connect",
                                    socket,
                                    guest.network,
                                    address(LOOPBACK4, free))));
        }
    }

    @Test
    void keepsToItsStates() throws Exception {
        try (SocketGuest guest = new SocketGuest("loopback")) {
            Value socket = guest.tcp("ipv4");
            assertEquals("not-in-progress", error(guest.tcp("finish-bind", socket)));
            assertEquals("not-in-progress", error(guest.tcp("finish-connect", socket)));
            assertEquals("not-in-progress", error(guest.tcp("finish-listen", socket)));
            assertEquals("invalid-state", error(guest.tcp("local-address", socket)));
            assertEquals("invalid-state", error(guest.tcp("remote-address", socket)));
            assertEquals("invalid-state", error(guest.tcp("start-listen", socket)));
            assertEquals("invalid-state", error(guest.tcp("accept", socket)));
            assertEquals(
                    "invalid-state",
                    error(guest.tcp("shutdown", socket, Value.enumeration("both"))));
            assertFalse(guest.tcp("is-listening", socket).asBoolean());

            Value local = address(LOOPBACK4, 0);
            ok(guest.tcp("start-bind", socket, guest.network, local));
            assertEquals(
                    "concurrency-conflict",
                    error(guest.tcp("start-bind", socket, guest.network, local)));
            assertEquals("invalid-state", error(guest.tcp("local-address", socket)));
            ok(guest.tcp("finish-bind", socket));
            assertEquals(
                    "invalid-state", error(guest.tcp("start-bind", socket, guest.network, local)));
            assertTrue(port(ok(guest.tcp("local-address", socket))) > 0);

            ok(guest.tcp("start-listen", socket));
            assertEquals("concurrency-conflict", error(guest.tcp("start-listen", socket)));
            assertFalse(guest.tcp("is-listening", socket).asBoolean());
            ok(guest.tcp("finish-listen", socket));
            assertEquals("invalid-state", error(guest.tcp("start-listen", socket)));
            assertEquals(
                    "invalid-state",
                    error(
                            guest.tcp(
                                    "start-connect",
                                    socket,
                                    guest.network,
                                    address(LOOPBACK4, 1))));
        }
    }

    @Test
    void refusesAddressesThatNobodyCanBeAt() throws Exception {
        try (SocketGuest guest = new SocketGuest("all")) {
            Value four = guest.tcp("ipv4");
            Value six = guest.tcp("ipv6");
            Value mapped = ipv6(0, 0, 0, 0, 0, 0xFFFF, 0x7F00, 1);
            for (String method : List.of("start-bind", "start-connect")) {
                assertInvalid(guest, method, four, address(LOOPBACK6, 1));
                assertInvalid(guest, method, six, address(LOOPBACK4, 1));
                assertInvalid(guest, method, six, address(mapped, 1));
                assertInvalid(guest, method, four, address(ipv4(224, 0, 0, 1), 1));
                assertInvalid(guest, method, four, address(ipv4(255, 255, 255, 255), 1));
                assertInvalid(guest, method, six, address(ipv6(0xFF02, 0, 0, 0, 0, 0, 0, 1), 1));
            }
            assertInvalid(guest, "start-connect", four, address(ipv4(0, 0, 0, 0), 80));
            assertInvalid(guest, "start-connect", four, address(LOOPBACK4, 0));
            assertEquals(
                    "address-not-bindable",
                    error(
                            guest.tcp(
                                    "start-bind",
                                    four,
                                    guest.network,
                                    address(ipv4(192, 0, 2, 1), 0))));
            ok(guest.tcp("start-bind", four, guest.network, address(LOOPBACK4, 0)));
        }
    }

    @Test
    void doesNotTakeAPortThatSomebodyListensOn() throws Exception {
        try (SocketGuest guest = new SocketGuest("loopback");
                ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Value taken = address(LOOPBACK4, server.getLocalPort());
            Value socket = guest.tcp("ipv4");
            assertEquals(
                    "address-in-use", error(guest.tcp("start-bind", socket, guest.network, taken)));
            ok(guest.tcp("start-bind", socket, guest.network, address(LOOPBACK4, 0)));
        }
    }

    @Test
    void reachesOnlyWhatIsGranted() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Value there = address(LOOPBACK4, server.getLocalPort());
            try (SocketGuest guest = new SocketGuest()) {
                assertDenied(guest, "start-connect", there);
                assertDenied(guest, "start-bind", address(LOOPBACK4, 0));
            }
            try (SocketGuest guest = new SocketGuest("127.0.0.1:1", "example.org")) {
                assertDenied(guest, "start-connect", there);
                assertDenied(guest, "start-bind", address(LOOPBACK4, 2));
                Value socket = guest.tcp("ipv4");
                ok(guest.tcp("start-bind", socket, guest.network, address(LOOPBACK4, 0)));
                ok(guest.tcp("finish-bind", socket));
                assertEquals("access-denied", error(guest.tcp("start-listen", socket)));
            }
            try (SocketGuest guest = new SocketGuest("127.0.0.1:" + server.getLocalPort())) {
                guest.connect(guest.tcp("ipv4"), there);
            }
        }
    }

    @Test
    void hasTheOptionsOfTheSystem() throws Exception {
        try (SocketGuest guest = new SocketGuest("loopback")) {
            Value socket = guest.tcp("ipv4");
            assertEquals(Value.of(false), ok(guest.tcp("keep-alive-enabled", socket)));
            ok(guest.tcp("set-keep-alive-enabled", socket, Value.of(true)));
            assertEquals(Value.of(true), ok(guest.tcp("keep-alive-enabled", socket)));
            ok(guest.tcp("set-keep-alive-idle-time", socket, Value.u64(1_500_000_000L)));
            assertEquals(Value.u64(2_000_000_000L), ok(guest.tcp("keep-alive-idle-time", socket)));
            ok(guest.tcp("set-keep-alive-interval", socket, Value.u64(-1)));
            assertTrue(ok(guest.tcp("keep-alive-interval", socket)).asLong() > 1_000_000_000L);
            ok(guest.tcp("set-keep-alive-count", socket, Value.u32(5)));
            assertEquals(Value.u32(5), ok(guest.tcp("keep-alive-count", socket)));
            ok(guest.tcp("set-receive-buffer-size", socket, Value.u64(20_000)));
            assertTrue(ok(guest.tcp("receive-buffer-size", socket)).asLong() >= 20_000);
            ok(guest.tcp("set-send-buffer-size", socket, Value.u64(-1)));
            for (String zero :
                    List.of(
                            "keep-alive-idle-time",
                            "keep-alive-interval",
                            "receive-buffer-size",
                            "send-buffer-size",
                            "listen-backlog-size")) {
                assertEquals(
                        "invalid-argument",
                        error(guest.tcp("set-" + zero, socket, Value.u64(0))),
                        zero);
            }
            assertEquals(
                    "invalid-argument",
                    error(guest.tcp("set-keep-alive-count", socket, Value.u32(0))));
            assertEquals(
                    "invalid-argument", error(guest.tcp("set-hop-limit", socket, Value.u8(0))));
        }
    }

    @Test
    void handsOptionsDownToWhatItAccepts() throws Exception {
        try (SocketGuest guest = new SocketGuest("loopback")) {
            Value listener = guest.listener(LOOPBACK4);
            ok(guest.tcp("set-keep-alive-enabled", listener, Value.of(true)));
            ok(guest.tcp("set-keep-alive-idle-time", listener, Value.u64(7_000_000_000L)));
            guest.connect(guest.tcp("ipv4"), ok(guest.tcp("local-address", listener)));
            guest.block(guest.tcp("subscribe", listener));
            Value accepted = ok(guest.tcp("accept", listener)).asList().getFirst();
            assertEquals(Value.of(true), ok(guest.tcp("keep-alive-enabled", accepted)));
            assertEquals(
                    Value.u64(7_000_000_000L), ok(guest.tcp("keep-alive-idle-time", accepted)));
        }
    }

    @Test
    void closesEverythingWithTheGuest() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            SocketGuest guest = new SocketGuest("loopback");
            List<Value> streams =
                    guest.connect(guest.tcp("ipv4"), address(LOOPBACK4, server.getLocalPort()));
            guest.write(streams.get(1), "x");
            Value listener = guest.listener(LOOPBACK4);
            int port = port(ok(guest.tcp("local-address", listener)));
            try (Socket peer = server.accept()) {
                assertEquals('x', peer.getInputStream().read());
                guest.close();
                assertEquals(-1, peer.getInputStream().read());
            }
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void closesAConnectionWhenAllOfItIsDropped(boolean socketFirst) throws Exception {
        try (SocketGuest guest = new SocketGuest("loopback");
                ServerSocket server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            Value socket = guest.tcp("ipv4");
            List<Value> streams = guest.connect(socket, address(LOOPBACK4, server.getLocalPort()));
            guest.ready(
                    guest.component.call(
                            "wasi:io/streams#[method]input-stream.subscribe", streams.get(0)));
            try (Socket peer = server.accept()) {
                if (socketFirst) {
                    ((Handle) socket).drop();
                    guest.write(streams.get(1), "on");
                    assertEquals('o', peer.getInputStream().read());
                    assertEquals('n', peer.getInputStream().read());
                }
                streams.forEach(stream -> ((Handle) stream).drop());
                ((Handle) socket).drop();
                assertEquals(-1, peer.getInputStream().read());
            }
        }
    }

    @Test
    void tellsThatAPeerResetTheConnection() throws Exception {
        try (SocketGuest guest = new SocketGuest("loopback");
                ServerSocket server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            List<Value> streams =
                    guest.connect(guest.tcp("ipv4"), address(LOOPBACK4, server.getLocalPort()));
            Socket peer = server.accept();
            peer.setSoLinger(true, 0);
            peer.close();
            Value failed = ((Value.Result) blockingRead(guest, streams.get(0))).payload().get();
            assertEquals("last-operation-failed", failed.label());
            Value error = ((Value.Variant) failed).payload().orElseThrow();
            assertEquals(
                    Value.some(Value.enumeration("connection-reset")),
                    guest.component.call("wasi:sockets/network#network-error-code", error));
        }
    }

    private static Value blockingRead(SocketGuest guest, Value stream) {
        return guest.component.call(
                "wasi:io/streams#[method]input-stream.blocking-read", stream, Value.u64(10));
    }

    private static void assertInvalid(
            SocketGuest guest, String method, Value socket, Value address) {
        assertEquals(
                "invalid-argument",
                error(guest.tcp(method, socket, guest.network, address)),
                () -> method + address);
    }

    private static void assertDenied(SocketGuest guest, String method, Value address) {
        assertEquals(
                "access-denied",
                error(guest.tcp(method, guest.tcp("ipv4"), guest.network, address)));
    }

    private static void send(Socket peer, String text) {
        try {
            peer.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long drain(Socket peer) {
        try {
            return peer.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
