/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.scan.Codes;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are made to cost time and memory. */
class ExtremeTextTest {

    /** A busy build machine gets more than the two seconds that a developer's has to do with. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final int SIZE = SpecFiles.MOST_CHARACTERS;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{",
                "]",
                "\"",
                "\t",
                "\ta\n",
                "- ",
                "a: ",
                "{a: ",
                "{\"a\": [",
                "a: b\n",
                "a: \"b\n",
                "&a [*a, ",
                "@",
                "\u0000",
                "a: b\n  c: d\n",
                "\"a\" "
            })
    void fourMebibytesOfItAreReadInTime(String part, TestReporter reporter) {
        String text = part.repeat(SIZE / part.length());
        long start = System.nanoTime();
        SpecFile file = assertTimeoutPreemptively(LIMIT, () -> SpecFiles.read(Laws.FILE, text));
        long millis = (System.nanoTime() - start) / 1_000_000;
        reporter.publishEntry(
                "of " + part.replace("\n", "\\n").replace("\t", "\\t"),
                millis + " ms, " + file.faults().size() + " faults");
    }

    @Test
    void deepNestingIsCut() {
        String text = "{a: ".repeat(10_000) + "}".repeat(10_000);
        assertEquals(List.of(Codes.LIMIT), codes(read(text)));
        String block =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> " ".repeat(Math.min(i, 400)) + "a" + i + ":\n")
                        .collect(Collectors.joining());
        assertTrue(codes(read(block)).contains(Codes.LIMIT));
        assertEquals(List.of(), codes(read("[".repeat(200) + "]".repeat(200))));
        assertEquals(List.of(Codes.LIMIT), codes(read("- ".repeat(10_000) + "a\n")));
    }

    @Test
    void avalanchesOfAliasesAreCut() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String aliases = "*a%d, ".formatted(i - 1).repeat(10);
            text.append("a%d: &a%d [%s]\n".formatted(i, i, aliases));
        }
        SpecFile file = read(text.toString());
        assertEquals(List.of(Codes.LIMIT), codes(file));
        assertTrue(Library.written(file.documents().get(0).root()).length() < 2_000_000);
    }

    @Test
    void cyclesAreCut() {
        SpecFile file = read("a: &a\n  b: *a\n  c: [&d [*d]]\n");
        assertEquals(List.of(Codes.ALIAS, Codes.ALIAS), codes(file));
        assertEquals(
                "{<a>={<b>=<>;<c>=[,[,<>]];};}", Library.written(file.documents().get(0).root()));
    }

    @Test
    void aTextThatIsTooLongIsNotRead() {
        assertEquals(List.of(Codes.LIMIT), codes(read(" ".repeat(SIZE + 1))));
    }

    private static SpecFile read(String text) {
        return assertTimeoutPreemptively(LIMIT, () -> SpecFiles.read(Laws.FILE, text));
    }

    private static List<String> codes(SpecFile file) {
        return file.faults().stream().map(Finding::code).toList();
    }
}
