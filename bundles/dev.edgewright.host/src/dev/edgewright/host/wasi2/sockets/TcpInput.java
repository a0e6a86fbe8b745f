/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.sockets;

import dev.edgewright.host.wasi2.io.ByteSource;
import dev.edgewright.host.wasi2.io.Waiter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;

/** What a connection receives. */
final class TcpInput implements ByteSource {

    private static final int AHEAD_BYTES = 16 << 10;

    private final TcpConnection connection;

    /** What was read to find out whether there is anything; null before. */
    private ByteBuffer ahead;

    private boolean ended;
    private IOException failure;

    TcpInput(TcpConnection connection) {
        this.connection = connection;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (ahead != null && ahead.hasRemaining()) {
            int count = Math.min(ahead.remaining(), into.remaining());
            into.put(ahead.slice(ahead.position(), count));
            ahead.position(ahead.position() + count);
            return count;
        }
        ahead = null;
        if (failure != null) {
            throw failure;
        }
        if (ended) {
            return -1;
        }
        try {
            int count = connection.channel().read(into);
            ended = count < 0;
            return count;
        } catch (IOException e) {
            throw new SocketIoException(e);
        }
    }

    @Override
    public boolean ready() {
        if (!ended && failure == null && (ahead == null || !ahead.hasRemaining())) {
            ByteBuffer buffer = ByteBuffer.allocate(AHEAD_BYTES);
            try {
                ended = connection.channel().read(buffer) < 0;
                ahead = buffer.flip();
            } catch (IOException e) {
                failure = new SocketIoException(e);
            }
        }
        return ended || failure != null || ahead.hasRemaining();
    }

    @Override
    public void subscribe(Waiter waiter) {
        connection.whenReady(SelectionKey.OP_READ, waiter);
    }

    /** Forgets what was received and takes nothing more. */
    void end() {
        ahead = null;
        ended = true;
    }

    @Override
    public void close() {
        end();
        connection.release();
    }
}
