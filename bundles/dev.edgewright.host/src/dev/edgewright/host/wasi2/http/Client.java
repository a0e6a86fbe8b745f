/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

import dev.edgewright.host.grants.NetworkGrant;
import java.io.Closeable;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** Sends one guest's requests; follows no redirects and keeps no cookies. */
final class Client implements Closeable {

    /** What wasmtime and others take for a guest that sets nothing. */
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(600);

    private static final Duration LONGEST = Duration.ofDays(1);

    /** How many different connect timeouts one guest may use. */
    private static final int MOST_CLIENTS = 8;

    /** Fields that the client writes itself. */
    private static final Set<String> WRITTEN = Set.of("content-length", "expect", "host");

    private static final ScheduledExecutorService TIMER = timer();

    private final NetworkGrant grant;
    private final Map<Duration, HttpClient> clients = new HashMap<>();
    private boolean closed;

    Client(NetworkGrant grant) {
        this.grant = grant;
    }

    /** Makes a request ready to be sent. */
    FutureResponse handle(OutgoingRequest request, RequestOptions options) throws HttpIoException {
        String scheme = request.scheme().orElse("https").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new HttpIoException(HttpError.PROTOCOL);
        }
        String authority =
                request.authority().orElseThrow(() -> new HttpIoException(HttpError.URI_INVALID));
        if (request.method().equals("CONNECT")) {
            throw new HttpIoException(HttpError.METHOD_INVALID);
        }
        requireGranted(
                Target.host(authority), Target.port(authority, scheme.equals("https") ? 443 : 80));
        Body body = request.sentBody();
        HttpRequest.Builder builder = prepare(request, scheme, authority, options);
        PublishedBody published = new PublishedBody(body);
        FutureResponse future =
                new FutureResponse(
                        () ->
                                client(timeout(options.connect()))
                                        .sendAsync(
                                                withBody(builder, request, published).build(),
                                                receiver(options)));
        body.onBytes(
                () -> {
                    if (body.available() > 0 || body.isEnded()) {
                        future.start();
                    }
                    published.move();
                });
        return future;
    }

    @Override
    public void close() {
        Map<Duration, HttpClient> open;
        synchronized (this) {
            closed = true;
            open = Map.copyOf(clients);
            clients.clear();
        }
        open.values().forEach(HttpClient::shutdownNow);
    }

    private void requireGranted(String host, int port) throws HttpIoException {
        Optional<InetAddress> literal = NetworkGrant.literal(host);
        boolean granted =
                literal.isPresent()
                        ? grant.allowsAddress(literal.get(), port)
                        : grant.allowsName(host, port);
        if (!granted) {
            throw new HttpIoException(HttpError.DENIED);
        }
    }

    private static HttpRequest.Builder prepare(
            OutgoingRequest request, String scheme, String authority, RequestOptions options)
            throws HttpIoException {
        URI uri;
        HttpRequest.Builder builder;
        try {
            uri = Target.uri(scheme, authority, request.path().orElse("/"));
            builder = HttpRequest.newBuilder(uri);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new HttpIoException(HttpError.URI_INVALID);
        }
        // Without TLS the client would offer the peer to change to HTTP/2, which few understand.
        builder.version(
                scheme.equals("https") ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1);
        builder.timeout(timeout(options.connect()).plus(timeout(options.firstByte())));
        boolean named = false;
        for (Field field : request.headers().all()) {
            named |= field.isNamed("user-agent");
            if (field.isNamed("expect")) {
                builder.expectContinue(field.value().equalsIgnoreCase("100-continue"));
            } else if (!WRITTEN.contains(field.name().toLowerCase(Locale.ROOT))) {
                add(builder, field);
            }
        }
        return named ? builder : builder.header("User-Agent", "edgewright");
    }

    private static void add(HttpRequest.Builder builder, Field field) throws HttpIoException {
        if (field.value().chars().anyMatch(c -> c > '~')) {
            throw new HttpIoException(
                    HttpError.internal(
                            "the value of the field " + field.name() + " is not plain ASCII"));
        }
        try {
            builder.header(field.name(), field.value());
        } catch (IllegalArgumentException e) {
            throw new HttpIoException(HttpError.PROTOCOL);
        }
    }

    private static HttpRequest.Builder withBody(
            HttpRequest.Builder builder, OutgoingRequest request, PublishedBody published) {
        Body body = request.sentBody();
        boolean whole =
                body.isEnded() && body.end().map(Body.Complete.class::isInstance).orElse(true);
        long length = whole ? body.available() : request.declaredLength().orElse(-1);
        if (whole && length == 0) {
            return withoutBody(builder, request.method());
        }
        return builder.method(
                request.method(),
                length > 0
                        ? HttpRequest.BodyPublishers.fromPublisher(published, length)
                        : HttpRequest.BodyPublishers.fromPublisher(published));
    }

    /** Where a body is not expected, the client must not be given an empty one. */
    private static HttpRequest.Builder withoutBody(HttpRequest.Builder builder, String method) {
        return switch (method) {
            case "GET" -> builder.GET();
            case "HEAD" -> builder.HEAD();
            case "DELETE" -> builder.DELETE();
            default -> builder.method(method, HttpRequest.BodyPublishers.noBody());
        };
    }

    private static HttpResponse.BodyHandler<Body> receiver(RequestOptions options) {
        return info -> new ReceivedBody(timeout(options.betweenBytes()), TIMER);
    }

    private HttpClient client(Duration connectTimeout) {
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("the guest has ended");
            }
            HttpClient known = clients.get(connectTimeout);
            if (known == null) {
                if (clients.size() >= MOST_CLIENTS) {
                    return clients.values().iterator().next();
                }
                known =
                        HttpClient.newBuilder()
                                .followRedirects(HttpClient.Redirect.NEVER)
                                .connectTimeout(connectTimeout)
                                .build();
                clients.put(connectTimeout, known);
            }
            return known;
        }
    }

    private static Duration timeout(Optional<Duration> wanted) {
        return wanted.map(time -> time.compareTo(LONGEST) > 0 ? LONGEST : time)
                .map(time -> time.isZero() ? Duration.ofNanos(1) : time)
                .orElse(DEFAULT_TIMEOUT);
    }

    private static ScheduledExecutorService timer() {
        ScheduledThreadPoolExecutor timer =
                new ScheduledThreadPoolExecutor(
                        1,
                        task -> {
                            Thread thread = new Thread(task, "edgewright-http-timer");
                            thread.setDaemon(true);
                            return thread;
                        });
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }
}
