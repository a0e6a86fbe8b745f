/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

import java.util.Optional;
import java.util.OptionalLong;

/** What outgoing requests and responses have in common: headers and a body. */
abstract class OutgoingMessage {

    private final Fields headers;
    private final boolean request;
    private OutgoingBody body;

    OutgoingMessage(Fields headers, boolean request) {
        this.headers = Fields.fixed(headers.all());
        this.request = request;
    }

    final Fields headers() {
        return headers;
    }

    /** The body, at the first call. */
    final Optional<OutgoingBody> body() {
        if (body != null) {
            return Optional.empty();
        }
        body = new OutgoingBody(declaredLength(), request);
        return Optional.of(body);
    }

    /** The body for those who send the message; without bytes when nobody asked for it. */
    final Body sentBody() {
        return body == null ? Body.empty() : body.body();
    }

    /** The Content-Length, if the message has a valid one. */
    final OptionalLong declaredLength() {
        return headers.first("content-length")
                .map(String::trim)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElseGet(OptionalLong::empty);
    }
}
