/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.diagnostic;

import java.util.List;

/** Something that the person has to put right; the message says what and how, in a sentence. */
public final class WorkshopException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Diagnostic> diagnostics;

    public WorkshopException(String code, String message) {
        this(code, message, List.of());
    }

    /** With the findings that are the cause. */
    public WorkshopException(String code, String message, List<Diagnostic> diagnostics) {
        super(message);
        this.code = code;
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** The stable code, such as {@code workshop-tool-missing}. */
    public String code() {
        return code;
    }

    /** The findings that are the cause; empty where the message says it all. */
    public List<Diagnostic> diagnostics() {
        return diagnostics == null ? List.of() : diagnostics;
    }
}
