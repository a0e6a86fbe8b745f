/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.serve;

import dev.edgewright.host.wasi2.http.Body;
import dev.edgewright.host.wasi2.http.Field;
import dev.edgewright.host.wasi2.http.HttpError;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.Trailers;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** Fills a body with what a client sends, as fast as the guest reads. */
final class RequestPump {

    private final Request request;
    private final Body body = new Body();
    private boolean waiting;

    RequestPump(Request request) {
        this.request = request;
    }

    Body body() {
        return body;
    }

    void start() {
        body.onRoom(this::pump);
    }

    private synchronized void pump() {
        while (!waiting && !body.isEnded() && !body.isCancelled() && body.room() > 0) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                waiting = true;
                request.demand(this::arrived);
            } else {
                take(chunk);
            }
        }
    }

    private void arrived() {
        synchronized (this) {
            waiting = false;
        }
        pump();
    }

    private void take(Content.Chunk chunk) {
        if (Content.Chunk.isFailure(chunk)) {
            body.fail(HttpError.of("connection-terminated"));
        } else if (chunk instanceof Trailers trailers) {
            body.finish(fields(trailers.getTrailers()));
        } else {
            body.put(chunk.getByteBuffer());
            chunk.release();
            if (chunk.isLast()) {
                body.finish(List.of());
            }
        }
    }

    /** Fields as the guest sees them. */
    static List<Field> fields(HttpFields fields) {
        List<Field> all = new ArrayList<>();
        fields.forEach(
                field ->
                        all.add(
                                new Field(
                                        field.getName(),
                                        field.getValue() == null ? "" : field.getValue())));
        return all;
    }
}
