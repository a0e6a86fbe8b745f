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
import java.util.Objects;
import java.util.Optional;

/**
 * A request that came in, as a server hands it to a component: the resource {@code
 * incoming-request}.
 */
public final class IncomingRequest implements Closeable {

    private final String method;
    private final Optional<String> path;
    private final String scheme;
    private final Optional<String> authority;
    private final Fields headers;
    private final Body body;
    private boolean consumed;

    /**
     * @param path with the query
     * @param scheme {@code http} or {@code https}
     * @param headers all of them; those of the connection are left out
     * @param body which the server fills
     */
    public IncomingRequest(
            String method,
            Optional<String> path,
            String scheme,
            Optional<String> authority,
            List<Field> headers,
            Body body) {
        this.method = Objects.requireNonNull(method);
        this.path = path;
        this.scheme = Objects.requireNonNull(scheme);
        this.authority = authority;
        this.headers =
                Fields.fixed(headers.stream().filter(f -> !Field.isForbidden(f.name())).toList());
        this.body = Objects.requireNonNull(body);
    }

    String method() {
        return method;
    }

    Optional<String> path() {
        return path;
    }

    String scheme() {
        return scheme;
    }

    Optional<String> authority() {
        return authority;
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
