/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

import dev.edgewright.host.wasi2.io.ByteSource;
import dev.edgewright.host.wasi2.io.Waiter;
import dev.edgewright.host.wasi2.io.Waiting;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The stream of an {@code incoming-body}. */
final class BodySource implements ByteSource {

    private final Body body;
    private final Waiting waiting = new Waiting();
    private boolean open = true;

    BodySource(Body body) {
        this.body = body;
        body.onBytes(waiting::wake);
    }

    /** Whether the guest has not dropped the stream. */
    boolean isOpen() {
        return open;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int count = body.take(into);
        if (count > 0) {
            return count;
        }
        Optional<Body.End> end = body.end();
        if (end.isPresent() && end.get() instanceof Body.Failed failed) {
            throw new HttpIoException(failed.error());
        }
        return end.isPresent() ? -1 : 0;
    }

    @Override
    public boolean ready() {
        return !open || body.available() > 0 || body.end().isPresent();
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
