/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.sockets;

import java.io.IOException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.net.ExtendedSocketOptions;

/** The options of a socket, which those that listen hand down to the connections they accept. */
final class SocketOptions {

    private static final List<SocketOption<?>> ALL =
            List.of(
                    StandardSocketOptions.SO_KEEPALIVE,
                    ExtendedSocketOptions.TCP_KEEPIDLE,
                    ExtendedSocketOptions.TCP_KEEPINTERVAL,
                    ExtendedSocketOptions.TCP_KEEPCOUNT,
                    StandardSocketOptions.SO_RCVBUF,
                    StandardSocketOptions.SO_SNDBUF);

    private final Map<SocketOption<?>, Object> kept = new LinkedHashMap<>();
    private NetworkChannel channel;

    SocketOptions(NetworkChannel channel) {
        this.channel = channel;
    }

    <T> T get(SocketOption<T> option) throws SocketFailure {
        Object value = kept.get(option);
        if (value != null) {
            return option.type().cast(value);
        }
        requireSupported(option);
        try {
            return channel.getOption(option);
        } catch (IOException e) {
            throw SocketFailure.of(e);
        }
    }

    <T> void set(SocketOption<T> option, T value) throws SocketFailure {
        boolean known = kept.containsKey(option);
        if (!known) {
            requireSupported(option);
        }
        try {
            if (channel.supportedOptions().contains(option)) {
                channel.setOption(option, value);
            }
        } catch (IOException e) {
            throw SocketFailure.of(e);
        }
        if (known) {
            kept.put(option, value);
        }
    }

    /** Goes over to a channel that listens and knows few options itself. */
    void moveTo(NetworkChannel listener) throws SocketFailure {
        for (SocketOption<?> option : ALL) {
            if (channel.supportedOptions().contains(option)) {
                kept.put(option, get(option));
            }
        }
        channel = listener;
        copyTo(listener);
    }

    /** Gives a channel the options that were kept, as far as it knows them. */
    void copyTo(NetworkChannel other) throws SocketFailure {
        try {
            for (var option : kept.entrySet()) {
                if (other.supportedOptions().contains(option.getKey())) {
                    copy(other, option.getKey(), option.getValue());
                }
            }
        } catch (IOException e) {
            throw SocketFailure.of(e);
        }
    }

    private static <T> void copy(NetworkChannel to, SocketOption<T> option, Object value)
            throws IOException {
        to.setOption(option, option.type().cast(value));
    }

    private void requireSupported(SocketOption<?> option) throws SocketFailure {
        SocketFailure.require(channel.supportedOptions().contains(option), ErrorCode.NOT_SUPPORTED);
    }
}
