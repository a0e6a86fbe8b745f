/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.keyvalue;

/** The guest asks for a store where none is granted. */
final class NoSuchStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchStoreException() {
        super("no store is granted", null, false, false);
    }
}
