/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.edgewright.margo.check.MargoChecker;
import dev.edgewright.margo.io.MargoDiagnostic;
import dev.edgewright.margo.io.MargoReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;

/**
 * Documents with what is expected of them. Below a line of a document, a line of carets marks a
 * place and says what is found there: {@code ^^^ error margo-enum part of the message}. Whatever is
 * found and not marked is a failure.
 */
public final class MargoAssert {

    private static final Pattern MARK =
            Pattern.compile("( *)(\\^+) (error|warning|info) (margo-[a-z-]+) ?(.*)");

    private record Expected(
            int line, int column, int end, String severity, String code, String words) {}

    private MargoAssert() {}

    /** Checks that the findings on a document are those that it marks, and no others. */
    public static void assertFindings(String marked) {
        List<String> lines = new ArrayList<>();
        List<Expected> expected = new ArrayList<>();
        for (String line : marked.split("\n", -1)) {
            Matcher mark = MARK.matcher(line);
            if (mark.matches()) {
                int column = mark.group(1).length() + 1;
                expected.add(
                        new Expected(
                                lines.size(),
                                column,
                                column + mark.group(2).length(),
                                mark.group(3),
                                mark.group(4),
                                mark.group(5)));
            } else {
                lines.add(line);
            }
        }
        String document = String.join("\n", lines);
        List<MargoDiagnostic> found = new ArrayList<>(MargoChecker.diagnose(document));
        for (Expected e : expected) {
            MargoDiagnostic match =
                    found.stream()
                            .filter(d -> matches(e, d))
                            .findFirst()
                            .orElseGet(() -> fail("expected " + e + ", found:\n" + list(found)));
            found.remove(match);
        }
        assertEquals("", list(found), "findings that are not marked");
    }

    private static boolean matches(Expected e, MargoDiagnostic d) {
        return e.line == d.line()
                && e.column == d.column()
                && d.endLine() == d.line()
                && e.end == Math.max(d.endColumn(), d.column() + 1)
                && e.severity.equals(d.severity().name().toLowerCase(Locale.ROOT))
                && e.code.equals(d.code())
                && d.message().contains(e.words);
    }

    /** Reads a document that has to be free of errors. */
    public static <T extends EObject> T read(Class<T> type, String text) {
        var document = new MargoReader().read(text);
        assertEquals(
                "",
                list(document.diagnostics().stream().filter(MargoDiagnostic::isError).toList()));
        return document.as(type).orElseThrow();
    }

    /** Findings as text, one on a line. */
    public static String list(List<MargoDiagnostic> findings) {
        return findings.stream().map(MargoDiagnostic::toString).collect(Collectors.joining("\n"));
    }
}
