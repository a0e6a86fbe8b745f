/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.validation;

/** A component that breaks a rule; the message is a sentence for the person who gave the file. */
public final class InvalidComponentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int offset;

    InvalidComponentException(String code, int offset, String cause) {
        super("The component is not valid at byte %d: %s.".formatted(offset, cause));
        this.code = code;
        this.offset = offset;
    }

    /** The stable code of the rule, such as {@code component-index}. */
    public String code() {
        return code;
    }

    /** Where the definition that breaks it begins in the file, in bytes from 0. */
    public int offset() {
        return offset;
    }
}
