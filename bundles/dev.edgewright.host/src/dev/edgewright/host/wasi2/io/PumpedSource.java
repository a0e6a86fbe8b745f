/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Reads a stream that may wait on a thread of its own, one piece ahead and only when asked. */
final class PumpedSource implements ByteSource {

    private static final int PIECE = 8192;

    private final InputStream stream;
    private final boolean closing;
    private final Waiting waiting = new Waiting();
    private ByteBuffer piece = ByteBuffer.allocate(0);
    private boolean wanted;
    private boolean ended;
    private boolean closed;
    private IOException failure;
    private Thread pump;

    PumpedSource(InputStream stream, boolean closing) {
        this.stream = stream;
        this.closing = closing;
    }

    @Override
    public synchronized int read(ByteBuffer into) throws IOException {
        if (failure != null) {
            throw failure;
        }
        if (ended) {
            return -1;
        }
        int count = Math.min(into.remaining(), piece.remaining());
        into.put(piece.slice(piece.position(), count));
        piece.position(piece.position() + count);
        if (count == 0) {
            want();
        }
        return count;
    }

    @Override
    public synchronized boolean ready() {
        return arrived() || closed;
    }

    @Override
    public void subscribe(Waiter waiter) {
        waiting.subscribe(waiter);
        synchronized (this) {
            want();
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        if (closing) {
            stream.close();
        }
    }

    private boolean arrived() {
        return piece.hasRemaining() || ended || failure != null;
    }

    private void want() {
        if (arrived() || closed) {
            return;
        }
        wanted = true;
        if (pump == null) {
            pump = new Thread(this::pump, "edgewright-guest-input");
            pump.setDaemon(true);
            pump.start();
        }
        notifyAll();
    }

    private void pump() {
        byte[] buffer = new byte[PIECE];
        while (awaitWanted()) {
            try {
                deliver(stream.read(buffer), buffer, null);
            } catch (IOException e) {
                deliver(0, buffer, e);
            }
        }
    }

    private synchronized boolean awaitWanted() {
        while (!wanted && !closed && !ended && failure == null) {
            try {
                wait();
            } catch (InterruptedException e) {
                return false;
            }
        }
        return !closed && !ended && failure == null;
    }

    private void deliver(int count, byte[] buffer, IOException problem) {
        synchronized (this) {
            wanted = false;
            failure = problem;
            ended = count < 0;
            piece = ByteBuffer.wrap(buffer.clone(), 0, Math.max(0, count));
        }
        waiting.wake();
    }
}
