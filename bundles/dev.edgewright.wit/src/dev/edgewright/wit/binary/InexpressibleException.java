/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.binary;

/** Something of a component that WIT has no words for, as part of a sentence. */
final class InexpressibleException extends Exception {

    private static final long serialVersionUID = 1L;

    InexpressibleException(String cause) {
        super(cause, null, false, false);
    }
}
