/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.folding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.spec.parser.SpecFiles;
import dev.edgewright.spec.scan.Scan;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;

class SpecFoldingTest {

    private static String folds(String... lines) {
        String text = String.join("\n", lines);
        return SpecFolding.of(
                        SpecFiles.read(URI.createURI("file:/a.yaml"), text), Scan.tokens(text))
                .stream()
                .map(
                        f ->
                                f.getStartLine()
                                        + "-"
                                        + f.getEndLine()
                                        + (f.getKind() == null ? "" : " " + f.getKind()))
                .collect(Collectors.joining(", "));
    }

    @Test
    void mappingsAndItems() {
        assertEquals(
                "0-5, 1-2, 3-5, 4-5",
                folds("a:", "  b:", "    c: 1", "  d:", "    - e: 1", "      f: 2", "g: 3"));
    }

    @Test
    void blocksOfText() {
        assertEquals(
                "0-2, 4-6", folds("a: >", "  one", "  two", "b: x", "c: |-", "  one", "  two"));
    }

    @Test
    void bracketsKeepTheLineOfTheirEnd() {
        assertEquals("0-2", folds("a: [", "  1,", "  2", "]", "b: {c: 1}"));
    }

    @Test
    void comments() {
        assertEquals(
                "0-1 comment, 4-5 comment",
                folds("# one", "# two", "a: 1 # three", "", "# four", "# five"));
    }

    @Test
    void documents() {
        assertEquals("0-1 region, 2-4 region", folds("a: 1", "b: 2", "---", "c: 1", "d: 2"));
    }

    @Test
    void brokenDocumentsStillFold() {
        assertEquals(List.of("0-2"), List.of(folds("a:", "  b: 1", "  c: \"x", "d")));
    }
}
