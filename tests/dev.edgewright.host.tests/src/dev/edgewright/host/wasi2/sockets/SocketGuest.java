/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.sockets;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.component.Value;
import dev.edgewright.host.grants.GrantException;
import dev.edgewright.host.grants.HostClock;
import dev.edgewright.host.grants.NetworkGrant;
import dev.edgewright.host.wasi2.Component;
import dev.edgewright.host.wasi2.io.WasiIo;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A guest that uses sockets, in few words. */
final class SocketGuest implements AutoCloseable {

    static final Value LOOPBACK4 = ipv4(127, 0, 0, 1);
    static final Value LOOPBACK6 = ipv6(0, 0, 0, 0, 0, 0, 0, 1);

    final WasiIo io = new WasiIo(HostClock.system());
    final Sockets sockets;
    final Component component;
    final Value network;

    SocketGuest(String... granted) throws GrantException {
        NetworkGrant grant = NetworkGrant.nothing();
        for (String one : granted) {
            grant = grant.and(one);
        }
        sockets = new Sockets(io, grant);
        List<dev.edgewright.engine.component.HostInterface> all = new ArrayList<>(io.interfaces());
        all.addAll(sockets.interfaces());
        component = new Component(all);
        network = component.call("wasi:sockets/instance-network#instance-network");
    }

    static Value ipv4(int... octets) {
        return parts(octets, Value::u8);
    }

    static Value ipv6(int... groups) {
        return parts(groups, Value::u16);
    }

    private static Value parts(int[] parts, java.util.function.IntFunction<Value> part) {
        return Value.tuple(java.util.Arrays.stream(parts).mapToObj(part).toArray(Value[]::new));
    }

    /** An {@code ip-socket-address}. */
    static Value address(Value ip, int port) {
        return ip.asList().size() == 4
                ? Value.variant(
                        "ipv4", new Value.Fields(Map.of("port", Value.u16(port), "address", ip)))
                : Value.variant(
                        "ipv6",
                        new Value.Fields(
                                Map.of(
                                        "port", Value.u16(port),
                                        "flow-info", Value.u32(0),
                                        "address", ip,
                                        "scope-id", Value.u32(0))));
    }

    static int port(Value address) {
        return ((Value.Variant) address).payload().orElseThrow().field("port").asInt();
    }

    Value tcp(String family) {
        return ok(
                component.call(
                        "wasi:sockets/tcp-create-socket#create-tcp-socket",
                        Value.enumeration(family)));
    }

    Value udp(String family) {
        return ok(
                component.call(
                        "wasi:sockets/udp-create-socket#create-udp-socket",
                        Value.enumeration(family)));
    }

    Value tcp(String method, Value... arguments) {
        return component.call("wasi:sockets/tcp#[method]tcp-socket." + method, arguments);
    }

    Value udp(String method, Value... arguments) {
        return component.call("wasi:sockets/udp#[method]udp-socket." + method, arguments);
    }

    /** A TCP socket that listens on any free port. */
    Value listener(Value ip) {
        Value socket = tcp(ip.asList().size() == 4 ? "ipv4" : "ipv6");
        ok(tcp("start-bind", socket, network, address(ip, 0)));
        ok(tcp("finish-bind", socket));
        ok(tcp("start-listen", socket));
        ok(tcp("finish-listen", socket));
        return socket;
    }

    /** Connects and gives the two streams. */
    List<Value> connect(Value socket, Value address) {
        ok(tcp("start-connect", socket, network, address));
        block(tcp("subscribe", socket));
        return ok(tcp("finish-connect", socket)).asList();
    }

    void block(Value pollable) {
        component.call("wasi:io/poll#[method]pollable.block", pollable);
    }

    boolean ready(Value pollable) {
        return component.call("wasi:io/poll#[method]pollable.ready", pollable).asBoolean();
    }

    void write(Value stream, String text) {
        ok(
                component.call(
                        "wasi:io/streams#[method]output-stream.blocking-write-and-flush",
                        stream,
                        Value.bytes(text.getBytes(StandardCharsets.UTF_8))));
    }

    String read(Value stream) {
        Value read =
                component.call(
                        "wasi:io/streams#[method]input-stream.blocking-read",
                        stream,
                        Value.u64(100));
        return new String(ok(read).asBytes(), StandardCharsets.UTF_8);
    }

    /** The value of a success. */
    static Value ok(Value result) {
        assertTrue(((Value.Result) result).isOk(), () -> "failed: " + result);
        return ((Value.Result) result).payload().orElse(null);
    }

    /** The label of the error of a failure. */
    static String error(Value result) {
        assertTrue(!((Value.Result) result).isOk(), () -> "succeeded: " + result);
        return ((Value.Result) result).payload().orElseThrow().label();
    }

    /** Waits for a condition that another thread brings about. */
    static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "it never happened");
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    @Override
    public void close() {
        io.close();
        sockets.close();
    }
}
