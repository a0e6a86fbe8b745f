/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.diagnostic;

import java.nio.file.Path;

/**
 * One finding in a file.
 *
 * @param file the file or, for what has no place in one, the project's folder
 * @param line from 1, or 0 for the file as a whole
 * @param column from 1, or 0 for the line as a whole
 * @param code the stable code, such as {@code wat-unknown-name} or the compiler's own
 */
public record Diagnostic(
        Path file, int line, int column, Severity severity, String message, String code) {

    /** The form of compilers: {@code file:line:col: severity: message [code]}. */
    @Override
    public String toString() {
        String place = line == 0 ? "" : column == 0 ? ":" + line : ":" + line + ":" + column;
        return "%s%s: %s: %s [%s]".formatted(file, place, severity, message, code);
    }
}
