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
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The resource {@code outgoing-body}. */
final class OutgoingBody implements Closeable {

    private final Body body = new Body();
    private final OptionalLong declared;
    private final boolean request;
    private BodySink stream;

    /**
     * @param declared the Content-Length that the message has
     * @param request whether it is that of a request
     */
    OutgoingBody(OptionalLong declared, boolean request) {
        this.declared = declared;
        this.request = request;
    }

    Body body() {
        return body;
    }

    /** The stream, at the first call. */
    Optional<BodySink> stream() {
        if (stream != null) {
            return Optional.empty();
        }
        stream = new BodySink(body, declared, request);
        return Optional.of(stream);
    }

    /**
     * Says that all is written.
     *
     * @return why that cannot be, if it cannot
     */
    Optional<HttpError> finish(List<Field> trailers) {
        if (stream != null && stream.isOpen()) {
            throw new Trap(
                    TrapReason.HOST,
                    "The component finishes an outgoing body while it holds the body's stream");
        }
        long written = stream == null ? 0 : stream.written();
        if (declared.isPresent() && declared.getAsLong() != written) {
            HttpError error = HttpError.bodySize(request, written);
            body.fail(error);
            return Optional.of(error);
        }
        if (request && !trailers.isEmpty()) {
            HttpError error = HttpError.internal("the client cannot send trailers");
            body.fail(error);
            return Optional.of(error);
        }
        body.finish(trailers);
        return Optional.empty();
    }

    /** A body that is dropped before it is finished is incomplete. */
    @Override
    public void close() {
        body.fail(HttpError.internal("the component dropped the body before it was finished"));
    }
}
