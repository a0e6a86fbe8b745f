/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.fleet.manager;

import dev.edgewright.margo.api.Problem;
import dev.edgewright.margo.api.ProblemType;
import java.util.Optional;

/** A request of a client that is refused, with the answer that the client gets. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final int status;
    private final String title;

    /** A problem that Margo registers. */
    public ProblemException(ProblemType type, String detail) {
        super(detail);
        this.type = type;
        this.status = type.status();
        this.title = type.title();
    }

    /** A problem that says no more than its HTTP status code (RFC 9457 section 4.2.1). */
    public ProblemException(int status, String title, String detail) {
        super(detail);
        this.type = null;
        this.status = status;
        this.title = title;
    }

    /** The answer to the request for this path. */
    public Problem problem(String path) {
        return Optional.ofNullable(type)
                .map(registered -> Problem.of(registered, getMessage(), path))
                .orElseGet(() -> Problem.blank(status, title, getMessage(), path));
    }
}
