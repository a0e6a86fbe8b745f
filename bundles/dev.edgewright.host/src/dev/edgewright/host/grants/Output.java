/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.grants;

import java.io.OutputStream;

/**
 * Where a guest's standard output or error goes.
 *
 * @param terminal whether a person reads it
 */
public record Output(OutputStream stream, boolean terminal) {

    /** Throws everything away. */
    public static Output none() {
        return new Output(OutputStream.nullOutputStream(), false);
    }

    /** To a stream that is no terminal. */
    public static Output to(OutputStream stream) {
        return new Output(stream, false);
    }
}
