/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.wit.check.WitDiagnostic;
import dev.edgewright.wit.check.WitWorkspace;
import dev.edgewright.wit.format.WitFormatter;
import dev.edgewright.wit.packages.Features;
import dev.edgewright.wit.parser.WitToken;
import dev.edgewright.wit.resolve.ResolvedPackage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a document should lead to. Places where a diagnostic is expected are marked {@code «code»}
 * before the first character that it covers.
 */
public final class WitAssert {

    private WitAssert() {}

    /** A document that must have exactly the diagnostics that its marks say. */
    public static void assertDiagnostics(String marked) {
        assertDiagnostics(marked, Features.NONE);
    }

    /** The same with features open. */
    public static void assertDiagnostics(String marked, Features features) {
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        int at = 0;
        for (int mark = marked.indexOf('«'); mark >= 0; mark = marked.indexOf('«', at)) {
            text.append(marked, at, mark);
            at = marked.indexOf('»', mark) + 1;
            expected.add(place(text) + " " + marked.substring(mark + 1, at - 1));
        }
        text.append(marked.substring(at));
        assertEquals(
                String.join("\n", expected),
                String.join(
                        "\n",
                        diagnostics(text.toString(), features).stream()
                                .map(WitAssert::shortForm)
                                .toList()),
                () -> diagnostics(text.toString(), features).toString());
    }

    /** A document that must be in order. */
    public static void assertClean(String text) {
        assertEquals(List.of(), diagnostics(text, Features.NONE));
    }

    /** The message of the only diagnostic of a document. */
    public static String message(String text) {
        List<WitDiagnostic> found = diagnostics(text, Features.NONE);
        assertEquals(1, found.size(), found::toString);
        return found.get(0).message();
    }

    /** The only package of a document without errors. */
    public static ResolvedPackage resolve(String text) {
        return withFile(
                text,
                file -> {
                    WitWorkspace workspace = WitWorkspace.read(List.of(file));
                    assertEquals(List.of(), workspace.diagnostics());
                    return workspace.packages().get(0);
                });
    }

    public static List<WitDiagnostic> diagnostics(String text, Features features) {
        return withFile(text, file -> WitWorkspace.read(List.of(file), features).diagnostics());
    }

    /** What a document becomes when it is formatted, and that it stays so. */
    public static void assertFormatted(String expected, String text) {
        assertEquals(expected, WitFormatter.format(text));
        assertEquals(expected, WitFormatter.format(expected));
    }

    /**
     * Formatting must be stable and lose neither a token nor a comment; the space inside comments
     * does not count.
     */
    public static void assertFormattingKeepsAll(String name, String text) {
        String once = WitFormatter.format(text);
        assertEquals(
                once, WitFormatter.format(once), () -> name + " is formatted differently again");
        assertEquals(words(text), words(once), () -> "tokens of " + name);
    }

    private static List<String> words(String text) {
        return WitToken.tokenize(text).stream()
                .filter(t -> t.kind() != WitToken.Kind.SPACE)
                .map(t -> t.text().replaceAll("\\s+", " ").strip())
                .toList();
    }

    private static <T> T withFile(String text, Function<Path, T> work) {
        try {
            Path folder = Files.createTempDirectory("wit");
            try {
                return work.apply(Files.writeString(folder.resolve("test.wit"), text));
            } finally {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(CharSequence before) {
        String text = before.toString();
        long line = text.chars().filter(c -> c == '\n').count() + 1;
        return line + ":" + (text.length() - text.lastIndexOf('\n'));
    }

    private static String shortForm(WitDiagnostic d) {
        return d.line() + ":" + d.column() + " " + d.code();
    }
}
