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
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * Where the bytes of an {@code input-stream} come from. It is ready as a {@link Pollable} when a
 * read would give bytes, the end or a failure. Used by the thread that runs the guest.
 */
public interface ByteSource extends Pollable, Closeable {

    /**
     * Takes bytes that are there. Never waits, except for what is always there at once, such as a
     * disk.
     *
     * @param into with room for at least one byte
     * @return how many there were; 0 when there are none now, -1 at the end, also when asked again
     * @throws IOException when the stream failed; the guest is told once, then it is closed
     */
    int read(ByteBuffer into) throws IOException;

    /** Called once, when the guest drops the stream or ends. */
    @Override
    void close() throws IOException;

    /** Bytes that are all there. */
    static ByteSource of(byte[] bytes) {
        return new KnownSource(bytes);
    }

    /**
     * A stream that may wait for more; it is read only when the guest asks, by a thread of its own.
     *
     * @param closing whether to close the stream with the source, which ends a read that waits
     */
    static ByteSource of(InputStream stream, boolean closing) {
        return new PumpedSource(stream, closing);
    }
}
