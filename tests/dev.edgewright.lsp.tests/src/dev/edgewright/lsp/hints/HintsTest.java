/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.hints;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.lsp.LspAssert;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintLabelPart;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HintsTest {

    private static final Range ALL = new Range(new Position(0, 0), new Position(1000, 0));

    @TempDir Path folder;

    private List<InlayHint> hints(String text, Range range) throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("wit/a.wit", text);
            return LspAssert.answer(
                    client.server()
                            .getTextDocumentService()
                            .inlayHint(new InlayHintParams(client.document("wit/a.wit"), range)));
        }
    }

    private static String text(InlayHint hint) {
        Position place = hint.getPosition();
        String label =
                hint.getLabel()
                        .map(
                                text -> text,
                                parts ->
                                        parts.stream()
                                                .map(InlayHintLabelPart::getValue)
                                                .collect(Collectors.joining()));
        return (place.getLine() + 1) + ":" + (place.getCharacter() + 1) + " " + label;
    }

    @Test
    void aliasesShowTheTypeBehindThem() throws Exception {
        String text =
                "package a:b;\ninterface i {\n  type t = u64;\n  type s = t;\n  record r { x: s }\n"
                        + "  f: func(x: s) -> r;\n}\n";
        assertEquals(
                List.of("4:13 = u64", "5:18 = u64", "6:15 = u64"),
                hints(text, ALL).stream().map(HintsTest::text).toList());
        Range line = new Range(new Position(5, 0), new Position(6, 0));
        assertEquals(
                List.of("6:15 = u64"), hints(text, line).stream().map(HintsTest::text).toList());
    }

    @Test
    void worldsShowWhatTheyImportUnsaid() throws Exception {
        Path deps = folder.resolve("wit/deps/d");
        Files.createDirectories(deps);
        Files.writeString(
                deps.resolve("d.wit"),
                "package d:d@1.0.0;\ninterface far { resource r; }\n"
                        + "interface near { use far.{r}; f: func(r: r); }\n");
        List<InlayHint> hints =
                hints("package a:b;\nworld w { import d:d/near@1.0.0; }\nworld v {}\n", ALL);
        assertEquals(
                List.of("2:8 also imports d:d/far@1.0.0"),
                hints.stream().map(HintsTest::text).toList());
        assertEquals(
                "d.wit:2:11",
                LspAssert.place(hints.get(0).getLabel().getRight().get(1).getLocation()));
    }

    @Test
    void circlesHaveNoHints() throws Exception {
        assertEquals(
                List.of(),
                hints("package a:b;\ninterface i {\n  type a = b;\n  type b = a;\n}\n", ALL)
                        .stream()
                        .map(HintsTest::text)
                        .toList());
    }
}
