/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

import dev.edgewright.host.grants.Input;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A guest's standard input, which can be waited for with a limit and interrupted. */
abstract sealed class StandardInput {

    static StandardInput of(Input input) {
        return switch (input) {
            case Input.Bytes known -> new Known(known.bytes());
            case Input.Stream stream -> new Pumped(stream);
        };
    }

    abstract boolean terminal();

    /** Waits for bytes and takes up to {@code most}; none at the end. */
    abstract byte[] read(int most) throws IOException, InterruptedException;

    /** Waits at most this long until a read would not wait, and tells whether that is so. */
    abstract boolean await(long nanos) throws InterruptedException;

    /** How many bytes can be read without waiting, as far as known. */
    abstract int available();

    /** Whether it is known that nothing more will come. */
    abstract boolean atEnd();

    abstract void close();

    private static final class Known extends StandardInput {
        private final byte[] bytes;
        private int position;

        Known(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        boolean terminal() {
            return false;
        }

        @Override
        byte[] read(int most) {
            int end = position + Math.min(most, available());
            byte[] taken = Arrays.copyOfRange(bytes, position, end);
            position = end;
            return taken;
        }

        @Override
        boolean await(long nanos) {
            return true;
        }

        @Override
        int available() {
            return bytes.length - position;
        }

        @Override
        boolean atEnd() {
            return available() == 0;
        }

        @Override
        void close() {}
    }

    /** Reads a stream on a thread of its own, one piece ahead and only when asked. */
    private static final class Pumped extends StandardInput {
        private static final int PIECE = 8192;

        private final InputStream stream;
        private final boolean terminal;
        private byte[] piece = {};
        private boolean ended;
        private boolean closed;
        private boolean wanted;
        private IOException failure;
        private Thread pump;

        Pumped(Input.Stream input) {
            this.stream = input.stream();
            this.terminal = input.terminal();
        }

        @Override
        boolean terminal() {
            return terminal;
        }

        @Override
        synchronized byte[] read(int most) throws IOException, InterruptedException {
            if (most == 0) {
                return new byte[0];
            }
            want();
            while (!ready()) {
                wait();
            }
            if (failure != null) {
                throw failure;
            }
            int count = Math.min(most, piece.length);
            byte[] taken = Arrays.copyOf(piece, count);
            piece = Arrays.copyOfRange(piece, count, piece.length);
            return taken;
        }

        @Override
        synchronized boolean await(long nanos) throws InterruptedException {
            want();
            long deadline = System.nanoTime() + nanos;
            while (!ready()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                wait(Math.max(1, left / 1_000_000));
            }
            return true;
        }

        @Override
        synchronized int available() {
            return piece.length;
        }

        @Override
        synchronized boolean atEnd() {
            return ended && piece.length == 0;
        }

        @Override
        synchronized void close() {
            closed = true;
            notifyAll();
        }

        private boolean ready() {
            return piece.length > 0 || ended || failure != null;
        }

        private void want() {
            if (ready()) {
                return;
            }
            wanted = true;
            if (pump == null) {
                pump = new Thread(this::pump, "edgewright-guest-stdin");
                pump.setDaemon(true);
                pump.start();
            }
            notifyAll();
        }

        private void pump() {
            byte[] buffer = new byte[PIECE];
            while (awaitWanted()) {
                try {
                    int count = stream.read(buffer);
                    deliver(count, buffer, null);
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

        private synchronized void deliver(int count, byte[] buffer, IOException problem) {
            wanted = false;
            failure = problem;
            if (count < 0) {
                ended = true;
            } else {
                piece = Arrays.copyOf(buffer, count);
            }
            notifyAll();
        }
    }
}
