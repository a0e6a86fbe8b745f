/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.check;

import dev.edgewright.spec.finding.Severity;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.wit.check.WitDiagnostic;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/**
 * A diagnostic of any room, ready to be printed; places count from 1, columns in UTF-16 units. The
 * components are named as in the output of {@code --json}.
 */
public record Finding(
        String file,
        int line,
        int column,
        int endLine,
        int endColumn,
        String severity,
        String code,
        String message) {

    static final Comparator<Finding> BY_PLACE =
            Comparator.comparing(Finding::file)
                    .thenComparingInt(Finding::line)
                    .thenComparingInt(Finding::column);

    /** A diagnostic under the name that its room gave the file. */
    public static Finding of(WitDiagnostic found) {
        return of(found.path(), found);
    }

    static Finding of(Path file, WitDiagnostic found) {
        return new Finding(
                file.toString(),
                found.line(),
                found.column(),
                found.endLine(),
                found.endColumn(),
                word(found.severity()),
                found.code(),
                found.message());
    }

    static Finding of(String file, Lines lines, dev.edgewright.spec.finding.Finding found) {
        int start = found.region().offset();
        int end = found.region().end();
        return new Finding(
                file,
                lines.line(start) + 1,
                lines.column(start) + 1,
                lines.line(end) + 1,
                lines.column(end) + 1,
                word(found.severity()),
                found.code(),
                found.message());
    }

    /** A finding about the whole file. */
    static Finding error(String file, String code, String message) {
        return new Finding(file, 1, 1, 1, 1, "error", code, message);
    }

    private static String word(WitDiagnostic.Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING, UNUSED -> "warning";
            case INFORMATION -> "info";
        };
    }

    public boolean isError() {
        return severity.equals("error");
    }

    /** {@code file:line:col: severity: message [code]}. */
    public String inWords(Ansi ansi) {
        String style =
                switch (severity) {
                    case "error" -> "bold,red";
                    case "warning" -> "bold,yellow";
                    default -> "bold";
                };
        String coloured = ansi.string("@|" + style + " " + severity + "|@");
        return "%s:%d:%d: %s: %s [%s]".formatted(file, line, column, coloured, message, code);
    }
}
