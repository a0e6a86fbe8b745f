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
import java.util.Objects;
import java.util.Optional;

/**
 * Why a stream failed ({@code wasi:io/error}). Interfaces that know more of their own streams'
 * failures throw an exception class of their own and find it here again.
 */
public record IoError(IOException cause) {

    public IoError {
        Objects.requireNonNull(cause);
    }

    /** The cause, if it is of that class. */
    public <T extends IOException> Optional<T> as(Class<T> kind) {
        return kind.isInstance(cause) ? Optional.of(kind.cast(cause)) : Optional.empty();
    }

    /** What the guest may show to a person. */
    String debugString() {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
