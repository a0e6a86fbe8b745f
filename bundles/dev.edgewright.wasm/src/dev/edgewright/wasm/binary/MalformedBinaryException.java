/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.binary;

/**
 * Bytes that are no core module or component; the message is a sentence for the person who gave the
 * file.
 */
public final class MalformedBinaryException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int offset;

    /**
     * A fault.
     *
     * @param code the stable code, such as {@code wasm-malformed}
     * @param offset where in the file, in bytes from 0
     * @param message place, cause and way out
     */
    public MalformedBinaryException(String code, int offset, String message) {
        super(message);
        this.code = code;
        this.offset = offset;
    }

    /** The stable code of the fault, such as {@code wasm-not-a-module}. */
    public String code() {
        return code;
    }

    /** Where in the file the fault is, counted in bytes from 0. */
    public int offset() {
        return offset;
    }
}
