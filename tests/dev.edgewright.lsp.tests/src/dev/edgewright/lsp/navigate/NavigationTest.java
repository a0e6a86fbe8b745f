/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.navigate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.lsp.LspAssert;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NavigationTest {

    @TempDir Path folder;

    private List<String> typeDefinitions(String text) throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            Position caret = client.open("wit/a.wit", text);
            return LspAssert.places(
                    LspAssert.answer(
                            client.server()
                                    .getTextDocumentService()
                                    .typeDefinition(
                                            new TypeDefinitionParams(
                                                    client.document("wit/a.wit"), caret))));
        }
    }

    private List<String> implementations(String text) throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            Position caret = client.open("wit/a.wit", text);
            return LspAssert.places(
                    LspAssert.answer(
                            client.server()
                                    .getTextDocumentService()
                                    .implementation(
                                            new ImplementationParams(
                                                    client.document("wit/a.wit"), caret))));
        }
    }

    @Test
    void fromAParameterToTheTypesThatItIsMadeOf() throws Exception {
        assertEquals(
                List.of("a.wit:3:8", "a.wit:4:12"),
                typeDefinitions(
                        "package a:b;\ninterface i {\n  type t = u8;\n  resource r;\n"
                                + "  f: func(|x: list<tuple<t, borrow<r>, u8>>);\n}\n"));
    }

    @Test
    void fromAFunctionToItsResult() throws Exception {
        assertEquals(
                List.of("a.wit:3:8"),
                typeDefinitions(
                        "package a:b;\ninterface i {\n  type t = u8;\n"
                                + "  f|: func(x: u8) -> option<t>;\n}\n"));
    }

    @Test
    void behindUseIsTheOriginal() throws Exception {
        Path deps = folder.resolve("wit/deps/d");
        Files.createDirectories(deps);
        Files.writeString(
                deps.resolve("d.wit"), "package d:d;\ninterface i {\n  record r { x: u8 }\n}\n");
        assertEquals(
                List.of("d.wit:3:10"),
                typeDefinitions(
                        "package a:b;\ninterface i {\n  use d:d/i.{r as s};\n"
                                + "  f: func(y|: s);\n}\n"));
    }

    @Test
    void worldsThatImportOrExportTheInterface() throws Exception {
        Files.createDirectories(folder.resolve("wit"));
        Files.writeString(
                folder.resolve("wit/worlds.wit"),
                """
                world imports { import i; }
                world exports { export i; }
                world named { import x: i; }
                world needs { import j; }
                world has-not { import log: func(); }
                """);
        String text =
                "package a:b;\ninterface |i { type t = u8; f: func(); }\n"
                        + "interface j { use i.{t}; }\n";
        List<String> expected =
                List.of("worlds.wit:1:24", "worlds.wit:2:24", "worlds.wit:3:25", "worlds.wit:4:7");
        assertEquals(expected, implementations(text));
        assertEquals(expected, implementations(text.replace("|", "").replace("f:", "f|:")));
    }

    @Test
    void worldsThatIncludeTheWorld() throws Exception {
        assertEquals(
                List.of("a.wit:3:24"),
                implementations("package a:b;\nworld |base {}\nworld larger { include base; }\n"));
    }

    private List<String> definitions(String text) throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            return client.definition("wit/a.wit", client.open("wit/a.wit", text));
        }
    }

    @Test
    void onlyNamesHaveADefinition() throws Exception {
        for (String text :
                List.of(
                        "package a:b;\ninter|face i { type t = u8; }\n",
                        "package a:b;\ninterface i { type t = u|8; }\n",
                        "package a:b;\ninterface i { f: func() -|> u8; }\n",
                        "package a:b;\n/// do|cs\ninterface i { }\n")) {
            assertEquals(List.of(), definitions(text), text);
        }
    }

    @Test
    void fromAPathToTheNameOfItsPackage() throws Exception {
        assertEquals(
                List.of("a.wit:3:9"),
                definitions(
                        "package a:b;\ninterface i { use c|:d/e.{t}; }\n"
                                + "package c:d { interface e { type t = u8; } }\n"));
    }

    @Test
    void fromARenamedNameToWhatItWasBefore() throws Exception {
        assertEquals(
                List.of("a.wit:2:18"),
                definitions(
                        "package a:b;\nworld v { import x: func(); }\n"
                                + "world w { include v with { |x as y } }\n"));
    }
}
