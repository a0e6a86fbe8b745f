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

import dev.edgewright.engine.component.Value;
import dev.edgewright.host.wasi2.io.Pollable;
import dev.edgewright.host.wasi2.io.Waiter;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An {@code incoming-datagram-stream}. Datagrams of peers that are not granted are thrown away. */
final class IncomingDatagrams implements Closeable, Pollable {

    private static final int MOST_AT_ONCE = 16;
    private static final int MOST_BYTES = 1 << 16;

    /** How many datagrams of strangers are thrown away before the guest gets its turn. */
    private static final int MOST_STRANGERS = 256;

    private final UdpSocket socket;
    private final InetSocketAddress remote;
    private final int association;
    private final ByteBuffer buffer = ByteBuffer.allocate(MOST_BYTES);
    private Value ahead;
    private SocketFailure failure;

    IncomingDatagrams(UdpSocket socket, InetSocketAddress remote) {
        this.socket = socket;
        this.remote = remote;
        this.association = socket.association();
    }

    /** Takes datagrams that are there. */
    List<Value> receive(long most) throws SocketFailure {
        require(isCurrent(), ErrorCode.INVALID_STATE);
        int count = most < 0 || most > MOST_AT_ONCE ? MOST_AT_ONCE : (int) most;
        var taken = new ArrayList<Value>();
        while (taken.size() < count && look()) {
            taken.add(ahead);
            ahead = null;
        }
        if (taken.isEmpty() && failure != null) {
            SocketFailure told = failure;
            failure = null;
            throw told;
        }
        return taken;
    }

    @Override
    public boolean ready() {
        return !isCurrent() || look() || failure != null;
    }

    @Override
    public void subscribe(Waiter waiter) {
        socket.whenReady(SelectionKey.OP_READ, waiter::wake);
    }

    @Override
    public void close() {
        socket.release();
    }

    private boolean isCurrent() {
        return association == socket.association();
    }

    private boolean look() {
        try {
            for (int i = 0; ahead == null && failure == null && i < MOST_STRANGERS; i++) {
                InetSocketAddress peer =
                        (InetSocketAddress) socket.channel().receive(buffer.clear());
                if (peer == null) {
                    return false;
                }
                if (isWelcome(peer)) {
                    byte[] data = new byte[buffer.flip().remaining()];
                    buffer.get(data);
                    ahead =
                            new Value.Fields(
                                    Map.of(
                                            "data",
                                            Value.bytes(data),
                                            "remote-address",
                                            socket.family().write(peer)));
                }
            }
        } catch (IOException e) {
            failure = SocketFailure.of(e);
        }
        return ahead != null;
    }

    private boolean isWelcome(InetSocketAddress peer) {
        return remote == null
                ? Family.of(peer.getAddress()) == socket.family() && socket.mayExchange(peer)
                : remote.equals(peer);
    }
}
