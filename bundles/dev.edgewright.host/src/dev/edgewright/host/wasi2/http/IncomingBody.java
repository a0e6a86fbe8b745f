/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import java.io.Closeable;
import java.util.Optional;

/** The resource {@code incoming-body}. */
final class IncomingBody implements Closeable {

    private final Body body;
    private BodySource stream;
    private boolean finished;

    IncomingBody(Body body) {
        this.body = body;
    }

    /** The stream, at the first call. */
    Optional<BodySource> stream() {
        if (stream != null) {
            return Optional.empty();
        }
        stream = new BodySource(body);
        return Optional.of(stream);
    }

    /** Gives up the bytes that were not read, for the trailers. */
    FutureTrailers finish() {
        if (stream != null && stream.isOpen()) {
            throw new Trap(
                    TrapReason.HOST,
                    "The component finishes an incoming body while it holds the body's stream");
        }
        finished = true;
        return new FutureTrailers(body);
    }

    @Override
    public void close() {
        if (!finished) {
            body.cancel();
        }
    }
}
