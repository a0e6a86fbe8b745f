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

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;

/** A {@code udp-socket}. Binding ends in its first half; the second half only says so. */
final class UdpSocket implements Closeable {

    private enum State {
        UNBOUND,
        BINDING,
        BOUND,
        CLOSED
    }

    private final Channels channels;
    private final Family family;
    private final DatagramChannel channel;
    private final SocketOptions options;
    private State state = State.UNBOUND;
    private Network network;
    private InetSocketAddress remote;
    private int association;
    private int users = 1;

    private UdpSocket(Channels channels, Family family, DatagramChannel channel) {
        this.channels = channels;
        this.family = family;
        this.channel = channel;
        this.options = new SocketOptions(channel);
    }

    static UdpSocket create(Channels channels, Family family) throws SocketFailure {
        try {
            DatagramChannel channel = channels.adopt(DatagramChannel.open(family.protocol()));
            return new UdpSocket(channels, family, channel);
        } catch (UnsupportedOperationException e) {
            throw new SocketFailure(ErrorCode.NOT_SUPPORTED);
        } catch (IOException e) {
            throw SocketFailure.of(e);
        }
    }

    Family family() {
        return family;
    }

    SocketOptions options() {
        return options;
    }

    DatagramChannel channel() {
        return channel;
    }

    /** Which pair of streams is in use: the number of the last one. */
    int association() {
        return association;
    }

    /** Whether datagrams may be exchanged with a peer. */
    boolean mayExchange(InetSocketAddress peer) {
        return network.mayReach(peer);
    }

    void startBind(Network newNetwork, InetSocketAddress local) throws SocketFailure {
        require(state != State.BINDING, ErrorCode.CONCURRENCY_CONFLICT);
        require(state == State.UNBOUND, ErrorCode.INVALID_STATE);
        require(newNetwork.mayBind(local), ErrorCode.ACCESS_DENIED);
        try {
            channel.bind(local);
        } catch (IOException e) {
            throw SocketFailure.of(e);
        }
        network = newNetwork;
        state = State.BINDING;
    }

    void finishBind() throws SocketFailure {
        require(state == State.BINDING, ErrorCode.NOT_IN_PROGRESS);
        state = State.BOUND;
    }

    /**
     * Begins a new pair of streams.
     *
     * @param peer the only one to talk with, or null
     */
    void associate(InetSocketAddress peer) throws SocketFailure {
        require(state == State.BOUND, ErrorCode.INVALID_STATE);
        if (peer != null) {
            requireReachable(peer);
        }
        try {
            channel.disconnect();
            remote = null;
            if (peer != null) {
                channel.connect(peer);
            }
        } catch (IOException e) {
            throw SocketFailure.of(e);
        }
        remote = peer;
        association++;
        users += 2;
    }

    /** Refuses a peer that nobody can send to, or that is not granted. */
    void requireReachable(InetSocketAddress peer) throws SocketFailure {
        require(
                !peer.getAddress().isAnyLocalAddress() && peer.getPort() != 0,
                ErrorCode.INVALID_ARGUMENT);
        require(network.mayReach(peer), ErrorCode.ACCESS_DENIED);
    }

    InetSocketAddress localAddress() throws SocketFailure {
        require(state == State.BOUND, ErrorCode.INVALID_STATE);
        try {
            return (InetSocketAddress) channel.getLocalAddress();
        } catch (IOException e) {
            throw SocketFailure.of(e);
        }
    }

    InetSocketAddress remoteAddress() throws SocketFailure {
        require(remote != null, ErrorCode.INVALID_STATE);
        return remote;
    }

    void whenReady(int operation, Runnable wake) {
        channels.whenReady(channel, operation, wake);
    }

    /** One of the streams is gone. */
    void release() {
        users--;
        if (users == 0) {
            channels.close(channel);
        }
    }

    /** The socket is dropped; streams of it live on. */
    @Override
    public void close() {
        if (state != State.CLOSED) {
            state = State.CLOSED;
            release();
        }
    }
}
