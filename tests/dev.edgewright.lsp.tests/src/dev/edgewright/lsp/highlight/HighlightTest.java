/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.highlight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.lsp.LspAssert;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HighlightTest {

    @TempDir Path folder;

    private List<String> highlights(String text) throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            Position caret = client.open("a.wit", text);
            return LspAssert.answer(
                            client.server()
                                    .getTextDocumentService()
                                    .documentHighlight(
                                            new DocumentHighlightParams(
                                                    client.document("a.wit"), caret)))
                    .stream()
                    .map(h -> LspAssert.text(h.getRange()) + " " + h.getKind())
                    .toList();
        }
    }

    @Test
    void declarationAndUsesBelongTogether() throws Exception {
        assertEquals(
                List.of("2:20-21 Write", "2:41-42 Read"),
                highlights("package a:b;\ninterface i { type |t = u8; f: func() -> t; }\n"));
    }

    @Test
    void aliasesMeanTheirOriginal() throws Exception {
        assertEquals(
                List.of("2:20-21 Write", "3:22-23 Read", "3:27-28 Write", "3:44-45 Read"),
                highlights(
                        "package a:b;\ninterface i { type t = u8; }\n"
                                + "interface j { use i.{t as s}; f: func() -> |s; }\n"));
    }

    @Test
    void sameNamesOfOtherThingsDoNot() throws Exception {
        assertEquals(
                List.of("3:20-21 Write"),
                highlights(
                        "package a:b;\ninterface i { type t = u8; }\n"
                                + "interface j { type |t = u16; }\n"));
    }

    @Test
    void keywordsMeanNothing() throws Exception {
        assertEquals(List.of(), highlights("package a:b;\ninter|face i {}\ninterface j {}\n"));
    }
}
