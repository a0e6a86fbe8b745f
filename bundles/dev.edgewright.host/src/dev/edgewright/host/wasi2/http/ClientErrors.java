/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;

/** What the failures of the JDK's client mean. */
final class ClientErrors {

    private static final String ALERT = "Received fatal alert: ";

    private ClientErrors() {}

    static HttpError of(Throwable failure) {
        if (has(failure, UnresolvedAddressException.class)
                || has(failure, UnknownHostException.class)) {
            return HttpError.dns("the name is not known");
        }
        Throwable plain =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        return switch (plain) {
            case HttpIoException e -> e.error();
            case HttpConnectTimeoutException e -> HttpError.CONNECTION_TIMEOUT;
            case HttpTimeoutException e -> HttpError.CONNECTION_READ_TIMEOUT;
            case SSLException e -> tls(e);
            case NoRouteToHostException e -> HttpError.UNROUTABLE;
            case ConnectException e -> connecting(e);
            case ProtocolException e -> HttpError.PROTOCOL;
            case EOFException e -> HttpError.CONNECTION_TERMINATED;
            case ClosedChannelException e -> HttpError.CONNECTION_TERMINATED;
            default -> byWords(plain);
        };
    }

    private static HttpError tls(SSLException failure) {
        String words = String.valueOf(failure.getMessage());
        int alert = words.indexOf(ALERT);
        if (alert >= 0) {
            return HttpError.tlsAlert(words.substring(alert + ALERT.length()));
        }
        return has(failure, CertificateException.class)
                        || has(failure, CertPathValidatorException.class)
                ? HttpError.TLS_CERTIFICATE
                : HttpError.TLS_PROTOCOL;
    }

    private static HttpError connecting(ConnectException failure) {
        String words = words(failure);
        if (words.contains("timed out")) {
            return HttpError.CONNECTION_TIMEOUT;
        }
        return words.contains("unreachable") || words.contains("no route")
                ? HttpError.UNROUTABLE
                : HttpError.CONNECTION_REFUSED;
    }

    private static HttpError byWords(Throwable failure) {
        String words = words(failure);
        if (words.contains("fixed content-length") || words.contains("chunked transfer encoding")) {
            return HttpError.RESPONSE_INCOMPLETE;
        }
        if (words.contains("reset")
                || words.contains("broken pipe")
                || words.contains("eof reached")
                || words.contains("closed")
                || words.contains("received no bytes")) {
            return HttpError.CONNECTION_TERMINATED;
        }
        if (words.contains("invalid status line")
                || words.contains("header")
                || words.contains("protocol")) {
            return HttpError.PROTOCOL;
        }
        return HttpError.internal(String.valueOf(failure.getMessage()));
    }

    /** What the failure and its causes say, since the client wraps what it learns. */
    private static String words(Throwable failure) {
        StringBuilder words = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            words.append(each.getMessage()).append('\n');
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        Throwable each = failure;
        while (each != null && !kind.isInstance(each)) {
            each = each.getCause();
        }
        return each != null;
    }
}
