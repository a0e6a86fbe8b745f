/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

/** Why fields were not changed: a case of {@code header-error}. */
final class HeaderException extends Exception {

    private static final long serialVersionUID = 1L;

    private HeaderException(String label) {
        super(label, null, false, false);
    }

    static HeaderException invalidSyntax() {
        return new HeaderException("invalid-syntax");
    }

    static HeaderException forbidden() {
        return new HeaderException("forbidden");
    }

    static HeaderException immutable() {
        return new HeaderException("immutable");
    }

    /** The case's name. */
    String label() {
        return getMessage();
    }
}
