/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.sockets;

import java.io.IOException;

/** Ends a call on a socket with an error code for the guest. */
final class SocketFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    SocketFailure(ErrorCode code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    static SocketFailure of(IOException cause) {
        return new SocketFailure(ErrorCode.of(cause));
    }

    ErrorCode code() {
        return code;
    }

    /** Ends the call unless the condition holds. */
    static void require(boolean condition, ErrorCode otherwise) throws SocketFailure {
        if (!condition) {
            throw new SocketFailure(otherwise);
        }
    }
}
