/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

import java.util.List;

/** Where the answer to an incoming request goes. Called on the thread that runs the guest. */
public interface Responder {

    /**
     * Sends an interim response.
     *
     * @param status within 100 and 199
     * @return whether the protocol allows it
     */
    boolean inform(int status, List<Field> headers);

    /** Begins the response; its body comes while the guest goes on. Called at most once. */
    void respond(int status, List<Field> headers, Body body);

    /** The guest says that it cannot answer. Called at most once, and not after a response. */
    void fail(HttpError error);
}
