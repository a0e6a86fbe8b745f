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
import dev.edgewright.engine.component.HostResource;
import dev.edgewright.engine.component.Value;
import dev.edgewright.host.wasi2.io.WasiIo;

/** The functions of {@code wasi:sockets/network} and {@code instance-network}. */
final class Networks {

    private final HostResource<Network> type = new HostResource<>("network", Network.class);
    private final WasiIo io;
    private final Network network;

    Networks(WasiIo io, Network network) {
        this.io = io;
        this.network = network;
    }

    Network get(Value handle) {
        return type.get(handle);
    }

    HostInterface types() {
        return HostInterface.named(Sockets.named("network"))
                .resource(type)
                .function(
                        "network-error-code",
                        (call, args) ->
                                io.error(args.getFirst())
                                        .as(SocketIoException.class)
                                        .map(failure -> Value.some(failure.code().value()))
                                        .orElseGet(Value::none))
                .build();
    }

    HostInterface instance() {
        return HostInterface.named(Sockets.named("instance-network"))
                .function("instance-network", (call, args) -> type.own(network))
                .build();
    }
}
