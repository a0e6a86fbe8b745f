/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.check;

import java.nio.file.Path;
import java.util.Locale;

/**
 * One finding in a file.
 *
 * @param path the file
 * @param line line of the first character, from 1
 * @param column column of the first character in UTF-16 code units, from 1
 * @param endLine line after the last character, from 1
 * @param endColumn column after the last character, from 1
 * @param severity how bad it is
 * @param code the stable code, such as {@code wit-unresolved-name}
 * @param message cause and way out, in a sentence or two
 */
public record WitDiagnostic(
        Path path,
        int line,
        int column,
        int endLine,
        int endColumn,
        Severity severity,
        String code,
        String message) {

    /** How bad a finding is. */
    public enum Severity {
        ERROR,
        WARNING,
        INFO
    }

    /** The form that compilers print: {@code file:line:col: severity: message [code]}. */
    @Override
    public String toString() {
        return path
                + ":"
                + line
                + ":"
                + column
                + ": "
                + severity.name().toLowerCase(Locale.ROOT)
                + ": "
                + message
                + " ["
                + code
                + "]";
    }
}
