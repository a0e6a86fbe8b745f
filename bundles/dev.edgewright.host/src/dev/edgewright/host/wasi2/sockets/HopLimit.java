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

/** The hop limit of sockets, which the JDK can neither read nor set for a single peer. */
final class HopLimit {

    private HopLimit() {}

    static void addTo(HostInterface.Builder builder, String method, String name) {
        builder.function(
                        method + name,
                        Results.of(
                                (call, args) -> {
                                    throw new SocketFailure(ErrorCode.NOT_SUPPORTED);
                                }))
                .function(
                        method + "set-" + name,
                        Results.action(
                                args -> {
                                    require(args.get(1).asInt() != 0, ErrorCode.INVALID_ARGUMENT);
                                    throw new SocketFailure(ErrorCode.NOT_SUPPORTED);
                                }));
    }
}
