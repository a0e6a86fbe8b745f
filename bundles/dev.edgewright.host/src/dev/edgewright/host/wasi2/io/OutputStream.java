/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.io;

import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** An open {@code output-stream}: its sink, what may be written, and whether it has failed. */
final class OutputStream implements Closeable {

    /** The most bytes that are permitted at once. */
    private static final long MOST = 1 << 20;

    private final ByteSink sink;
    private long permitted;
    private boolean closed;

    OutputStream(ByteSink sink) {
        this.sink = sink;
    }

    /** Whether something may be written, or that would fail. */
    Pollable pollable() {
        return new Pollable() {
            @Override
            public boolean ready() {
                return closed || sink.ready();
            }

            @Override
            public void subscribe(Waiter waiter) {
                sink.subscribe(waiter);
            }
        };
    }

    long checkWrite() throws StreamException {
        requireOpen();
        try {
            permitted = Math.min(MOST, sink.permit());
            return permitted;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Ends the guest when it was not permitted as many bytes. */
    void requirePermit(long length) {
        if (Long.compareUnsigned(length, permitted) > 0) {
            throw new Trap(
                    TrapReason.HOST,
                    "The component writes %s bytes to a stream that permits %,d; it has to call check-write first"
                            .formatted(Long.toUnsignedString(length), permitted));
        }
    }

    void write(ByteBuffer bytes) throws StreamException {
        requireOpen();
        permitted -= bytes.remaining();
        try {
            sink.write(bytes);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    void flush() throws StreamException {
        requireOpen();
        permitted = 0;
        try {
            sink.flush();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void requireOpen() throws StreamException {
        if (closed) {
            throw StreamException.closed();
        }
    }

    private StreamException failed(IOException cause) {
        closed = true;
        permitted = 0;
        return StreamException.of(cause);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        sink.close();
    }
}
