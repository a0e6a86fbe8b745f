/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.fleet.manager;

import dev.edgewright.margo.api.Digest;

/** Exact bytes and their digest; nobody changes the array. */
public record Content(byte[] bytes, Digest digest) {

    /** These bytes with the digest computed. */
    public static Content of(byte[] bytes) {
        return new Content(bytes, Digest.of(bytes));
    }
}
