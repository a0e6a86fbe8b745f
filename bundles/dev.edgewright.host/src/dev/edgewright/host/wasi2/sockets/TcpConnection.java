/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.sockets;

import dev.edgewright.host.wasi2.io.Waiter;
import java.io.IOException;
import java.nio.channels.SocketChannel;

/** A connection with its two streams; it is closed when the socket and both streams are dropped. */
final class TcpConnection {

    private final Channels channels;
    private final SocketChannel channel;
    private final TcpInput input = new TcpInput(this);
    private final TcpOutput output = new TcpOutput(this);
    private int users = 3;

    TcpConnection(Channels channels, SocketChannel channel) {
        this.channels = channels;
        this.channel = channel;
    }

    SocketChannel channel() {
        return channel;
    }

    TcpInput input() {
        return input;
    }

    TcpOutput output() {
        return output;
    }

    void whenReady(int operation, Waiter waiter) {
        channels.whenReady(channel, operation, waiter::wake);
    }

    /** Ends a direction or both, by their names in {@code shutdown-type}. */
    void shutdown(String direction) {
        if (!direction.equals("send")) {
            input.end();
            shutdownInput();
        }
        if (!direction.equals("receive")) {
            output.end();
        }
    }

    /** One of the three that hold the connection is gone. */
    void release() {
        users--;
        if (users == 0) {
            channels.close(channel);
        }
    }

    void shutdownOutput() {
        try {
            channel.shutdownOutput();
        } catch (IOException e) {
            // The peer is gone already, which is what is wanted.
            return;
        }
    }

    private void shutdownInput() {
        try {
            channel.shutdownInput();
        } catch (IOException e) {
            // The peer is gone already, which is what is wanted.
            return;
        }
    }
}
