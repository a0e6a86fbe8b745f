/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.grants;

import java.io.InputStream;

/** What a guest reads from its standard input. */
public sealed interface Input {

    /** Known bytes; reading never waits. */
    record Bytes(byte[] bytes) implements Input {}

    /**
     * A stream that may wait for more; it is read only when the guest asks, by a thread of its own.
     *
     * @param terminal whether a person types it
     */
    record Stream(InputStream stream, boolean terminal) implements Input {}

    /** At its end from the beginning. */
    static Input none() {
        return new Bytes(new byte[0]);
    }
}
