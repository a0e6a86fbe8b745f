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

import dev.edgewright.host.wasi2.io.Pollable;
import dev.edgewright.host.wasi2.io.Waiter;
import java.io.Closeable;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * A {@code tcp-socket} with its states. Binding and listening end in their first half; their second
 * half only says so.
 */
final class TcpSocket implements Closeable, Pollable {

    enum State {
        UNBOUND,
        BINDING,
        BOUND,
        STARTING_TO_LISTEN,
        LISTENING,
        CONNECTING,
        CONNECTED,
        CLOSED
    }

    private static final int DEFAULT_BACKLOG = 128;
    private static final int MOST_BACKLOG = 4_096;

    private final Channels channels;
    private final Family family;
    private final SocketOptions options;
    private State state;
    private Network network;
    private int backlog = DEFAULT_BACKLOG;

    /** While it listens, null. */
    private SocketChannel channel;

    private ServerSocketChannel listener;
    private SocketChannel arrived;
    private IOException arrivalFailure;
    private IOException connectFailure;
    private TcpConnection connection;
    private InetSocketAddress remote;

    private TcpSocket(Channels channels, Family family, SocketChannel channel, State state) {
        this.channels = channels;
        this.family = family;
        this.channel = channel;
        this.options = new SocketOptions(channel);
        this.state = state;
    }

    static TcpSocket create(Channels channels, Family family) throws SocketFailure {
        try {
            SocketChannel channel = channels.adopt(SocketChannel.open(family.protocol()));
            return new TcpSocket(channels, family, channel, State.UNBOUND);
        } catch (UnsupportedOperationException e) {
            throw new SocketFailure(ErrorCode.NOT_SUPPORTED);
        } catch (IOException e) {
            throw SocketFailure.of(e);
        }
    }

    Family family() {
        return family;
    }

    State state() {
        return state;
    }

    SocketOptions options() throws SocketFailure {
        require(state != State.CLOSED, ErrorCode.INVALID_STATE);
        return options;
    }

    void startBind(Network newNetwork, InetSocketAddress local) throws SocketFailure {
        requireNothingInProgress();
        require(state == State.UNBOUND, ErrorCode.INVALID_STATE);
        require(isUnicast(local.getAddress()), ErrorCode.INVALID_ARGUMENT);
        require(newNetwork.mayBind(local), ErrorCode.ACCESS_DENIED);
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, local.getPort() != 0);
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

    void startConnect(Network newNetwork, InetSocketAddress peer) throws SocketFailure {
        requireNothingInProgress();
        require(state == State.UNBOUND || state == State.BOUND, ErrorCode.INVALID_STATE);
        require(
                isUnicast(peer.getAddress())
                        && !peer.getAddress().isAnyLocalAddress()
                        && peer.getPort() != 0
                        && (network == null || network == newNetwork),
                ErrorCode.INVALID_ARGUMENT);
        require(newNetwork.mayReach(peer), ErrorCode.ACCESS_DENIED);
        network = newNetwork;
        remote = peer;
        state = State.CONNECTING;
        try {
            channel.connect(peer);
        } catch (IOException e) {
            connectFailure = e;
        }
    }

    TcpConnection finishConnect() throws SocketFailure {
        require(state == State.CONNECTING, ErrorCode.NOT_IN_PROGRESS);
        require(isConnectDone(), ErrorCode.WOULD_BLOCK);
        if (connectFailure != null) {
            state = State.CLOSED;
            channels.close(channel);
            throw SocketFailure.of(connectFailure);
        }
        state = State.CONNECTED;
        connection = new TcpConnection(channels, channel);
        return connection;
    }

    void startListen() throws SocketFailure {
        requireNothingInProgress();
        require(state == State.BOUND, ErrorCode.INVALID_STATE);
        try {
            InetSocketAddress local = (InetSocketAddress) channel.getLocalAddress();
            require(network.mayListen(local), ErrorCode.ACCESS_DENIED);
            ServerSocketChannel opened =
                    channels.adopt(ServerSocketChannel.open(family.protocol()));
            options.moveTo(opened);
            // Two of the JDK's channels stand for one socket: the first one gives the port away.
            channels.close(channel);
            channel = null;
            listener = opened;
            opened.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            opened.bind(local, backlog);
        } catch (IOException e) {
            close();
            throw SocketFailure.of(e);
        }
        state = State.STARTING_TO_LISTEN;
    }

    void finishListen() throws SocketFailure {
        require(state == State.STARTING_TO_LISTEN, ErrorCode.NOT_IN_PROGRESS);
        state = State.LISTENING;
    }

    /** A connection that a peer made; the socket that is given has its streams. */
    TcpSocket accept() throws SocketFailure {
        require(state == State.LISTENING, ErrorCode.INVALID_STATE);
        lookForArrival();
        if (arrivalFailure != null) {
            IOException failure = arrivalFailure;
            arrivalFailure = null;
            throw SocketFailure.of(failure);
        }
        require(arrived != null, ErrorCode.WOULD_BLOCK);
        SocketChannel taken = arrived;
        arrived = null;
        SocketChannel adopted = channels.adopt(taken);
        options.copyTo(adopted);
        TcpSocket socket = new TcpSocket(channels, family, adopted, State.CONNECTED);
        socket.network = network;
        socket.remote = peer(adopted);
        socket.connection = new TcpConnection(channels, adopted);
        return socket;
    }

    TcpConnection connection() throws SocketFailure {
        require(connection != null && state == State.CONNECTED, ErrorCode.INVALID_STATE);
        return connection;
    }

    InetSocketAddress localAddress() throws SocketFailure {
        require(
                state != State.UNBOUND && state != State.BINDING && state != State.CLOSED,
                ErrorCode.INVALID_STATE);
        NetworkChannel bound = listener == null ? channel : listener;
        try {
            InetSocketAddress local = (InetSocketAddress) bound.getLocalAddress();
            require(local != null, ErrorCode.INVALID_STATE);
            return local;
        } catch (IOException e) {
            throw SocketFailure.of(e);
        }
    }

    InetSocketAddress remoteAddress() throws SocketFailure {
        require(state == State.CONNECTED, ErrorCode.INVALID_STATE);
        return remote;
    }

    void setBacklog(long size) throws SocketFailure {
        require(size != 0, ErrorCode.INVALID_ARGUMENT);
        switch (state) {
            case CONNECTING, CONNECTED, CLOSED -> throw new SocketFailure(ErrorCode.INVALID_STATE);
            case STARTING_TO_LISTEN, LISTENING -> throw new SocketFailure(ErrorCode.NOT_SUPPORTED);
            default ->
                    backlog =
                            Long.compareUnsigned(size, MOST_BACKLOG) > 0
                                    ? MOST_BACKLOG
                                    : (int) size;
        }
    }

    @Override
    public boolean ready() {
        return switch (state) {
            case CONNECTING -> isConnectDone();
            case LISTENING -> {
                lookForArrival();
                yield arrived != null || arrivalFailure != null;
            }
            default -> true;
        };
    }

    @Override
    public void subscribe(Waiter waiter) {
        switch (state) {
            case CONNECTING -> channels.whenReady(channel, SelectionKey.OP_CONNECT, waiter::wake);
            case LISTENING -> channels.whenReady(listener, SelectionKey.OP_ACCEPT, waiter::wake);
            default -> waiter.wake();
        }
    }

    /** The socket is dropped; streams of its connection live on. */
    @Override
    public void close() {
        state = State.CLOSED;
        if (arrived != null) {
            Channels.abandon(arrived);
        }
        if (listener != null) {
            channels.close(listener);
        }
        if (connection != null) {
            connection.release();
            connection = null;
            channel = null;
        } else if (channel != null) {
            channels.close(channel);
        }
    }

    private boolean isConnectDone() {
        if (connectFailure == null) {
            try {
                return channel.finishConnect();
            } catch (IOException e) {
                connectFailure = e;
            }
        }
        return true;
    }

    private void lookForArrival() {
        try {
            while (arrived == null && arrivalFailure == null) {
                SocketChannel next = listener.accept();
                if (next == null) {
                    return;
                }
                // The JDK listens for both IP versions where the guest asked for IPv6 alone.
                if (family == Family.IPV6 && peer(next).getAddress() instanceof Inet4Address) {
                    Channels.abandon(next);
                } else {
                    arrived = next;
                }
            }
        } catch (IOException e) {
            arrivalFailure = e;
        } catch (SocketFailure e) {
            arrivalFailure = new IOException("Connection aborted");
        }
    }

    private static InetSocketAddress peer(SocketChannel channel) throws SocketFailure {
        try {
            return (InetSocketAddress) channel.getRemoteAddress();
        } catch (IOException e) {
            throw SocketFailure.of(e);
        }
    }

    private void requireNothingInProgress() throws SocketFailure {
        require(
                state != State.BINDING
                        && state != State.CONNECTING
                        && state != State.STARTING_TO_LISTEN,
                ErrorCode.CONCURRENCY_CONFLICT);
    }

    private static boolean isUnicast(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean broadcast =
                address instanceof Inet4Address
                        && (bytes[0] & bytes[1] & bytes[2] & bytes[3] & 0xFF) == 0xFF;
        return !address.isMulticastAddress() && !broadcast;
    }
}
