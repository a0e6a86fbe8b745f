/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.serve;

import dev.edgewright.host.wasi2.http.HttpError;

/** The status by which a client learns of a guest's error code. */
final class Statuses {

    private Statuses() {}

    static int of(HttpError error) {
        return switch (error.label()) {
            case "HTTP-request-denied" -> 403;
            case "HTTP-request-length-required" -> 411;
            case "HTTP-request-body-size" -> 413;
            case "HTTP-request-URI-too-long" -> 414;
            case "HTTP-request-header-section-size",
                    "HTTP-request-header-size",
                    "HTTP-request-trailer-section-size",
                    "HTTP-request-trailer-size" ->
                    431;
            case "HTTP-request-method-invalid", "HTTP-request-URI-invalid" -> 400;
            case "DNS-timeout",
                    "connection-timeout",
                    "connection-read-timeout",
                    "connection-write-timeout",
                    "HTTP-response-timeout" ->
                    504;
            case "connection-limit-reached" -> 503;
            case "loop-detected" -> 508;
            case "configuration-error", "internal-error" -> 500;
            default -> 502;
        };
    }
}
