/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked about one document while others change. */
class SteadyReadsTest {

    @TempDir Path folder;

    @Test
    void isAnswered() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("a.wit", "package a:b;\ninterface i { type t = u8; }\n");
            client.open("b.wit", "interface j { use i.{t}; f: func(x: t); }\n");
            client.diagnostics("b.wit");
            var documents = client.server().getTextDocumentService();
            List<CompletableFuture<List<? extends CodeLens>>> lenses = new ArrayList<>();
            List<CompletableFuture<SemanticTokens>> tokens = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                lenses.add(documents.codeLens(new CodeLensParams(client.document("a.wit"))));
                tokens.add(
                        documents.semanticTokensFull(
                                new SemanticTokensParams(client.document("a.wit"))));
                client.change("b.wit", "interface j { use i.{t}; f: func(x" + i + ": t); }\n");
            }
            for (var lens : lenses.subList(40, 50)) {
                assertEquals(2, LspAssert.answer(lens).size());
            }
            for (var token : tokens.subList(40, 50)) {
                assertFalse(LspAssert.answer(token).getData().isEmpty());
            }
        }
    }
}
