/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every code that a room can emit has a section, and every section a code. A code is a string
 * literal in the sources of the room that owns its prefix.
 */
class DiagnosticsDocumentedTest {

    private static final Pattern CODE = Pattern.compile("(?s)```.*?```");
    private static final Pattern SENTENCE = Pattern.compile("[\\p{L}\\d`)]\\.(\\s|$)");
    private static final Path PAGES = Bundle.REPOSITORY.resolve("docs/diagnostics");

    /** What looks like a code but is the name of a file. */
    private static final Set<String> NO_CODES = Set.of("device.log");

    /** The codes of one room, which have a page of their own. */
    record Family(String room, String page, String... prefixes) {
        Pattern literal() {
            String prefix = String.join("|", Stream.of(prefixes).map(Pattern::quote).toList());
            return Pattern.compile("\"((?:" + prefix + ")[a-z0-9]+(?:-[a-z0-9]+)*)\"");
        }

        @Override
        public String toString() {
            return page;
        }
    }

    static List<Family> families() {
        return List.of(
                new Family("wit", "wit.md", "wit-"),
                new Family("margo", "margo.md", "margo-"),
                new Family("spec", "yaml.md", "yaml-"),
                new Family("spec", "wadm.md", "wadm-"),
                new Family("spec", "ocre.md", "ocre-"),
                new Family("wasm", "wasm.md", "wat-", "wasm-"),
                new Family("wasm", "component.md", "component-"),
                new Family("wasm", "encoding.md", "encode-"),
                new Family("workshop", "workshop.md", "workshop-"),
                new Family("registry", "registry.md", "registry.", "signature."),
                new Family("engine", "engine.md", "engine."),
                new Family("engine", "wave.md", "wave-"),
                new Family("device", "device.md", "device."),
                new Family("spec", "spec.md", "spec-"),
                new Family("spec", "kubernetes.md", "k8s-"));
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyCodeHasASectionAndEverySectionACode(Family family) throws IOException {
        Set<String> codes = codes(family);
        assertFalse(codes.isEmpty(), "no codes were found in the sources of " + family.room());
        var sections = new TreeSet<>(sections(family.page()).keySet());
        var undocumented = new TreeSet<>(codes);
        undocumented.removeAll(sections);
        assertEquals(Set.of(), undocumented, "codes without a section in " + family.page());
        sections.removeAll(codes);
        assertEquals(Set.of(), sections, "sections of " + family.page() + " without a code");
    }

    @ParameterizedTest
    @MethodSource("families")
    void everySectionSaysSomething(Family family) throws IOException {
        sections(family.page())
                .forEach(
                        (code, text) ->
                                assertTrue(
                                        SENTENCE.matcher(CODE.matcher(text).replaceAll("")).find(),
                                        "the section on " + code + " has no sentence"));
    }

    @Test
    void theIndexListsEveryPage() throws IOException {
        var listed = new TreeSet<String>();
        Pattern.compile("\\]\\(([a-z]+\\.md)\\) \\|$", Pattern.MULTILINE)
                .matcher(Files.readString(PAGES.resolve("README.md")))
                .results()
                .forEach(link -> listed.add(link.group(1)));
        var pages = new TreeSet<String>();
        try (Stream<Path> files = Files.list(PAGES)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .forEach(pages::add);
        }
        assertEquals(pages, listed);
        var known = new TreeSet<>(families().stream().map(Family::page).toList());
        assertEquals(pages, known, "a page without a family here is not compared with the sources");
    }

    private static Set<String> codes(Family family) throws IOException {
        var codes = new TreeSet<String>();
        for (Bundle bundle : Bundle.all()) {
            if (bundle.room().equals(family.room())) {
                for (Path source : sources(bundle)) {
                    family.literal()
                            .matcher(Files.readString(source))
                            .results()
                            .map(found -> found.group(1))
                            .forEach(codes::add);
                }
            }
        }
        codes.removeAll(NO_CODES);
        return codes;
    }

    private static List<Path> sources(Bundle bundle) throws IOException {
        try (Stream<Path> files = Files.walk(bundle.folder().resolve("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** The text of each section of a page by its heading, none of which may be there twice. */
    private static TreeMap<String, String> sections(String page) throws IOException {
        String text = Files.readString(PAGES.resolve(page));
        List<MatchResult> headings =
                new ArrayList<>(
                        Pattern.compile("^## (.*)$|^# .*$|\\z", Pattern.MULTILINE)
                                .matcher(text)
                                .results()
                                .toList());
        var sections = new TreeMap<String, String>();
        for (int i = 0; i + 1 < headings.size(); i++) {
            String heading = headings.get(i).group(1);
            if (heading != null) {
                String section = text.substring(headings.get(i).end(), headings.get(i + 1).start());
                String other = sections.put(heading, section);
                assertEquals(null, other, page + " has two sections on " + heading);
            }
        }
        return sections;
    }
}
