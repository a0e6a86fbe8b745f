/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

import java.io.IOException;

/** Why a body's stream failed, with the code that {@code http-error-code} finds. */
final class HttpIoException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient HttpError error;

    HttpIoException(HttpError error) {
        super(error.toString());
        this.error = error;
    }

    HttpError error() {
        return error;
    }
}
