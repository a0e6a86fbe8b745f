/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.sockets;

import dev.edgewright.host.wasi2.io.ByteSink;
import dev.edgewright.host.wasi2.io.Waiter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;

/** What a connection sends; holds back what the system does not take at once. */
final class TcpOutput implements ByteSink {

    private static final int MOST_WAITING = 64 << 10;

    private final TcpConnection connection;
    private ByteBuffer waiting = ByteBuffer.allocate(0);
    private boolean ended;
    private IOException failure;

    TcpOutput(TcpConnection connection) {
        this.connection = connection;
    }

    @Override
    public long permit() throws IOException {
        push();
        requireUsable();
        return waiting.hasRemaining() ? 0 : MOST_WAITING;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        requireUsable();
        ByteBuffer all = ByteBuffer.allocate(waiting.remaining() + bytes.remaining());
        waiting = all.put(waiting).put(bytes).flip();
        push();
        requireUsable();
    }

    @Override
    public void flush() throws IOException {
        push();
        requireUsable();
    }

    @Override
    public boolean ready() {
        push();
        return ended || failure != null || !waiting.hasRemaining();
    }

    @Override
    public void subscribe(Waiter waiter) {
        connection.whenReady(SelectionKey.OP_WRITE, waiter);
    }

    /** Sends nothing more after what was written; the peer sees the end. */
    void end() {
        if (!ended) {
            push();
            ended = true;
            connection.shutdownOutput();
        }
    }

    @Override
    public void close() {
        end();
        connection.release();
    }

    private void push() {
        if (failure == null && !ended && waiting.hasRemaining()) {
            try {
                connection.channel().write(waiting);
            } catch (IOException e) {
                failure = new SocketIoException(e);
            }
        }
    }

    private void requireUsable() throws IOException {
        if (failure != null) {
            throw failure;
        }
        if (ended) {
            throw new ClosedChannelException();
        }
    }
}
