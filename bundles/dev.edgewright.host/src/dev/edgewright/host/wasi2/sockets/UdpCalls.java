/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.sockets;

import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.engine.component.Value;
import dev.edgewright.host.wasi2.io.GuestResource;
import dev.edgewright.host.wasi2.io.Pollable;
import dev.edgewright.host.wasi2.io.WasiIo;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/** The functions of {@code wasi:sockets/udp} and {@code udp-create-socket}. */
final class UdpCalls {

    private static final String METHOD = "[method]udp-socket.";
    private static final String INCOMING = "[method]incoming-datagram-stream.";
    private static final String OUTGOING = "[method]outgoing-datagram-stream.";

    private final WasiIo io;
    private final Networks networks;
    private final Channels channels;
    private final GuestResource<UdpSocket> sockets;
    private final GuestResource<IncomingDatagrams> incoming;
    private final GuestResource<OutgoingDatagrams> outgoing;

    UdpCalls(WasiIo io, Networks networks, Channels channels) {
        this.io = io;
        this.networks = networks;
        this.channels = channels;
        this.sockets = io.resource("udp-socket", UdpSocket.class);
        this.incoming = io.resource("incoming-datagram-stream", IncomingDatagrams.class);
        this.outgoing = io.resource("outgoing-datagram-stream", OutgoingDatagrams.class);
    }

    HostInterface creation() {
        return HostInterface.named(Sockets.named("udp-create-socket"))
                .function(
                        "create-udp-socket",
                        Results.of(
                                (call, args) ->
                                        sockets.own(
                                                UdpSocket.create(
                                                        channels, Family.of(args.getFirst())))))
                .build();
    }

    HostInterface methods() {
        HostInterface.Builder builder =
                HostInterface.named(Sockets.named("udp"))
                        .resource(sockets.type())
                        .resource(incoming.type())
                        .resource(outgoing.type());
        addSocket(builder);
        addStreams(builder);
        return builder.build();
    }

    private void addSocket(HostInterface.Builder builder) {
        builder.function(
                        METHOD + "start-bind",
                        Results.action(
                                args ->
                                        socket(args)
                                                .startBind(
                                                        networks.get(args.get(1)),
                                                        socket(args).family().read(args.get(2)))))
                .function(METHOD + "finish-bind", Results.action(args -> socket(args).finishBind()))
                .function(METHOD + "stream", Results.of((call, args) -> streams(args)))
                .function(
                        METHOD + "local-address",
                        Results.of((call, args) -> written(args, socket(args).localAddress())))
                .function(
                        METHOD + "remote-address",
                        Results.of((call, args) -> written(args, socket(args).remoteAddress())))
                .function(METHOD + "address-family", (call, args) -> socket(args).family().value())
                .function(METHOD + "subscribe", (call, args) -> io.pollable(Pollable.now()));
        HopLimit.addTo(builder, METHOD, "unicast-hop-limit");
        Buffers.addTo(builder, METHOD, args -> socket(args).options());
    }

    private void addStreams(HostInterface.Builder builder) {
        builder.function(
                        INCOMING + "receive",
                        Results.of(
                                (call, args) ->
                                        Value.list(
                                                incoming.get(args.getFirst())
                                                        .receive(args.get(1).asLong()))))
                .function(
                        INCOMING + "subscribe",
                        (call, args) -> io.pollable(incoming.get(args.getFirst())))
                .function(
                        OUTGOING + "check-send",
                        Results.of(
                                (call, args) -> Value.u64(outgoing.get(args.getFirst()).permit())))
                .function(
                        OUTGOING + "send",
                        Results.of(
                                (call, args) ->
                                        Value.u64(
                                                outgoing.get(args.getFirst())
                                                        .send(args.get(1).asList()))))
                .function(
                        OUTGOING + "subscribe",
                        (call, args) -> io.pollable(outgoing.get(args.getFirst())));
    }

    private Value streams(List<Value> args) throws SocketFailure {
        UdpSocket socket = socket(args);
        Optional<Value> given = args.get(1).asOptional();
        InetSocketAddress peer = given.isPresent() ? socket.family().read(given.get()) : null;
        socket.associate(peer);
        return Value.tuple(
                incoming.own(new IncomingDatagrams(socket, peer)),
                outgoing.own(new OutgoingDatagrams(socket, peer)));
    }

    private UdpSocket socket(List<Value> args) {
        return sockets.get(args.getFirst());
    }

    private Value written(List<Value> args, InetSocketAddress address) throws SocketFailure {
        try {
            return socket(args).family().write(address);
        } catch (IOException e) {
            throw SocketFailure.of(e);
        }
    }
}
