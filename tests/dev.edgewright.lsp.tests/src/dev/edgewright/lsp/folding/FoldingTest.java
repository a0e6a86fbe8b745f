/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.folding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.lsp.LspAssert;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldingTest {

    @TempDir Path folder;

    private List<String> folds(String text) throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("a.wit", text);
            return LspAssert.answer(
                            client.server()
                                    .getTextDocumentService()
                                    .foldingRange(
                                            new FoldingRangeRequestParams(
                                                    client.document("a.wit"))))
                    .stream()
                    .map(FoldingTest::text)
                    .toList();
        }
    }

    private static String text(FoldingRange range) {
        String kind = range.getKind() == null ? "" : " " + range.getKind();
        return (range.getStartLine() + 1) + "-" + (range.getEndLine() + 1) + kind;
    }

    @Test
    void blocksKeepTheirLastLine() throws Exception {
        assertEquals(
                List.of("2-6", "3-4"),
                folds("package a:b;\ninterface i {\n  record r {\n    x: u8,\n  }\n\n}\n"));
    }

    @Test
    void parametersFoldWhenTheySpanLines() throws Exception {
        assertEquals(
                List.of("2-6", "3-5"),
                folds(
                        "package a:b;\ninterface i {\n  f: func(\n    x: u8,\n    y: u8,\n"
                                + "  ) -> u8;\n}\n"));
    }

    @Test
    void linesOfCommentsFoldTogether() throws Exception {
        assertEquals(
                List.of("1-2 comment", "4-6 comment"),
                folds("// one\n// two\n\n/*\n three\n*/\npackage a:b;\n"));
    }

    @Test
    void usesInARowFoldTogether() throws Exception {
        assertEquals(
                List.of("4-8", "5-6 imports"),
                folds(
                        "package a:b;\ninterface a { type x = u8; }\ninterface b {type y = u8; }\n"
                                + "interface i {\n  use a.{x};\n  use b.{y};\n  f: func(x: x);\n\n}\n"));
    }

    @Test
    void aBrokenBlockLeavesTheOthersFoldable() throws Exception {
        assertEquals(
                List.of("2-3", "5-6"),
                folds(
                        "package a:b;\ninterface i {\n  f: func(x:\n}\ninterface j {\n  g: func();\n}\n"));
    }
}
