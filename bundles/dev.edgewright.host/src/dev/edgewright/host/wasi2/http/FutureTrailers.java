/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

import dev.edgewright.host.wasi2.io.Pollable;
import dev.edgewright.host.wasi2.io.Waiter;
import dev.edgewright.host.wasi2.io.Waiting;
import java.io.Closeable;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The resource {@code future-trailers}: throws bytes away until the end of the body. */
final class FutureTrailers implements Pollable, Closeable {

    private static final int PIECE = 16 << 10;

    private final Body body;
    private final Waiting waiting = new Waiting();
    private boolean given;

    FutureTrailers(Body body) {
        this.body = body;
        body.onBytes(
                () -> {
                    drain();
                    waiting.wake();
                });
    }

    /** How the body ended, as soon as that is known. */
    Optional<Body.End> end() {
        return body.end();
    }

    /** Whether this is the first call; the trailers are given once. */
    boolean give() {
        boolean first = !given;
        given = true;
        return first;
    }

    @Override
    public boolean ready() {
        return body.end().isPresent();
    }

    @Override
    public void subscribe(Waiter waiter) {
        waiting.subscribe(waiter);
    }

    @Override
    public void close() {
        body.cancel();
    }

    private void drain() {
        ByteBuffer nowhere = ByteBuffer.allocate(Math.min(PIECE, body.available()));
        while (nowhere.capacity() > 0 && body.take(nowhere.clear()) > 0) {
            continue;
        }
    }
}
