/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

/** A mistake in WebAssembly text: its place, a stable code, and a sentence on what is wrong. */
public final class WatSyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int line;
    private final int column;

    WatSyntaxException(String code, int line, int column, String message) {
        super(message);
        this.code = code;
        this.line = line;
        this.column = column;
    }

    /** The stable code of the mistake, such as {@code wat-unknown-name}. */
    public String code() {
        return code;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }

    /** The column, from 1, in UTF-16 units as editors count. */
    public int column() {
        return column;
    }
}
