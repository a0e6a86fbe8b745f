/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.lsp;

import com.google.gson.Gson;
import dev.edgewright.lsp.StdioServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A short session with the language server, as an editor would have it. */
public final class UsualSession {

    private static final int SECONDS = 30;
    private static final int LAST = 9;

    private UsualSession() {}

    /**
     * Opens a document of the folder and asks the usual questions about it; answers are dropped.
     */
    public static void run(Path folder, Path document) throws IOException {
        try (Answers answers = new Answers();
                PipedOutputStream client = new PipedOutputStream();
                PipedInputStream server = new PipedInputStream(client, 1 << 20)) {
            Thread thread =
                    Thread.ofPlatform().daemon().start(() -> StdioServer.run(server, answers));
            String uri = document.toUri().toString();
            Map<String, Object> place =
                    Map.of(
                            "textDocument",
                            Map.of("uri", uri),
                            "position",
                            Map.of("line", 3, "character", 8));
            String root = folder.toUri().toString();
            request(client, 1, "initialize", Map.of("rootUri", root, "capabilities", Map.of()));
            notify(client, "initialized", Map.of());
            Map<String, Object> item =
                    Map.of(
                            "uri",
                            uri,
                            "languageId",
                            "wit",
                            "version",
                            1,
                            "text",
                            Files.readString(document));
            notify(client, "textDocument/didOpen", Map.of("textDocument", item));
            int id = 2;
            for (String question :
                    List.of(
                            "hover",
                            "completion",
                            "definition",
                            "documentSymbol",
                            "semanticTokens/full",
                            "foldingRange",
                            "codeLens")) {
                request(client, id++, "textDocument/" + question, place);
            }
            Map<String, Object> change =
                    Map.of(
                            "textDocument",
                            Map.of("uri", uri, "version", 2),
                            "contentChanges",
                            List.of(Map.of("text", Files.readString(document) + "\n// typing")));
            notify(client, "textDocument/didChange", change);
            request(client, LAST, "textDocument/documentSymbol", place);
            if (!answers.last.await(SECONDS, TimeUnit.SECONDS)) {
                return;
            }
            request(client, LAST + 1, "shutdown", Map.of());
            notify(client, "exit", Map.of());
            thread.join(TimeUnit.SECONDS.toMillis(SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void request(OutputStream server, int id, String method, Object parameters)
            throws IOException {
        send(server, Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", parameters));
    }

    private static void notify(OutputStream server, String method, Object parameters)
            throws IOException {
        send(server, Map.of("jsonrpc", "2.0", "method", method, "params", parameters));
    }

    private static void send(OutputStream server, Object message) throws IOException {
        byte[] body = new Gson().toJson(message).getBytes(StandardCharsets.UTF_8);
        String head = "Content-Length: " + body.length + "\r\n\r\n";
        server.write(head.getBytes(StandardCharsets.US_ASCII));
        server.write(body);
        server.flush();
    }

    private static final class Answers extends OutputStream {

        private final CountDownLatch last = new CountDownLatch(1);

        @Override
        public void write(int b) {}

        @Override
        public void write(byte[] bytes, int offset, int length) {
            String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
            if (text.contains("\"id\":" + LAST + ",") || text.contains("\"id\":\"" + LAST)) {
                last.countDown();
            }
        }
    }
}
