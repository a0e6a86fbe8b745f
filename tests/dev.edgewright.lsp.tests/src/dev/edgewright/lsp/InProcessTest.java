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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.LanguageClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InProcessTest {

    private static final String TEXT =
            "package a:b;\n/// Counts.\ninterface i {\n  f: func(x: u8) -> nothing;\n}\n";

    @TempDir Path folder;

    @Test
    void aWindowTalksToTheServerDirectly() throws Exception {
        Window window = new Window();
        try (EdgewrightLanguageServer server = EdgewrightLanguageServer.create()) {
            server.connect(window);
            InitializeParams params = new InitializeParams();
            params.setWorkspaceFolders(
                    List.of(new WorkspaceFolder(folder.toUri().toString(), "project")));
            server.initialize(params).get(5, TimeUnit.SECONDS);
            server.initialized(new InitializedParams());
            String uri = folder.resolve("a.wit").toUri().toString();
            server.didOpen(
                    new DidOpenTextDocumentParams(new TextDocumentItem(uri, "wit", 1, TEXT)));
            PublishDiagnosticsParams published = window.published.poll(5, TimeUnit.SECONDS);
            assertEquals(uri, published.getUri());
            assertEquals(
                    "wit-unresolved-name", published.getDiagnostics().get(0).getCode().getLeft());
            HoverParams hover =
                    new HoverParams(new TextDocumentIdentifier(uri), new Position(2, 10));
            assertTrue(
                    server.hover(hover)
                            .get(5, TimeUnit.SECONDS)
                            .getContents()
                            .getRight()
                            .getValue()
                            .contains("Counts."));
            server.shutdown().get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void serversDoNotDisturbEachOther() throws Exception {
        try (EdgewrightLanguageServer first = EdgewrightLanguageServer.create();
                EdgewrightLanguageServer second = EdgewrightLanguageServer.create()) {
            for (EdgewrightLanguageServer server : List.of(first, second)) {
                Window window = new Window();
                server.connect(window);
                server.initialize(new InitializeParams()).get(5, TimeUnit.SECONDS);
                server.initialized(new InitializedParams());
                String uri = folder.resolve("a.wit").toUri().toString();
                server.didOpen(
                        new DidOpenTextDocumentParams(new TextDocumentItem(uri, "wit", 1, TEXT)));
                assertEquals(1, window.published.poll(5, TimeUnit.SECONDS).getDiagnostics().size());
            }
        }
    }

    private static final class Window implements LanguageClient {

        private final BlockingQueue<PublishDiagnosticsParams> published =
                new LinkedBlockingQueue<>();

        @Override
        public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
            published.add(diagnostics);
        }

        @Override
        public void telemetryEvent(Object object) {}

        @Override
        public void showMessage(MessageParams message) {}

        @Override
        public CompletableFuture<MessageActionItem> showMessageRequest(
                ShowMessageRequestParams params) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void logMessage(MessageParams message) {}
    }
}
