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
import static dev.edgewright.host.wasi2.sockets.SocketGuest.address;
import static dev.edgewright.host.wasi2.sockets.SocketGuest.error;
import static dev.edgewright.host.wasi2.sockets.SocketGuest.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.component.Value;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class NameLookupTest {

    private static final String LOOKUP = "wasi:sockets/ip-name-lookup#";

    @Test
    void readsAddressesWithoutAskingAnybody() throws Exception {
        try (SocketGuest guest = new SocketGuest()) {
            Value stream = ok(look(guest, "127.0.0.1"));
            assertEquals(Value.some(Value.variant("ipv4", LOOPBACK4)), ok(next(guest, stream)));
            assertEquals(Value.none(), ok(next(guest, stream)));
            assertEquals(
                    Value.some(Value.variant("ipv6", SocketGuest.LOOPBACK6)),
                    ok(next(guest, ok(look(guest, "::1")))));
        }
    }

    @Test
    void looksUpOnlyGrantedNames() throws Exception {
        try (SocketGuest guest = new SocketGuest("example.org")) {
            assertEquals("access-denied", error(look(guest, "localhost")));
        }
        try (SocketGuest guest = new SocketGuest("all")) {
            for (String wrong : List.of("", "a b", "http://x", "256.0.0.1", "a..b")) {
                assertEquals("invalid-argument", error(look(guest, wrong)), wrong);
            }
        }
    }

    @Test
    void grantsTheAddressesOfAGrantedName() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                SocketGuest guest = new SocketGuest("localhost:" + server.getLocalPort())) {
            Value there = address(LOOPBACK4, server.getLocalPort());
            assertEquals(
                    "access-denied",
                    error(guest.tcp("start-connect", guest.tcp("ipv4"), guest.network, there)));
            Value stream = ok(look(guest, "localhost"));
            guest.block(
                    guest.component.call(
                            LOOKUP + "[method]resolve-address-stream.subscribe", stream));
            List<Value> found = new ArrayList<>();
            Optional<Value> one = ok(next(guest, stream)).asOptional();
            while (one.isPresent()) {
                found.add(one.get());
                one = ok(next(guest, stream)).asOptional();
            }
            assertTrue(found.contains(Value.variant("ipv4", LOOPBACK4)), () -> "found " + found);
            guest.connect(guest.tcp("ipv4"), there);
            assertEquals(
                    "access-denied",
                    error(
                            guest.tcp(
                                    "start-connect",
                                    guest.tcp("ipv4"),
                                    guest.network,
                                    address(LOOPBACK4, server.getLocalPort() ^ 1))));
        }
    }

    @Test
    void saysThatANameIsUnknown() throws Exception {
        try (SocketGuest guest = new SocketGuest("nobody.invalid")) {
            Value stream = ok(look(guest, "nobody.invalid"));
            guest.block(
                    guest.component.call(
                            LOOKUP + "[method]resolve-address-stream.subscribe", stream));
            String code = error(next(guest, stream));
            assertTrue(
                    List.of("name-unresolvable", "temporary-resolver-failure").contains(code),
                    code);
        }
    }

    private static Value look(SocketGuest guest, String name) {
        return guest.component.call(LOOKUP + "resolve-addresses", guest.network, Value.of(name));
    }

    private static Value next(SocketGuest guest, Value stream) {
        return guest.component.call(
                LOOKUP + "[method]resolve-address-stream.resolve-next-address", stream);
    }
}
