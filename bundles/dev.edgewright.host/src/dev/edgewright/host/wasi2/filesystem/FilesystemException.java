/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.filesystem;

import java.io.IOException;

/** A failure that the guest is told as an {@code error-code}. */
final class FilesystemException extends IOException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    FilesystemException(ErrorCode code) {
        super(code.name());
        this.code = code;
    }

    /** As the host said it. */
    FilesystemException(IOException cause) {
        super(cause.getMessage() == null ? "The file system failed" : cause.getMessage(), cause);
        this.code = ErrorCode.of(cause);
    }

    ErrorCode code() {
        return code;
    }
}
