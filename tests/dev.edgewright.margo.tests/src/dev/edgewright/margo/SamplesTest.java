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
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.edgewright.margo.check.MargoChecker;
import dev.edgewright.margo.io.Codes;
import dev.edgewright.margo.io.MargoDiagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published documents get the verdict that they deserve. */
class SamplesTest {

    private record Sample(String file, String verdict, String faults, String notes, String why) {

        @Override
        public String toString() {
            return file + ": " + why;
        }
    }

    static List<Sample> published() throws IOException {
        try (InputStream in = SamplesTest.class.getResourceAsStream("samples.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .map(c -> new Sample(c[0], c[1], c[2], c[3], c[4]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource
    void published(Sample sample) throws IOException {
        Path file = samples().resolve("margo").resolve(sample.file());
        assumeTrue(Files.exists(file), "skipped: there is no " + file);
        List<MargoDiagnostic> found = MargoChecker.diagnose(Files.readAllBytes(file));
        assertEquals(sample.faults(), places(found, true));
        assertEquals(sample.notes(), places(found, false));
        assertEquals(sample.verdict().equals("good"), sample.faults().equals("-"));
        assertEquals(
                sample.verdict().equals("other"),
                found.stream().anyMatch(d -> d.code().equals(Codes.UNKNOWN_DOCUMENT)));
    }

    @Test
    void everyPublishedDocumentHasItsVerdict() throws IOException {
        Path folder = samples().resolve("margo");
        assumeTrue(Files.isDirectory(folder), "skipped: there is no " + folder);
        try (var files = Files.list(folder)) {
            assertEquals(
                    files.map(f -> f.getFileName().toString()).collect(Collectors.toSet()),
                    published().stream().map(Sample::file).collect(Collectors.toSet()));
        }
    }

    private static String places(List<MargoDiagnostic> found, boolean errors) {
        String places =
                found.stream()
                        .filter(d -> d.isError() == errors)
                        .map(d -> d.code() + "@" + d.line())
                        .collect(Collectors.joining(" "));
        return places.isEmpty() ? "-" : places;
    }

    @Test
    void documentsOfOthersAreNotTakenForMargos() throws IOException {
        assumeTrue(Files.isDirectory(samples()), "skipped: there is no " + samples());
        List<Path> others;
        try (var files = Files.walk(samples())) {
            others =
                    files.filter(f -> f.toString().matches(".*\\.(ya?ml|json)"))
                            .filter(f -> !f.getParent().endsWith("margo"))
                            .toList();
        }
        assertTrue(others.size() > 50, "samples of others: " + others.size());
        for (Path file : others) {
            for (var finding : MargoChecker.diagnose(Files.readAllBytes(file))) {
                assertTrue(
                        List.of("margo-unknown-document", "margo-syntax", "margo-several-documents")
                                .contains(finding.code()),
                        file + " " + finding);
            }
        }
    }

    /** Reference material beside the checkout, for those who have it. */
    private static Path samples() {
        Path at = Path.of("").toAbsolutePath();
        while (at.getParent() != null && !Files.isDirectory(at.resolve("shared/samples"))) {
            at = at.getParent();
        }
        return at.resolve("shared/samples");
    }
}
