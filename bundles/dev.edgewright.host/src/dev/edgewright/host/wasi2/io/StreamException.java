/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.io;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;

/** The variant {@code stream-error}: a failure, or none if the stream is closed. */
final class StreamException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient IoError error;

    private StreamException(IoError error) {
        super(error == null ? "closed" : error.debugString(), null, false, false);
        this.error = error;
    }

    static StreamException closed() {
        return new StreamException(null);
    }

    static StreamException of(IOException cause) {
        return new StreamException(
                cause instanceof ClosedChannelException ? null : new IoError(cause));
    }

    Optional<IoError> error() {
        return Optional.ofNullable(error);
    }
}
