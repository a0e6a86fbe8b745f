/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.lsp.LspAssert;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormattingTest {

    private static final String TEXT =
            "package a:b;\ninterface i {\n a: func();\n b: func(x:u8);\n c: func(); // c\n}";

    @TempDir Path folder;

    @Test
    void aDocumentIsFormatted() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("a.wit", TEXT);
            assertEquals(
                    """
                    package a:b;

                    interface i {
                        a: func();
                        b: func(x: u8);
                        c: func(); // c
                    }
                    """,
                    client.formatted("a.wit", TEXT));
        }
    }

    @Test
    void aDocumentThatDoesNotResolveIsFormattedToo() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("a.wit", "interface i { type t = ; }");
            assertEquals(
                    "interface i {\n    type t =;\n}\n",
                    client.formatted("a.wit", "interface i { type t = ; }"));
        }
    }

    @Test
    void aRangeIsFormatted() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("a.wit", TEXT);
            assertEquals(
                    TEXT.replace(" b: func(x:u8)", "    b: func(x: u8)"),
                    client.formatted(
                            "a.wit", TEXT, new Range(new Position(3, 2), new Position(3, 4))));
        }
    }

    @Test
    void anItemIsFormattedWhenItEnds() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            assertEquals(
                    "interface i {\n a:func();\n    b: func(x: u8);\n c:func();\n}\n",
                    client.typed(
                            "a.wit",
                            "interface i {\n a:func();\n  b:func(x:u8);|\n c:func();\n}\n"));
            assertEquals(
                    "interface i {\n a:func();\n    record r {\n        x: u8\n    }\n}\n",
                    client.typed("b.wit", "interface i {\n a:func();\nrecord r{\nx:u8\n}|\n}\n"));
            assertEquals(
                    "interface i {\n a:func();\n    use j.{x};\n}\n",
                    client.typed("c.wit", "interface i {\n a:func();\nuse j.{ x };|\n}\n"));
        }
    }

    @Test
    void aNewLineIsIndented() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            assertEquals("interface i {\n    ", client.typed("a.wit", "interface i {\n|"));
            assertEquals("interface i {\n}", client.typed("b.wit", "interface i {\n|  }"));
            assertEquals("/* a\n b */", client.typed("c.wit", "/* a\n| b */"));
        }
    }

    @Test
    void theServicesAreOffered() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            var offered = client.result().getCapabilities();
            assertEquals(true, offered.getDocumentFormattingProvider().getLeft());
            assertEquals(true, offered.getDocumentRangeFormattingProvider().getLeft());
            var typing = offered.getDocumentOnTypeFormattingProvider();
            assertEquals("}", typing.getFirstTriggerCharacter());
            assertEquals(List.of(";", "\n"), typing.getMoreTriggerCharacter());
        }
    }
}
