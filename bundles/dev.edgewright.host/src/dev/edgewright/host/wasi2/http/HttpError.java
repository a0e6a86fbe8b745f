/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

import dev.edgewright.engine.component.Value;
import java.util.Map;
import java.util.Optional;

/**
 * A case of {@code error-code} of {@code wasi:http/types}.
 *
 * @param label the case's name
 * @param payload what the case carries
 */
public record HttpError(String label, Optional<Value> payload) {

    static final HttpError CONNECTION_REFUSED = of("connection-refused");
    static final HttpError CONNECTION_TERMINATED = of("connection-terminated");
    static final HttpError CONNECTION_TIMEOUT = of("connection-timeout");
    static final HttpError CONNECTION_READ_TIMEOUT = of("connection-read-timeout");
    static final HttpError UNROUTABLE = of("destination-IP-unroutable");
    static final HttpError TLS_PROTOCOL = of("TLS-protocol-error");
    static final HttpError TLS_CERTIFICATE = of("TLS-certificate-error");
    static final HttpError DENIED = of("HTTP-request-denied");
    static final HttpError METHOD_INVALID = of("HTTP-request-method-invalid");
    static final HttpError URI_INVALID = of("HTTP-request-URI-invalid");
    static final HttpError RESPONSE_INCOMPLETE = of("HTTP-response-incomplete");
    static final HttpError PROTOCOL = of("HTTP-protocol-error");
    static final HttpError CONFIGURATION = of("configuration-error");

    /** A case that carries nothing. */
    public static HttpError of(String label) {
        return new HttpError(label, Optional.empty());
    }

    /** Reads a case that a guest gave. */
    static HttpError of(Value value) {
        Optional<Value> payload =
                value instanceof Value.Variant variant ? variant.payload() : Optional.empty();
        return new HttpError(value.label(), payload);
    }

    /** What has no case of its own, in words. */
    public static HttpError internal(String words) {
        return new HttpError("internal-error", Optional.of(Value.some(Value.of(words))));
    }

    /** A body of another size than was declared, or too large. */
    static HttpError bodySize(boolean request, long size) {
        return new HttpError(
                request ? "HTTP-request-body-size" : "HTTP-response-body-size",
                Optional.of(Value.some(Value.u64(size))));
    }

    static HttpError dns(String words) {
        return new HttpError(
                "DNS-error",
                Optional.of(
                        new Value.Fields(
                                Map.of(
                                        "rcode", Value.some(Value.of(words)),
                                        "info-code", Value.none()))));
    }

    static HttpError tlsAlert(String words) {
        return new HttpError(
                "TLS-alert-received",
                Optional.of(
                        new Value.Fields(
                                Map.of(
                                        "alert-id", Value.none(),
                                        "alert-message", Value.some(Value.of(words))))));
    }

    /** The case as a value. */
    Value value() {
        return new Value.Variant(label, payload);
    }

    /** The case and its words, for a log. */
    @Override
    public String toString() {
        return payload.flatMap(HttpError::words).map(words -> label + ": " + words).orElse(label);
    }

    private static Optional<String> words(Value payload) {
        return payload instanceof Value.Option option
                ? option.value()
                        .map(
                                inner ->
                                        inner instanceof Value.Text text
                                                ? text.value()
                                                : Long.toUnsignedString(inner.asLong()))
                : Optional.empty();
    }
}
