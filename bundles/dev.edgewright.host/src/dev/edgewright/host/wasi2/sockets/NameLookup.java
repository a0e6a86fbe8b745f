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
import dev.edgewright.host.grants.NetworkGrant;
import dev.edgewright.host.wasi2.io.GuestResource;
import dev.edgewright.host.wasi2.io.WasiIo;
import java.net.IDN;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** The functions of {@code wasi:sockets/ip-name-lookup}. */
final class NameLookup {

    private static final int MOST_NAME = 253;

    private final WasiIo io;
    private final Networks networks;
    private final GuestResource<FoundAddresses> streams;

    NameLookup(WasiIo io, Networks networks) {
        this.io = io;
        this.networks = networks;
        this.streams = io.resource("resolve-address-stream", FoundAddresses.class);
    }

    HostInterface methods() {
        String method = "[method]resolve-address-stream.";
        return HostInterface.named(Sockets.named("ip-name-lookup"))
                .resource(streams.type())
                .function(
                        "resolve-addresses",
                        Results.of(
                                (call, args) ->
                                        streams.own(
                                                look(
                                                        networks.get(args.getFirst()),
                                                        args.get(1).asString()))))
                .function(
                        method + "resolve-next-address",
                        Results.of(
                                (call, args) ->
                                        streams.get(args.getFirst())
                                                .next()
                                                .map(address -> Value.some(Family.write(address)))
                                                .orElseGet(Value::none)))
                .function(
                        method + "subscribe",
                        (call, args) -> io.pollable(streams.get(args.getFirst())))
                .build();
    }

    private static FoundAddresses look(Network network, String name) throws SocketFailure {
        boolean bracketed = name.startsWith("[") && name.endsWith("]") && name.indexOf(':') > 0;
        String bare = bracketed ? name.substring(1, name.length() - 1) : name;
        Optional<InetAddress> literal = NetworkGrant.literal(bare);
        if (literal.isPresent()) {
            return FoundAddresses.known(List.of(literal.get()));
        }
        String ascii = ascii(name);
        require(network.mayLookUp(ascii), ErrorCode.ACCESS_DENIED);
        return FoundAddresses.of(network, ascii);
    }

    private static String ascii(String name) throws SocketFailure {
        try {
            String ascii = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
            require(
                    !ascii.isEmpty()
                            && ascii.length() <= MOST_NAME
                            && ascii.matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*\\.?")
                            && !ascii.matches("[0-9.]+"),
                    ErrorCode.INVALID_ARGUMENT);
            return ascii;
        } catch (IllegalArgumentException e) {
            throw new SocketFailure(ErrorCode.INVALID_ARGUMENT);
        }
    }
}
