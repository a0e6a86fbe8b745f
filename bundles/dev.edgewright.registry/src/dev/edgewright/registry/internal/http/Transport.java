/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.internal.http;

import dev.edgewright.registry.RegistryException;
import dev.edgewright.registry.RegistryException.Problem;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/**
 * Sends one request after another and turns every failure into a sentence. Safe for threads.
 *
 * <p>Redirects are followed for reading only, a few times, and never to less safety.
 */
public final class Transport implements AutoCloseable {
    private static final int MOST_REDIRECTS = 5;

    private final HttpClient http;
    private final Duration limit;

    /**
     * A transport.
     *
     * @param connect how long a connection may take to stand
     * @param limit how long one request may take from its start to the last byte of the answer
     */
    public Transport(Duration connect, Duration limit, Optional<SSLContext> tls) {
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .version(Version.HTTP_1_1)
                        .followRedirects(Redirect.NEVER)
                        .connectTimeout(connect);
        tls.ifPresent(builder::sslContext);
        this.http = builder.build();
        this.limit = limit;
    }

    /**
     * Sends a request without a body or with one.
     *
     * @param call what it is for, as words that go on "The registry refuses to ..."
     * @param mostBytes the largest answer accepted
     */
    public Answer send(
            String call,
            String method,
            URI uri,
            Map<String, String> headers,
            byte[] body,
            long mostBytes)
            throws RegistryException {
        URI target = uri;
        for (int redirects = 0; ; redirects++) {
            Answer answer = sendOnce(call, method, target, headers, body, mostBytes);
            boolean reading = method.equals("GET") || method.equals("HEAD");
            Optional<String> location = answer.header("Location");
            if (!reading || answer.status() / 100 != 3 || location.isEmpty()) {
                return answer;
            }
            if (redirects == MOST_REDIRECTS) {
                throw new RegistryException(
                        Problem.MALFORMED,
                        "The registry %s redirects more than %d times when asked to %s."
                                .formatted(uri.getRawAuthority(), MOST_REDIRECTS, call));
            }
            target = follow(target, location.get());
        }
    }

    /**
     * The address that a Location header names, which may be relative.
     *
     * @throws RegistryException when it is no address, leads from HTTPS to plain HTTP, or from this
     *     machine, which may use plain HTTP unasked, to plain HTTP on another
     */
    public static URI follow(URI from, String location) throws RegistryException {
        try {
            URI target = from.resolve(URI.create(location));
            boolean http = "http".equals(target.getScheme());
            boolean https = "https".equals(target.getScheme());
            boolean known = target.getHost() != null && (http || https);
            if (known && !(http && isDowngrade(from, target))) {
                return target;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new RegistryException(
                Problem.MALFORMED,
                "The registry %s sends the caller to an address that is not safe to follow."
                        .formatted(from.getRawAuthority()));
    }

    private static boolean isDowngrade(URI from, URI plain) {
        return "https".equals(from.getScheme())
                || Loopback.isName(from.getHost()) && !Loopback.isName(plain.getHost());
    }

    private Answer sendOnce(
            String call,
            String method,
            URI uri,
            Map<String, String> headers,
            byte[] body,
            long mostBytes)
            throws RegistryException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .method(
                                method,
                                body.length == 0
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        CompletableFuture<HttpResponse<byte[]>> future =
                http.sendAsync(request.build(), head -> new LimitedBody(mostBytes));
        try {
            HttpResponse<byte[]> response = future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException e) {
            future.cancel(true);
            throw timeout(uri, "did not finish within %d s".formatted(limit.toSeconds()), call, e);
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new RegistryException(
                    Problem.UNREACHABLE,
                    "The call to the registry %s was interrupted.".formatted(uri.getRawAuthority()),
                    e);
        } catch (ExecutionException e) {
            throw failure(uri, call, e.getCause());
        }
    }

    private static RegistryException failure(URI uri, String call, Throwable cause) {
        String registry = uri.getRawAuthority();
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof LimitedBody.TooLarge) {
                return new RegistryException(
                        Problem.TOO_LARGE,
                        "The registry %s sends more than expected (%s) when asked to %s."
                                .formatted(registry, t.getMessage(), call),
                        cause);
            }
            if (t instanceof HttpConnectTimeoutException) {
                return timeout(uri, "does not accept a connection in time", call, cause);
            }
            if (t instanceof UnknownHostException || t instanceof UnresolvedAddressException) {
                return unreachable(registry, "no machine of that name is known", cause);
            }
            if (t instanceof SSLException) {
                return new RegistryException(
                        Problem.UNREACHABLE,
                        ("The registry %s does not speak TLS as it should (%s). Check that it has "
                                        + "a certificate that this machine trusts, or allow plain "
                                        + "HTTP for it explicitly.")
                                .formatted(registry, t.getMessage()),
                        cause);
            }
        }
        if (cause instanceof ConnectException) {
            return unreachable(registry, "nothing listens there", cause);
        }
        return new RegistryException(
                Problem.UNREACHABLE,
                "The connection to the registry %s broke when asked to %s (%s). Try again."
                        .formatted(registry, call, plain(cause)),
                cause);
    }

    private static String plain(Throwable cause) {
        return cause instanceof IOException && cause.getMessage() != null
                ? cause.getMessage()
                : cause.getClass().getSimpleName();
    }

    private static RegistryException unreachable(String registry, String why, Throwable cause) {
        return new RegistryException(
                Problem.UNREACHABLE,
                ("The registry %s cannot be reached: %s. Start it, or check host and port of the "
                                + "reference.")
                        .formatted(registry, why),
                cause);
    }

    private static RegistryException timeout(URI uri, String what, String call, Throwable cause) {
        return new RegistryException(
                Problem.TIMEOUT,
                "The registry %s %s when asked to %s. Try again, or allow more time."
                        .formatted(uri.getRawAuthority(), what, call),
                cause);
    }

    /** The refusal that an answer with an unexpected status stands for. */
    public static RegistryException refusal(String registry, String call, Answer answer) {
        String words = answer.words().map(text -> ", saying '" + text + "'").orElse("");
        int status = answer.status();
        if (status == 404) {
            return new RegistryException(
                    Problem.NOT_FOUND,
                    "The registry %s cannot %s: it has no such thing (404%s). Check the reference."
                            .formatted(registry, call, words));
        }
        String wayOut =
                switch (status) {
                    case 401 ->
                            "It wants credentials, which are not sent; use a registry that needs"
                                    + " none.";
                    case 403 -> "Ask its owner for the right to do this.";
                    case 429 -> "It has had too many calls; wait and try again.";
                    default ->
                            status >= 500
                                    ? "The fault is on its side; look into its log."
                                    : "Check the reference and what the registry supports.";
                };
        return new RegistryException(
                Problem.REFUSED,
                "The registry %s refuses to %s (status %d%s). %s"
                        .formatted(registry, call, status, words, wayOut));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
