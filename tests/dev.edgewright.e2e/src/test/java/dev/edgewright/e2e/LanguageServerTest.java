/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor talks to {@code edgewright lsp} over its standard streams. */
class LanguageServerTest {
    private static final long LIMIT = 60;

    private static final String TEXT =
            """
            package acme:boiler;

            interface readings {
              /// One measurement.
              record reading { celsius: f64 }
              latest: func() -> reading;
            }
            """;

    @TempDir private Path folder;

    @Test
    void servesAnEditor() throws Exception {
        Path file = Files.writeString(folder.resolve("boiler.wit"), TEXT);
        String uri = file.toUri().toString();
        Process process = Edgewright.in(folder).start("lsp");
        try {
            var client = new Client();
            var launcher =
                    LSPLauncher.createClientLauncher(
                            client, process.getInputStream(), process.getOutputStream());
            launcher.startListening();
            LanguageServer server = launcher.getRemoteProxy();
            var initialize = new InitializeParams();
            initialize.setProcessId((int) ProcessHandle.current().pid());
            initialize.setWorkspaceFolders(
                    List.of(new WorkspaceFolder(folder.toUri().toString(), "boiler")));
            get(server.initialize(initialize));
            server.initialized(new InitializedParams());
            var documents = server.getTextDocumentService();
            var identifier = new TextDocumentIdentifier(uri);

            documents.didOpen(
                    new DidOpenTextDocumentParams(new TextDocumentItem(uri, "wit", 1, TEXT)));
            client.await(uri, 0);

            String broken = TEXT.replace("-> reading", "-> reding");
            documents.didChange(
                    new DidChangeTextDocumentParams(
                            new VersionedTextDocumentIdentifier(uri, 2),
                            List.of(new TextDocumentContentChangeEvent(broken))));
            Diagnostic diagnostic = client.await(uri, 1).get(0);
            assertEquals("wit-unresolved-name", diagnostic.getCode().getLeft());

            var completion =
                    get(
                            documents.completion(
                                    new CompletionParams(identifier, new Position(5, 20))));
            List<CompletionItem> items =
                    completion.isLeft() ? completion.getLeft() : completion.getRight().getItems();
            assertTrue(
                    items.stream().anyMatch(item -> item.getLabel().equals("reading")),
                    items::toString);

            documents.didChange(
                    new DidChangeTextDocumentParams(
                            new VersionedTextDocumentIdentifier(uri, 3),
                            List.of(new TextDocumentContentChangeEvent(TEXT))));
            client.await(uri, 0);
            var use = new Position(5, 22);
            String hover = get(documents.hover(new HoverParams(identifier, use))).toString();
            assertTrue(hover.contains("One measurement."), hover);
            var definition = get(documents.definition(new DefinitionParams(identifier, use)));
            assertTrue(definition.toString().contains("line = 4"), definition::toString);
            var symbols = get(documents.documentSymbol(new DocumentSymbolParams(identifier)));
            assertTrue(symbols.toString().contains("readings"), symbols::toString);

            get(server.shutdown());
            server.exit();
            assertTrue(process.waitFor(LIMIT, TimeUnit.SECONDS), "the server does not end");
            assertEquals(0, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    private static <T> T get(CompletableFuture<T> answer) throws Exception {
        return answer.get(LIMIT, TimeUnit.SECONDS);
    }

    private static final class Client extends SilentClient {
        private final BlockingQueue<PublishDiagnosticsParams> published =
                new LinkedBlockingQueue<>();

        /** Waits until a file has this many diagnostics; a server may publish in between. */
        List<Diagnostic> await(String uri, int count) throws InterruptedException {
            while (true) {
                PublishDiagnosticsParams next = published.poll(LIMIT, TimeUnit.SECONDS);
                assertTrue(next != null, "never had " + count + " diagnostics");
                if (next.getUri().equals(uri) && next.getDiagnostics().size() == count) {
                    return next.getDiagnostics();
                }
            }
        }

        @Override
        public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
            published.add(diagnostics);
        }
    }
}
