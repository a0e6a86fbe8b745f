/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.parser.SpecFiles;
import dev.edgewright.spec.tree.Region;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;

class FormatterTest {

    @Test
    void blocksAreIndentedAlike() {
        becomes(
                """
                a:
                   b:   1
                   c :
                      - x
                      -   y: 1
                          z: 2
                      -
                         - deep
                """,
                """
                a:
                  b: 1
                  c:
                    - x
                    - y: 1
                      z: 2
                    -
                      - deep
                """);
    }

    @Test
    void dashesStayWhereMostOfThemAre() {
        becomes(
                "a:\n- x\n- y\nb:\n- z\nc:\n    - d:  1\n      e: 2\n",
                "a:\n- x\n- y\nb:\n- z\nc:\n- d: 1\n  e: 2\n");
    }

    @Test
    void commentsStayWithWhatFollows() {
        becomes(
                """


                # top
                a:   # beside
                      # of b
                      b: 1



                      # the last of a
                # of c
                c: 2 # end



                d: 3\t# tab
                """,
                """
                # top
                a:   # beside
                  # of b
                  b: 1

                  # the last of a
                # of c
                c: 2 # end


                d: 3 # tab
                """);
    }

    @Test
    void bracketsHaveNoBlanksInside() {
        becomes(
                "a: { b : 1,c: [ x,y , z ], d: {} , e: *f }\nf: &f [ ]\n",
                "a: { b : 1,c: [ x,y , z ], d: {} , e: *f }\nf: &f [ ]\n");
        becomes(
                "f: &f [ ]\na: { b : 1,c: [ x,y , z ], d: { } , e: *f , \"g\":1}\n",
                "f: &f []\na: {b: 1, c: [x, y, z], d: {}, e: *f , \"g\": 1}\n");
    }

    @Test
    void bracketsOfSeveralLinesAreIndented() {
        becomes(
                """
                spec:
                      args: [
                      a,
                         {b: 1,
                      c: 2}
                      ]
                """,
                """
                spec:
                  args: [
                    a,
                    {b: 1,
                      c: 2}
                  ]
                """);
    }

    @Test
    void jsonStaysJson() {
        becomes(
                """
                {
                    "a" : [
                        1,2,
                        {"b":null}
                    ],
                    "c": {
                        "d": "e"
                    }
                }""",
                """
                {
                  "a": [
                    1, 2,
                    {"b": null}
                  ],
                  "c": {
                    "d": "e"
                  }
                }
                """);
    }

    @Test
    void textOfSeveralLinesKeepsItsContent() {
        becomes(
                """
                a:
                     text: |
                        one
                          two


                        three
                     folded: >-
                      x
                     kept: |+
                          y


                     next: "q
                          r"
                     told: |2
                         z
                """,
                """
                a:
                  text: |
                    one
                      two


                    three
                  folded: >-
                    x
                  kept: |+
                    y


                  next: "q
                       r"
                  told: |2
                      z
                """);
    }

    @Test
    void brokenDocumentsAreLeftAlone() {
        becomes("a:   [1\nb:   2\n", "a:   [1\nb:   2\n");
        becomes("a:   {{ x }}\n", "a:   {{ x }}\n");
    }

    @Test
    void lineEndsStay() {
        becomes("a:  1\r\n\r\n\r\n\r\nb:  2", "a: 1\r\n\r\n\r\nb: 2\r\n");
    }

    @Test
    void fourBlanksMayBeAskedFor() {
        assertEquals(
                "a:\n    b:\n        - c: 1\n          d: 2\n",
                formatted("a:\n  b:\n    - c: 1\n      d: 2\n", new Options(4)));
    }

    @Test
    void aPartOfADocumentIsLaidOut() {
        String text = "a:   1\nb:   2\nc:   3\n";
        List<Edit> edits =
                Formatter.format(
                        SpecFiles.read(URI.createURI("file:/a.yaml"), text),
                        Options.USUAL,
                        Optional.of(new Region(8, 2)));
        assertEquals("a:   1\nb: 2\nc:   3\n", Formatter.applied(text, edits));
    }

    private static void becomes(String text, String expected) {
        String once = formatted(text, Options.USUAL);
        assertEquals(expected, once);
        assertEquals(once, formatted(once, Options.USUAL));
    }

    static String formatted(String text, Options options) {
        return Formatter.applied(
                text,
                Formatter.format(
                        SpecFiles.read(URI.createURI("file:/a.yaml"), text),
                        options,
                        Optional.empty()));
    }
}
