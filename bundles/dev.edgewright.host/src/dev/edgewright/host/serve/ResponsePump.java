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
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends what a guest writes, as fast as the client reads. */
final class ResponsePump {

    private static final int PIECE = 32 << 10;

    private final Response response;
    private final Body body;
    private final Callback done;
    private HttpFields trailers = HttpFields.EMPTY;
    private boolean writing;
    private boolean ended;
    private long sent;

    /**
     * @param done told when all is sent, or that it cannot be
     */
    ResponsePump(Response response, Body body, Callback done) {
        this.response = response;
        this.body = body;
        this.done = done;
    }

    synchronized long sent() {
        return sent;
    }

    void start(boolean lengthKnown) {
        if (!lengthKnown && !body.isEnded()) {
            response.setTrailersSupplier(this::trailers);
        }
        body.onBytes(this::pump);
    }

    private synchronized HttpFields trailers() {
        return trailers.size() == 0 ? null : trailers;
    }

    private void pump() {
        ByteBuffer piece;
        Optional<Body.End> end;
        synchronized (this) {
            if (writing || ended) {
                return;
            }
            piece = ByteBuffer.allocate(Math.min(PIECE, body.available()));
            sent += body.take(piece);
            piece.flip();
            end = body.end();
            if (!piece.hasRemaining() && end.isEmpty()) {
                return;
            }
            writing = true;
            ended = end.isPresent();
            if (ended && end.get() instanceof Body.Complete complete) {
                trailers = fields(complete.trailers());
            }
        }
        if (end.isPresent() && end.get() instanceof Body.Failed failed) {
            fail(failed.error());
        } else {
            response.write(end.isPresent(), piece, Callback.from(this::wrote, this::broke));
        }
    }

    private void wrote() {
        boolean all;
        synchronized (this) {
            writing = false;
            all = ended;
        }
        if (all) {
            done.succeeded();
        } else {
            pump();
        }
    }

    private void broke(Throwable cause) {
        synchronized (this) {
            writing = false;
            ended = true;
        }
        body.cancel();
        done.failed(cause);
    }

    private void fail(HttpError error) {
        done.failed(new IOException("the component broke the response off: " + error));
    }

    private static HttpFields fields(List<Field> fields) {
        HttpFields.Mutable all = HttpFields.build();
        fields.forEach(field -> all.add(field.name(), field.value()));
        return all.asImmutable();
    }
}
