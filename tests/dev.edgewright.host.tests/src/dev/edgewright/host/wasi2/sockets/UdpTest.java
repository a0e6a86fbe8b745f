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
import static dev.edgewright.host.wasi2.sockets.SocketGuest.ok;
import static dev.edgewright.host.wasi2.sockets.SocketGuest.port;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.edgewright.engine.Trap;
import dev.edgewright.engine.component.Handle;
import dev.edgewright.engine.component.Value;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class UdpTest {

    private static final String IN = "wasi:sockets/udp#[method]incoming-datagram-stream.";
    private static final String OUT = "wasi:sockets/udp#[method]outgoing-datagram-stream.";

    @Test
    void exchangesDatagramsOverBothVersionsOfIp() throws Exception {
        for (Value ip : List.of(LOOPBACK4, LOOPBACK6)) {
            try (SocketGuest guest = new SocketGuest("loopback")) {
                Value first = bound(guest, ip);
                Value second = bound(guest, ip);
                Value to = ok(guest.udp("local-address", second));
                List<Value> here = ok(guest.udp("stream", first, Value.none())).asList();
                List<Value> there = ok(guest.udp("stream", second, Value.none())).asList();
                assertEquals(List.of(), receive(guest, there));
                assertEquals(2, send(guest, here, datagram("one", to), datagram("", to)));
                List<Value> received = new ArrayList<>();
                while (received.size() < 2) {
                    guest.block(guest.component.call(IN + "subscribe", there.get(0)));
                    received.addAll(receive(guest, there));
                }
                assertEquals("one", text(received.getFirst()));
                assertEquals("", text(received.getLast()));
                assertEquals(
                        ok(guest.udp("local-address", first)),
                        received.getFirst().field("remote-address"));
            }
        }
    }

    @Test
    void talksWithOnePeerAlone() throws Exception {
        try (SocketGuest guest = new SocketGuest("loopback");
                DatagramSocket peer = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                DatagramSocket other = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Value socket = bound(guest, LOOPBACK4);
            Value to = address(LOOPBACK4, peer.getLocalPort());
            List<Value> old = ok(guest.udp("stream", socket, Value.none())).asList();
            List<Value> streams = ok(guest.udp("stream", socket, Value.some(to))).asList();
            assertEquals(to, ok(guest.udp("remote-address", socket)));
            assertEquals(
                    "invalid-state", error(guest.component.call(OUT + "check-send", old.get(1))));

            int local = port(ok(guest.udp("local-address", socket)));
            InetSocketAddress guestAddress =
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), local);
            other.send(new DatagramPacket("bad".getBytes(), 3, guestAddress));
            peer.send(new DatagramPacket("good".getBytes(), 4, guestAddress));
            guest.block(guest.component.call(IN + "subscribe", streams.get(0)));
            assertEquals("good", text(receive(guest, streams).getFirst()));

            assertEquals(1, send(guest, streams, datagram("hi", null)));
            DatagramPacket packet = new DatagramPacket(new byte[9], 9);
            peer.receive(packet);
            assertEquals(2, packet.getLength());
            Value elsewhere = address(LOOPBACK4, other.getLocalPort());
            assertEquals("invalid-argument", sendError(guest, streams, datagram("x", elsewhere)));

            ok(guest.udp("stream", socket, Value.none()));
            assertEquals("invalid-state", error(guest.udp("remote-address", socket)));
        }
    }

    @Test
    void throwsDatagramsOfStrangersAway() throws Exception {
        try (DatagramSocket peer = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                DatagramSocket stranger = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                SocketGuest guest = new SocketGuest("127.0.0.1:" + peer.getLocalPort())) {
            Value socket = bound(guest, LOOPBACK4);
            List<Value> streams = ok(guest.udp("stream", socket, Value.none())).asList();
            int local = port(ok(guest.udp("local-address", socket)));
            InetSocketAddress guestAddress =
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), local);
            stranger.send(new DatagramPacket("bad".getBytes(), 3, guestAddress));
            peer.send(new DatagramPacket("good".getBytes(), 4, guestAddress));
            guest.block(guest.component.call(IN + "subscribe", streams.get(0)));
            assertEquals("good", text(receive(guest, streams).getFirst()));
            Value to = address(LOOPBACK4, stranger.getLocalPort());
            assertEquals("access-denied", sendError(guest, streams, datagram("x", to)));
            assertEquals("access-denied", error(guest.udp("stream", socket, Value.some(to))));
        }
        try (SocketGuest guest = new SocketGuest()) {
            assertEquals(
                    "access-denied",
                    error(
                            guest.udp(
                                    "start-bind",
                                    guest.udp("ipv4"),
                                    guest.network,
                                    address(LOOPBACK4, 0))));
        }
    }

    @Test
    void keepsToItsStates() throws Exception {
        try (SocketGuest guest = new SocketGuest("loopback")) {
            Value socket = guest.udp("ipv4");
            assertEquals("not-in-progress", error(guest.udp("finish-bind", socket)));
            assertEquals("invalid-state", error(guest.udp("local-address", socket)));
            assertEquals("invalid-state", error(guest.udp("stream", socket, Value.none())));
            Value local = address(LOOPBACK4, 0);
            ok(guest.udp("start-bind", socket, guest.network, local));
            assertEquals(
                    "concurrency-conflict",
                    error(guest.udp("start-bind", socket, guest.network, local)));
            ok(guest.udp("finish-bind", socket));
            assertEquals(
                    "invalid-state", error(guest.udp("start-bind", socket, guest.network, local)));
            assertEquals("invalid-state", error(guest.udp("remote-address", socket)));
            for (Value bad :
                    List.of(
                            address(LOOPBACK6, 1),
                            address(LOOPBACK4, 0),
                            address(ipv4(0, 0, 0, 0), 1))) {
                assertEquals(
                        "invalid-argument", error(guest.udp("stream", socket, Value.some(bad))));
            }
        }
    }

    @Test
    void sendsOnlyWhatWasPermitted() throws Exception {
        try (SocketGuest guest = new SocketGuest("loopback")) {
            Value socket = bound(guest, LOOPBACK4);
            Value to = ok(guest.udp("local-address", socket));
            List<Value> streams = ok(guest.udp("stream", socket, Value.none())).asList();
            Value one = Value.list(List.of(datagram("x", to)));
            assertThrows(Trap.class, () -> guest.component.call(OUT + "send", streams.get(1), one));
            assertEquals("invalid-argument", sendError(guest, streams, datagram("x", null)));
            Value large =
                    new Value.Fields(
                            Map.of(
                                    "data",
                                    Value.bytes(new byte[65_535]),
                                    "remote-address",
                                    Value.some(to)));
            assertEquals("datagram-too-large", sendError(guest, streams, large));
            ((Handle) socket).drop();
            assertEquals(1, send(guest, streams, datagram("x", to), large));
        }
    }

    private static Value bound(SocketGuest guest, Value ip) {
        Value socket = guest.udp(ip.asList().size() == 4 ? "ipv4" : "ipv6");
        ok(guest.udp("start-bind", socket, guest.network, address(ip, 0)));
        ok(guest.udp("finish-bind", socket));
        return socket;
    }

    private static Value datagram(String text, Value to) {
        return new Value.Fields(
                Map.of(
                        "data",
                        Value.bytes(text.getBytes(StandardCharsets.UTF_8)),
                        "remote-address",
                        to == null ? Value.none() : Value.some(to)));
    }

    private static long send(SocketGuest guest, List<Value> streams, Value... datagrams) {
        ok(guest.component.call(OUT + "check-send", streams.get(1)));
        return ok(guest.component.call(
                        OUT + "send", streams.get(1), Value.list(List.of(datagrams))))
                .asLong();
    }

    private static String sendError(SocketGuest guest, List<Value> streams, Value datagram) {
        ok(guest.component.call(OUT + "check-send", streams.get(1)));
        return error(
                guest.component.call(OUT + "send", streams.get(1), Value.list(List.of(datagram))));
    }

    private static List<Value> receive(SocketGuest guest, List<Value> streams) {
        return ok(guest.component.call(IN + "receive", streams.get(0), Value.u64(-1))).asList();
    }

    private static String text(Value datagram) {
        return new String(datagram.field("data").asBytes(), StandardCharsets.UTF_8);
    }
}
