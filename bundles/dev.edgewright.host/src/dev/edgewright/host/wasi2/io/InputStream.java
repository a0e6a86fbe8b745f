/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** An open {@code input-stream}: its source, and whether that has come to its end. */
final class InputStream implements Closeable {

    /** The most bytes that one read gives. */
    static final int MOST = 1 << 16;

    private final ByteSource source;
    private boolean closed;
    private boolean atEnd;

    InputStream(ByteSource source) {
        this.source = source;
    }

    /** Whether a read would give bytes or an end. */
    Pollable pollable() {
        return new Pollable() {
            @Override
            public boolean ready() {
                return closed || source.ready();
            }

            @Override
            public void subscribe(Waiter waiter) {
                source.subscribe(waiter);
            }
        };
    }

    /** Takes up to {@code length} bytes, an unsigned number, that are there. */
    ByteBuffer read(long length) throws StreamException {
        int most = length < 0 || length > MOST ? MOST : (int) length;
        if (closed || most == 0 && atEnd) {
            throw StreamException.closed();
        }
        ByteBuffer bytes = ByteBuffer.allocate(most);
        if (most > 0) {
            try {
                // A file that has grown has more after its end.
                atEnd = source.read(bytes) < 0;
            } catch (IOException e) {
                closed = true;
                throw StreamException.of(e);
            }
            if (atEnd) {
                throw StreamException.closed();
            }
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        source.close();
    }
}
