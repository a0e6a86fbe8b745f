/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.spec.Checked;
import dev.edgewright.spec.SharedFolder;
import dev.edgewright.spec.TestWorkspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Real documents with what has to be found in them. Each line of a list of verdicts is
 *
 * <pre>file | good or bad or other | finding, finding ... | why</pre>
 *
 * with all findings as {@code severity code@line}. Good documents have no errors, bad ones have the
 * fault that makes them bad, others are no documents that are known.
 */
final class Samples {

    /**
     * What is expected of a document.
     *
     * @param why the reason, for people
     */
    record Expected(String verdict, List<String> findings, String why) {}

    private Samples() {}

    /** One test for each file of a folder of samples, which are all in one workspace. */
    static Stream<DynamicTest> tests(String folder, String verdicts) throws IOException {
        Path samples = SharedFolder.find("samples/" + folder);
        TestWorkspace workspace = new TestWorkspace();
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(samples)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                names.add(name);
                workspace.with(name, Files.readString(file));
            }
        }
        Map<String, Expected> expected = expected(verdicts);
        Stream<DynamicTest> each =
                names.stream()
                        .map(
                                name ->
                                        DynamicTest.dynamicTest(
                                                name,
                                                () -> check(workspace, name, expected.get(name))));
        DynamicTest all =
                DynamicTest.dynamicTest(
                        "every file has a verdict",
                        () -> assertEquals(new TreeSet<>(names), expected.keySet()));
        return Stream.concat(Stream.of(all), each);
    }

    private static void check(TestWorkspace workspace, String name, Expected expected) {
        Checked checked = workspace.check(name);
        assertEquals(
                expected.findings(), checked.findings(), () -> expected.why() + "\n" + checked);
        boolean right =
                switch (expected.verdict()) {
                    case "good" -> checked.isKnown() && !checked.hasErrors();
                    case "bad" -> checked.isKnown() && !checked.findings().isEmpty();
                    default -> !checked.isKnown();
                };
        assertTrue(right, expected::why);
    }

    private static Map<String, Expected> expected(String resource) throws IOException {
        Map<String, Expected> all = new TreeMap<>();
        try (InputStream in = Samples.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line :
                    text.lines().filter(l -> !l.isBlank() && l.charAt(0) != '#').toList()) {
                String[] parts = line.split("\\|", -1);
                String findings = parts[2].strip();
                all.put(
                        parts[0].strip(),
                        new Expected(
                                parts[1].strip(),
                                findings.isEmpty() ? List.of() : List.of(findings.split(", ")),
                                parts[3].strip()));
            }
        }
        return all;
    }
}
