/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

import dev.edgewright.host.wasi2.io.ByteSink;
import dev.edgewright.host.wasi2.io.Waiter;
import dev.edgewright.host.wasi2.io.Waiting;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.OptionalLong;

/** The stream of an {@code outgoing-body}, which counts what is written. */
final class BodySink implements ByteSink {

    private final Body body;
    private final OptionalLong declared;
    private final boolean request;
    private final Waiting waiting = new Waiting();
    private long written;
    private boolean open = true;

    /**
     * @param declared the Content-Length, which is the most that may be written
     * @param request whether this is a request's body, which errors tell
     */
    BodySink(Body body, OptionalLong declared, boolean request) {
        this.body = body;
        this.declared = declared;
        this.request = request;
        body.onRoom(waiting::wake);
    }

    /** Whether the guest has not dropped the stream. */
    boolean isOpen() {
        return open;
    }

    long written() {
        return written;
    }

    @Override
    public long permit() throws IOException {
        if (!open || body.isCancelled() || body.isEnded()) {
            throw new ClosedChannelException();
        }
        return body.room();
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        long after = written + bytes.remaining();
        if (declared.isPresent() && after > declared.getAsLong()) {
            HttpError error = HttpError.bodySize(request, after);
            body.fail(error);
            throw new HttpIoException(error);
        }
        written = after;
        body.put(bytes);
    }

    /** Bytes are on their way as soon as they are written. */
    @Override
    public void flush() throws IOException {
        permit();
    }

    @Override
    public boolean ready() {
        return !open || body.isCancelled() || body.isEnded() || body.room() > 0;
    }

    @Override
    public void subscribe(Waiter waiter) {
        waiting.subscribe(waiter);
    }

    @Override
    public void close() {
        open = false;
    }
}
