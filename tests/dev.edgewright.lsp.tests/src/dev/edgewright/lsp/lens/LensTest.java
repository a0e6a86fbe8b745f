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

import dev.edgewright.lsp.LspAssert;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CodeLensParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LensTest {

    @TempDir Path folder;

    @Test
    void countsReferencesInAllFiles() throws Exception {
        Files.writeString(
                folder.resolve("b.wit"),
                "interface j { use i.{t}; f: func(x: t); }\nworld w { import i; }\n");
        try (LspAssert client = LspAssert.open(folder)) {
            client.open(
                    "a.wit",
                    "package a:b;\ninterface i {\n  type t = u8;\n  record r { x: t, y: t }\n}\n");
            assertEquals(
                    List.of("2:11-12 2 references", "3:8-9 3 references", "4:10-11 0 references"),
                    LspAssert.answer(
                                    client.server()
                                            .getTextDocumentService()
                                            .codeLens(new CodeLensParams(client.document("a.wit"))))
                            .stream()
                            .map(
                                    lens ->
                                            LspAssert.text(lens.getRange())
                                                    + " "
                                                    + lens.getCommand().getTitle())
                            .toList());
        }
    }
}
