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
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The resource {@code future-incoming-response}. The request is sent when its body begins or ends,
 * or when the guest looks for the response: by then it is usually known how long the body is.
 */
final class FutureResponse implements Pollable, Closeable {

    /** How an exchange came to its end: with one of both. */
    record Outcome(HttpResponse<Body> response, HttpError error) {}

    /** Sends the request. */
    @FunctionalInterface
    interface Sending {
        CompletableFuture<HttpResponse<Body>> send();
    }

    private final Sending sending;
    private final Waiting waiting = new Waiting();
    private CompletableFuture<HttpResponse<Body>> sent;
    private volatile Outcome outcome;
    private boolean given;
    private boolean closed;

    FutureResponse(Sending sending) {
        this.sending = sending;
    }

    /** Sends the request unless that has been done. */
    void start() {
        CompletableFuture<HttpResponse<Body>> started;
        synchronized (this) {
            if (sent != null || closed) {
                return;
            }
            sent = send();
            started = sent;
        }
        started.whenComplete(
                (response, failure) -> {
                    outcome =
                            new Outcome(
                                    response, failure == null ? null : ClientErrors.of(failure));
                    boolean unwanted;
                    synchronized (this) {
                        unwanted = closed;
                    }
                    if (unwanted && response != null) {
                        response.body().cancel();
                    }
                    waiting.wake();
                });
    }

    private CompletableFuture<HttpResponse<Body>> send() {
        try {
            return sending.send();
        } catch (IllegalArgumentException e) {
            // The client knows what it cannot send only when it is told to.
            return CompletableFuture.failedFuture(new HttpIoException(HttpError.URI_INVALID));
        }
    }

    /** How the exchange ended, once it has. */
    Optional<Outcome> outcome() {
        start();
        return Optional.ofNullable(outcome);
    }

    /** The response of an outcome that has one. */
    static IncomingResponse response(HttpResponse<Body> response) {
        List<Field> headers = new ArrayList<>();
        response.headers()
                .map()
                .forEach(
                        (name, values) -> {
                            if (!name.startsWith(":") && !Field.isForbidden(name)) {
                                values.forEach(value -> headers.add(new Field(name, value)));
                            }
                        });
        return new IncomingResponse(response.statusCode(), headers, response.body());
    }

    /** Whether the outcome was not given before; it is given once. */
    synchronized boolean give() {
        boolean first = !given;
        given = true;
        return first;
    }

    @Override
    public boolean ready() {
        return outcome().isPresent();
    }

    @Override
    public void subscribe(Waiter waiter) {
        waiting.subscribe(waiter);
    }

    @Override
    public void close() {
        CompletableFuture<HttpResponse<Body>> running;
        boolean unwanted;
        synchronized (this) {
            closed = true;
            running = sent;
            unwanted = !given;
        }
        if (running != null) {
            running.cancel(true);
        }
        Outcome known = outcome;
        if (unwanted && known != null && known.response() != null) {
            known.response().body().cancel();
        }
    }
}
