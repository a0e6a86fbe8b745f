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
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;

/**
 * Where the bytes of an {@code output-stream} go. It is ready as a {@link Pollable} when it would
 * permit bytes or fail. Used by the thread that runs the guest.
 *
 * <p>Every method throws {@link ClosedChannelException} when nobody takes bytes any more, which the
 * guest sees as the stream's end, and another {@link IOException} when the last operation failed;
 * the guest is told once, then the stream is closed.
 */
public interface ByteSink extends Pollable, Closeable {

    /**
     * How many bytes can be written at once without waiting; 0 when none, and as long as a flush is
     * under way. What was permitted stays so until it is used.
     */
    long permit() throws IOException;

    /** Takes all of these bytes, which are no more than were permitted. */
    void write(ByteBuffer bytes) throws IOException;

    /** Begins to pass on what was written; {@link #permit} is 0 until that is done. */
    void flush() throws IOException;

    /** Called once, when the guest drops the stream or ends. */
    @Override
    void close() throws IOException;

    /**
     * A stream of the host, which is flushed but left open. Writing waits where the stream does.
     */
    static ByteSink to(OutputStream stream) {
        return new StreamSink(stream);
    }
}
