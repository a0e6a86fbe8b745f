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

import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import dev.edgewright.engine.component.Value;
import dev.edgewright.host.wasi2.io.Pollable;
import dev.edgewright.host.wasi2.io.Waiter;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** An {@code outgoing-datagram-stream}. */
final class OutgoingDatagrams implements Closeable, Pollable {

    private static final int MOST_AT_ONCE = 16;

    private final UdpSocket socket;
    private final InetSocketAddress remote;
    private final int association;
    private int permitted;

    /** The system's buffer was full at the last look. */
    private final AtomicBoolean full = new AtomicBoolean();

    OutgoingDatagrams(UdpSocket socket, InetSocketAddress remote) {
        this.socket = socket;
        this.remote = remote;
        this.association = socket.association();
    }

    /** How many datagrams the next {@link #send} may be given. */
    synchronized int permit() throws SocketFailure {
        require(isCurrent(), ErrorCode.INVALID_STATE);
        permitted = full.get() ? 0 : MOST_AT_ONCE;
        return permitted;
    }

    /** Sends datagrams until one fails or the system takes no more; gives how many were sent. */
    synchronized int send(List<Value> datagrams) throws SocketFailure {
        if (datagrams.size() > permitted) {
            throw new Trap(
                    TrapReason.HOST,
                    "The component sends %,d datagrams where %,d are permitted; it has to call check-send first"
                            .formatted(datagrams.size(), permitted));
        }
        require(isCurrent(), ErrorCode.INVALID_STATE);
        permitted -= datagrams.size();
        int sent = 0;
        for (Value datagram : datagrams) {
            try {
                if (!sendOne(datagram)) {
                    full.set(true);
                    break;
                }
            } catch (SocketFailure e) {
                if (sent == 0) {
                    throw e;
                }
                break;
            }
            sent++;
        }
        return sent;
    }

    @Override
    public boolean ready() {
        return !full.get() || !isCurrent();
    }

    @Override
    public void subscribe(Waiter waiter) {
        socket.whenReady(
                SelectionKey.OP_WRITE,
                () -> {
                    full.set(false);
                    waiter.wake();
                });
    }

    @Override
    public void close() {
        socket.release();
    }

    private boolean sendOne(Value datagram) throws SocketFailure {
        InetSocketAddress to = destination(datagram.field("remote-address").asOptional());
        socket.requireReachable(to);
        ByteBuffer data = ByteBuffer.wrap(datagram.field("data").asBytes());
        boolean empty = !data.hasRemaining();
        try {
            return socket.channel().send(data, to) > 0 || empty;
        } catch (IOException e) {
            throw SocketFailure.of(e);
        }
    }

    private InetSocketAddress destination(Optional<Value> given) throws SocketFailure {
        if (given.isEmpty()) {
            if (remote == null) {
                throw new SocketFailure(ErrorCode.INVALID_ARGUMENT);
            }
            return remote;
        }
        InetSocketAddress to = socket.family().read(given.get());
        require(remote == null || remote.equals(to), ErrorCode.INVALID_ARGUMENT);
        return to;
    }

    private boolean isCurrent() {
        return association == socket.association();
    }
}
