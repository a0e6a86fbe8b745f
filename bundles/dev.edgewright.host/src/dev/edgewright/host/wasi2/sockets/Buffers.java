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
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.util.List;

/** The sizes of the system's buffers, which TCP and UDP sockets have alike. */
final class Buffers {

    private static final int MOST_BYTES = 64 << 20;

    /** The options of the socket that is the first argument. */
    @FunctionalInterface
    interface Options {
        SocketOptions of(List<Value> arguments) throws SocketFailure;
    }

    private Buffers() {}

    static void addTo(HostInterface.Builder builder, String method, Options options) {
        add(builder, method, "receive-buffer-size", StandardSocketOptions.SO_RCVBUF, options);
        add(builder, method, "send-buffer-size", StandardSocketOptions.SO_SNDBUF, options);
    }

    private static void add(
            HostInterface.Builder builder,
            String method,
            String name,
            SocketOption<Integer> option,
            Options options) {
        builder.function(
                        method + name,
                        Results.of((call, args) -> Value.u64(options.of(args).get(option))))
                .function(
                        method + "set-" + name,
                        Results.action(
                                args -> {
                                    long size = args.get(1).asLong();
                                    require(size != 0, ErrorCode.INVALID_ARGUMENT);
                                    boolean huge = size < 0 || size > MOST_BYTES;
                                    options.of(args).set(option, huge ? MOST_BYTES : (int) size);
                                }));
    }
}
