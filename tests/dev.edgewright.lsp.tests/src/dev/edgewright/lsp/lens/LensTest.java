/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.lens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.edgewright.lsp.LspAssert;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LensTest {

    private static final String TEXT =
            """
            package a:b;
            interface i {
              type t = u8;
              record r { x: t, y: t }
            }
            """;

    @TempDir Path folder;

    @Test
    void countsReferencesInAllFiles() throws Exception {
        write();
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("a.wit", TEXT);
            List<String> lenses = new ArrayList<>();
            for (CodeLens lens : lenses(client)) {
                assertEquals("", lens.getCommand().getCommand());
                lenses.add(LspAssert.text(lens.getRange()) + " " + lens.getCommand().getTitle());
            }
            assertEquals(
                    List.of("2:11-12 2 references", "3:8-9 6 references", "4:10-11 0 references"),
                    lenses);
        }
    }

    @Test
    void asksAClientThatCanToShowThem() throws Exception {
        write();
        try (LspAssert client = new LspAssert(folder)) {
            InitializeParams parameters = client.parameters();
            parameters
                    .getCapabilities()
                    .setExperimental(
                            JsonParser.parseString(
                                    """
                                    {"commands": {"commands": ["edgewright.showReferences"]}}
                                    """));
            parameters.setWorkspaceFolders(
                    List.of(new WorkspaceFolder(folder.toUri().toString(), "test")));
            client.initialize(parameters);
            client.open("a.wit", TEXT);
            var command = lenses(client).get(0).getCommand();
            assertEquals("edgewright.showReferences", command.getCommand());
            String arguments = command.getArguments().toString();
            assertTrue(arguments.startsWith("[\"" + client.uri("a.wit")), arguments);
            assertTrue(arguments.contains(client.uri("b.wit")), arguments);
        }
    }

    private void write() throws Exception {
        Files.writeString(
                folder.resolve("b.wit"),
                "interface j { use i.{t}; f: func(x: t); }\nworld w { import i; }\n");
        Files.writeString(
                folder.resolve("c.wit"), "interface k { use j.{t as s}; f: func(x: s); }\n");
    }

    /** As a client shows them. */
    private static List<CodeLens> lenses(LspAssert client) throws Exception {
        var documents = client.server().getTextDocumentService();
        List<CodeLens> resolved = new ArrayList<>();
        for (CodeLens lens :
                LspAssert.answer(
                        documents.codeLens(new CodeLensParams(client.document("a.wit"))))) {
            resolved.add(LspAssert.answer(documents.resolveCodeLens(lens)));
        }
        return resolved;
    }
}
