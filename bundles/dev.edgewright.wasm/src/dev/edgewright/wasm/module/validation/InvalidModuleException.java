/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module.validation;

/** A core module that breaks a rule; the message is a sentence for whoever gave the file. */
public final class InvalidModuleException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int offset;

    InvalidModuleException(String code, int offset, String cause) {
        super("The module is not valid at byte %d: %s.".formatted(offset, cause));
        this.code = code;
        this.offset = offset;
    }

    /** The stable code of the rule, such as {@code wasm-invalid-type}. */
    public String code() {
        return code;
    }

    /** Where the instruction or definition that breaks it begins in the file, in bytes from 0. */
    public int offset() {
        return offset;
    }
}
