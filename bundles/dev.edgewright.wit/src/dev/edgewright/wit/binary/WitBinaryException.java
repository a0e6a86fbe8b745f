/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.binary;

/**
 * A binary that no WIT can be read out of; the message is a sentence for the person who gave it.
 */
public final class WitBinaryException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    WitBinaryException(String code, String message, Exception cause) {
        super(message, cause);
        this.code = code;
    }

    /** The stable code of the fault, such as {@code wasm-malformed} or {@code component-type}. */
    public String code() {
        return code;
    }
}
