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

/** Why a stream of a socket failed, with the code that {@code network-error-code} finds. */
final class SocketIoException extends IOException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    SocketIoException(IOException cause) {
        super(cause.getMessage(), cause);
        this.code = ErrorCode.of(cause);
    }

    ErrorCode code() {
        return code;
    }
}
