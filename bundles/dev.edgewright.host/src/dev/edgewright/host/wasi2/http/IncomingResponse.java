/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;

/** The resource {@code incoming-response}. */
final class IncomingResponse implements Closeable {

    private final int status;
    private final Fields headers;
    private final Body body;
    private boolean consumed;

    IncomingResponse(int status, List<Field> headers, Body body) {
        this.status = status;
        this.headers = Fields.fixed(headers);
        this.body = body;
    }

    int status() {
        return status;
    }

    Fields headers() {
        return headers;
    }

    /** The body, at the first call. */
    Optional<IncomingBody> consume() {
        if (consumed) {
            return Optional.empty();
        }
        consumed = true;
        return Optional.of(new IncomingBody(body));
    }

    /** A body that nobody consumed is not wanted. */
    @Override
    public void close() {
        if (!consumed) {
            body.cancel();
        }
    }
}
