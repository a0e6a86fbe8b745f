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
import dev.edgewright.host.wasi2.http.IncomingRequest;
import dev.edgewright.host.wasi2.http.Responder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * One request and its response. It is logged once both the guest has ended and the response was
 * sent.
 */
final class Exchange implements Responder {

    private static final int LEAST_FINAL_STATUS = 200;

    private final long id;
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Consumer<Served> log;
    private final Instant received = Instant.now();
    private final long start = System.nanoTime();
    private final RequestPump requestBody;
    private final AtomicBoolean answered = new AtomicBoolean();
    private ResponsePump responseBody;
    private String problem;

    /** The bytes of a body of our own. */
    private int said;

    /** What still has to happen: the end of the guest and that of the response. */
    private int pending = 2;

    Exchange(long id, Request request, Response response, Callback callback, Consumer<Served> log) {
        this.id = id;
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.log = log;
        this.requestBody = new RequestPump(request);
    }

    /** The request for the guest; its body begins to arrive. */
    IncomingRequest incoming() {
        requestBody.start();
        return new IncomingRequest(
                request.getMethod(),
                Optional.ofNullable(request.getHttpURI().getPathQuery()),
                request.isSecure() ? "https" : "http",
                Optional.ofNullable(request.getHttpURI().getAuthority()),
                RequestPump.fields(request.getHeaders()),
                requestBody.body());
    }

    @Override
    public boolean inform(int status, List<Field> headers) {
        HttpFields.Mutable fields = HttpFields.build();
        headers.forEach(field -> fields.add(field.name(), field.value()));
        CompletableFuture<Void> sent = response.writeInterim(status, fields);
        return !sent.isCompletedExceptionally();
    }

    @Override
    public void respond(int status, List<Field> headers, Body body) {
        if (status < LEAST_FINAL_STATUS) {
            body.cancel();
            refuse(500, "it answered with the interim status %d".formatted(status));
            return;
        }
        if (!answered.compareAndSet(false, true)) {
            return;
        }
        response.setStatus(status);
        headers.forEach(field -> response.getHeaders().add(field.name(), field.value()));
        ResponsePump pump =
                new ResponsePump(response, body, Callback.from(this::sent, this::broken));
        synchronized (this) {
            responseBody = pump;
        }
        pump.start(response.getHeaders().contains(HttpHeader.CONTENT_LENGTH));
    }

    @Override
    public void fail(HttpError error) {
        refuse(Statuses.of(error), "it answered with the error " + error);
    }

    /** The guest ended in another way than it should. */
    void refuse(int status, String why) {
        note("The component failed: " + why + ".");
        if (answered.compareAndSet(false, true)) {
            send(status, "The component failed; the server's log says more at request " + id);
        }
    }

    /** There is no room for the request. */
    void turnAway() {
        note("The server has too many requests in work.");
        answered.set(true);
        response.getHeaders().put(HttpHeader.RETRY_AFTER, "1");
        send(503, "The server has too many requests in work");
        guestEnded();
    }

    /** The guest has ended and everything that it had open is closed. */
    void guestEnded() {
        requestBody.body().cancel();
        if (!answered.get()) {
            refuse(500, "it ended without a response");
        }
        ended();
    }

    private void send(int status, String sentence) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        byte[] bytes = (sentence + ".\n").getBytes(StandardCharsets.UTF_8);
        synchronized (this) {
            said = bytes.length;
        }
        response.write(true, ByteBuffer.wrap(bytes), Callback.from(this::sent, this::broken));
    }

    private void sent() {
        callback.succeeded();
        ended();
    }

    private void broken(Throwable cause) {
        boolean committed = response.isCommitted();
        note(
                committed
                        ? "The response broke off: " + words(cause) + "."
                        : "The component failed: its response has no body, " + words(cause) + ".");
        if (committed) {
            callback.failed(cause);
            ended();
        } else {
            response.reset();
            send(500, "The component failed; the server's log says more at request " + id);
        }
    }

    private static String words(Throwable cause) {
        return cause instanceof IOException && cause.getMessage() != null
                ? cause.getMessage()
                : "the client is gone";
    }

    /** Of several problems the first one is told. */
    private synchronized void note(String sentence) {
        problem = problem == null ? sentence : problem;
    }

    private void ended() {
        Served served;
        synchronized (this) {
            pending--;
            if (pending > 0) {
                return;
            }
            served =
                    new Served(
                            id,
                            received,
                            request.getMethod(),
                            request.getHttpURI().getPathQuery(),
                            response.getStatus(),
                            said > 0 || responseBody == null ? said : responseBody.sent(),
                            Duration.ofNanos(System.nanoTime() - start),
                            Optional.ofNullable(problem));
        }
        log.accept(served);
    }
}
