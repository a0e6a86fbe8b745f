/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.api;

import java.net.URI;
import java.util.Locale;

/** The problem types that the specification registers (Problem Types). */
public enum ProblemType {
    /** The body is malformed. */
    INVALID_REQUEST(400, "Invalid Request"),
    /** The policy of the fleet manager forbids the request. */
    NOT_AUTHORIZED(403, "Not Authorized"),
    /** The device is a child of a gateway that is not known. */
    GATEWAY_NOT_FOUND(404, "Gateway Not Found"),
    /** The client has no such device. */
    DEVICE_NOT_FOUND(404, "Device Not Found"),
    /** There is no bundle with that digest. */
    INVALID_BUNDLE(404, "Invalid Bundle"),
    /** There is no deployment with that digest. */
    DEPLOYMENT_NOT_FOUND(404, "Deployment Not Found"),
    /** None of the accepted formats can be served. */
    SERVER_CANNOT_GENERATE_RESPONSE(406, "Server Cannot Generate Response"),
    /** The body is well-formed but makes no sense. */
    SEMANTIC_ERROR(422, "Semantic Error");

    private static final String NAMESPACE = "https://docs.margo.org/specification/problem-types#";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The title for people. */
    public String title() {
        return title;
    }

    /** The stable identifier, by which clients tell problems apart. */
    public URI uri() {
        return URI.create(NAMESPACE + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
