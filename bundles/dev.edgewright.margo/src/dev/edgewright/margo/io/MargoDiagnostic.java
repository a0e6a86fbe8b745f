/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

import java.util.Comparator;
import java.util.Locale;

/**
 * A finding in a document, with its place and a way out.
 *
 * @param severity how grave it is
 * @param code the stable name of the kind of finding, see {@link Codes}
 * @param message the finding in one sentence
 * @param line first line, from 1
 * @param column first column, from 1, in UTF-16 units
 * @param endLine last line, from 1
 * @param endColumn the column after the last one, from 1
 */
public record MargoDiagnostic(
        Severity severity,
        String code,
        String message,
        int line,
        int column,
        int endLine,
        int endColumn) {

    /** Diagnostics in the order of a text. */
    public static final Comparator<MargoDiagnostic> IN_TEXT_ORDER =
            Comparator.comparingInt(MargoDiagnostic::line)
                    .thenComparingInt(MargoDiagnostic::column)
                    .thenComparing(MargoDiagnostic::severity);

    /** Creates a diagnostic at a span. */
    public static MargoDiagnostic at(Span span, Severity severity, String code, String message) {
        return new MargoDiagnostic(
                severity,
                code,
                message,
                span.line(),
                span.column(),
                span.endLine(),
                span.endColumn());
    }

    /** Whether the document is wrong because of this finding. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return "%d:%d: %s: %s [%s]"
                .formatted(line, column, severity.name().toLowerCase(Locale.ROOT), message, code);
    }
}
