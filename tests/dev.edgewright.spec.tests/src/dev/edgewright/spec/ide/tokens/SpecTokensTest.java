/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.language.TokenWriter;
import dev.edgewright.spec.ide.Wadm;
import dev.edgewright.spec.parser.SpecFiles;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.scan.Scan;
import dev.edgewright.spec.tree.Region;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;

class SpecTokensTest {

    /** The words with their kinds, line by line. */
    private static List<String> words(String... lines) {
        SpecFile file = SpecFiles.read(URI.createURI("file:/a.yaml"), String.join("\n", lines));
        return words(file, new Region(0, file.text().length()));
    }

    private static List<String> words(SpecFile file, Region region) {
        List<Integer> data = SpecTokens.in(file, Scan.tokens(file.text()), region).getData();
        List<String> words = new ArrayList<>();
        int line = 0;
        int column = 0;
        for (int i = 0; i < data.size(); i += 5) {
            column = data.get(i) == 0 ? column + data.get(i + 1) : data.get(i + 1);
            line += data.get(i);
            int start = file.lines().offset(line, column);
            String text = file.text().substring(start, start + data.get(i + 2));
            String modifiers = "";
            for (int bit = 0; bit < TokenWriter.legend().getTokenModifiers().size(); bit++) {
                if ((data.get(i + 4) & 1 << bit) != 0) {
                    modifiers += " " + TokenWriter.legend().getTokenModifiers().get(bit);
                }
            }
            String type = TokenWriter.legend().getTokenTypes().get(data.get(i + 3));
            words.add(text + " " + type + modifiers);
        }
        return words;
    }

    @Test
    void valuesByWhatTheyStandFor() {
        assertEquals(
                List.of(
                        "a property",
                        "1 number",
                        "b property",
                        "true keyword",
                        "c property",
                        "'1' string",
                        "# why comment",
                        "d property",
                        "~ keyword"),
                words("a: 1", "b: true", "c: '1' # why", "d: ~"));
    }

    @Test
    void anchorsTagsAndLinesBetween() {
        assertEquals(
                List.of(
                        "a property",
                        "&x decorator",
                        "!!str decorator",
                        "1 string",
                        "b property",
                        "*x decorator",
                        "--- keyword",
                        "c property"),
                words("a: &x !!str 1", "b: *x", "---", "c:"));
    }

    @Test
    void textOfSeveralLines() {
        assertEquals(
                List.of("a property", "> string", "one string", "two string"),
                words("a: >", "  one", "  two"));
    }

    @Test
    void namesByTheirKinds() {
        List<String> words =
                words(
                        Wadm.with(
                                "    - name: web",
                                "      type: component",
                                "      properties:",
                                "        secrets:",
                                "          - properties: {policy: vault}"));
        assertEquals(
                List.of(
                        "name property",
                        "web class declaration",
                        "type property",
                        "component enumMember"),
                words.subList(words.indexOf("web class declaration") - 1, words.size())
                        .subList(0, 4));
        assertEquals("vault struct", words.get(words.size() - 1));
        assertEquals(1, words.stream().filter("vault struct declaration"::equals).count());
    }

    @Test
    void aRangeHasItsWordsOnly() {
        SpecFile file = SpecFiles.read(URI.createURI("file:/a.yaml"), "a: 1\nb: 2\nc: 3\n");
        assertEquals(List.of("b property", "2 number"), words(file, new Region(5, 4)));
    }
}
