/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.lsp.LspAssert;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {

    @TempDir Path folder;

    private List<String> selections(String text) throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            Position caret = client.open("a.wit", text);
            List<SelectionRange> ranges =
                    LspAssert.answer(
                            client.server()
                                    .getTextDocumentService()
                                    .selectionRange(
                                            new SelectionRangeParams(
                                                    client.document("a.wit"), List.of(caret))));
            assertEquals(1, ranges.size());
            List<String> found = new ArrayList<>();
            for (SelectionRange r = ranges.get(0); r != null; r = r.getParent()) {
                found.add(LspAssert.text(r.getRange()));
            }
            return found;
        }
    }

    @Test
    void growsFromTheWordToTheDocument() throws Exception {
        assertEquals(
                List.of("3:19-22", "3:14-23", "3:11-23", "3:6-24", "3:3-25", "2:1-4:2", "1:1-5:1"),
                selections("package a:b;\ninterface i {\n  f: func(x: list<u3|2>);\n}\n"));
    }

    @Test
    void takesTheWordBeforeTheCaret() throws Exception {
        assertEquals(
                "3:3-6", selections("package a:b;\ninterface i {\n  abc|: func();\n}\n").get(0));
    }

    @Test
    void betweenMembersTheBlockIsNext() throws Exception {
        assertEquals(
                List.of("2:1-5:2", "1:1-6:1"),
                selections("package a:b;\ninterface i {\n  f: func();\n|\n}\n"));
    }

    @Test
    void worksInAnEmptyDocument() throws Exception {
        assertEquals(List.of("1:1-1"), selections("|"));
    }
}
