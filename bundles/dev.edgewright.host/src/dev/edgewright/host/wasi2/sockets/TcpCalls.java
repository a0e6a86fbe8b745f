/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.sockets;

import static dev.edgewright.host.wasi2.sockets.SocketFailure.require;

import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.engine.component.Value;
import dev.edgewright.host.wasi2.io.GuestResource;
import dev.edgewright.host.wasi2.io.WasiIo;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jdk.net.ExtendedSocketOptions;

/** The functions of {@code wasi:sockets/tcp} and {@code tcp-create-socket}. */
final class TcpCalls {

    private static final String METHOD = "[method]tcp-socket.";

    /** The most that Linux takes for the times and the count of keep-alive. */
    private static final int MOST_SECONDS = 32_767;

    private static final int MOST_COUNT = 127;

    private final WasiIo io;
    private final Networks networks;
    private final Channels channels;
    private final GuestResource<TcpSocket> sockets;

    TcpCalls(WasiIo io, Networks networks, Channels channels) {
        this.io = io;
        this.networks = networks;
        this.channels = channels;
        this.sockets = io.resource("tcp-socket", TcpSocket.class);
    }

    HostInterface creation() {
        return HostInterface.named(Sockets.named("tcp-create-socket"))
                .function(
                        "create-tcp-socket",
                        Results.of(
                                (call, args) ->
                                        sockets.own(
                                                TcpSocket.create(
                                                        channels, Family.of(args.getFirst())))))
                .build();
    }

    HostInterface methods() {
        HostInterface.Builder builder =
                HostInterface.named(Sockets.named("tcp")).resource(sockets.type());
        addStates(builder);
        addOptions(builder);
        return builder.build();
    }

    private void addStates(HostInterface.Builder builder) {
        builder.function(
                        METHOD + "start-bind",
                        Results.action(
                                args ->
                                        socket(args)
                                                .startBind(
                                                        networks.get(args.get(1)), address(args))))
                .function(METHOD + "finish-bind", Results.action(args -> socket(args).finishBind()))
                .function(
                        METHOD + "start-connect",
                        Results.action(
                                args ->
                                        socket(args)
                                                .startConnect(
                                                        networks.get(args.get(1)), address(args))))
                .function(
                        METHOD + "finish-connect",
                        Results.of(
                                (call, args) -> {
                                    TcpConnection made = socket(args).finishConnect();
                                    return Value.tuple(
                                            io.input(made.input()), io.output(made.output()));
                                }))
                .function(
                        METHOD + "start-listen", Results.action(args -> socket(args).startListen()))
                .function(
                        METHOD + "finish-listen",
                        Results.action(args -> socket(args).finishListen()))
                .function(METHOD + "accept", Results.of((call, args) -> accept(args)))
                .function(
                        METHOD + "local-address",
                        Results.of((call, args) -> written(args, socket(args).localAddress())))
                .function(
                        METHOD + "remote-address",
                        Results.of((call, args) -> written(args, socket(args).remoteAddress())))
                .function(
                        METHOD + "is-listening",
                        (call, args) -> Value.of(socket(args).state() == TcpSocket.State.LISTENING))
                .function(METHOD + "address-family", (call, args) -> socket(args).family().value())
                .function(METHOD + "subscribe", (call, args) -> io.pollable(socket(args)))
                .function(
                        METHOD + "shutdown",
                        Results.action(
                                args -> socket(args).connection().shutdown(args.get(1).label())));
    }

    private void addOptions(HostInterface.Builder builder) {
        builder.function(
                        METHOD + "set-listen-backlog-size",
                        Results.action(args -> socket(args).setBacklog(args.get(1).asLong())))
                .function(
                        METHOD + "keep-alive-enabled",
                        Results.of(
                                (call, args) ->
                                        Value.of(
                                                (boolean)
                                                        options(args)
                                                                .get(
                                                                        StandardSocketOptions
                                                                                .SO_KEEPALIVE))))
                .function(
                        METHOD + "set-keep-alive-enabled",
                        Results.action(
                                args ->
                                        options(args)
                                                .set(
                                                        StandardSocketOptions.SO_KEEPALIVE,
                                                        args.get(1).asBoolean())));
        addDuration(builder, "keep-alive-idle-time", ExtendedSocketOptions.TCP_KEEPIDLE);
        addDuration(builder, "keep-alive-interval", ExtendedSocketOptions.TCP_KEEPINTERVAL);
        builder.function(
                        METHOD + "keep-alive-count",
                        Results.of(
                                (call, args) ->
                                        Value.u32(
                                                options(args)
                                                        .get(ExtendedSocketOptions.TCP_KEEPCOUNT))))
                .function(
                        METHOD + "set-keep-alive-count",
                        Results.action(
                                args -> {
                                    long count = args.get(1).asLong();
                                    require(count != 0, ErrorCode.INVALID_ARGUMENT);
                                    options(args)
                                            .set(
                                                    ExtendedSocketOptions.TCP_KEEPCOUNT,
                                                    (int) Math.min(count, MOST_COUNT));
                                }));
        HopLimit.addTo(builder, METHOD, "hop-limit");
        Buffers.addTo(builder, METHOD, this::options);
    }

    private void addDuration(
            HostInterface.Builder builder, String name, SocketOption<Integer> option) {
        builder.function(
                        METHOD + name,
                        Results.of(
                                (call, args) ->
                                        Value.u64(
                                                TimeUnit.SECONDS.toNanos(
                                                        options(args).get(option)))))
                .function(
                        METHOD + "set-" + name,
                        Results.action(
                                args -> {
                                    long nanos = args.get(1).asLong();
                                    require(nanos != 0, ErrorCode.INVALID_ARGUMENT);
                                    long seconds =
                                            Long.divideUnsigned(
                                                    nanos - 1, TimeUnit.SECONDS.toNanos(1));
                                    options(args)
                                            .set(option, (int) Math.min(seconds + 1, MOST_SECONDS));
                                }));
    }

    private Value accept(List<Value> args) throws SocketFailure {
        TcpSocket accepted = socket(args).accept();
        TcpConnection connection = accepted.connection();
        return Value.tuple(
                sockets.own(accepted),
                io.input(connection.input()),
                io.output(connection.output()));
    }

    private TcpSocket socket(List<Value> args) {
        return sockets.get(args.getFirst());
    }

    private SocketOptions options(List<Value> args) throws SocketFailure {
        return socket(args).options();
    }

    private InetSocketAddress address(List<Value> args) throws SocketFailure {
        return socket(args).family().read(args.get(2));
    }

    private Value written(List<Value> args, InetSocketAddress address) throws SocketFailure {
        try {
            return socket(args).family().write(address);
        } catch (IOException e) {
            throw SocketFailure.of(e);
        }
    }
}
