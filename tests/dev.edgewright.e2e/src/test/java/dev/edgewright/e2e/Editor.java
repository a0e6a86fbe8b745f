/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;

/** An editor with one server process of its own. */
final class Editor extends SilentClient implements AutoCloseable {

    private static final long LIMIT_SECONDS = 60;

    private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
    private final Path folder;
    private final Process process;
    private final LanguageServer server;
    private final String language;
    private int version = 1;

    /** Starts {@code edgewright lsp} with the folder as its workspace. */
    Editor(Path folder) throws Exception {
        this(folder, Edgewright.in(folder).start("lsp"), "wit");
    }

    /** Talks to a server that was just started, about documents of a language. */
    Editor(Path folder, Process process, String language) throws Exception {
        this.folder = folder;
        this.process = process;
        this.language = language;
        var launcher =
                LSPLauncher.createClientLauncher(
                        this, process.getInputStream(), process.getOutputStream());
        launcher.startListening();
        server = launcher.getRemoteProxy();
        var initialize = new InitializeParams();
        initialize.setCapabilities(new ClientCapabilities());
        initialize.setProcessId((int) ProcessHandle.current().pid());
        initialize.setWorkspaceFolders(
                List.of(new WorkspaceFolder(folder.toUri().toString(), "folder")));
        answer(server.initialize(initialize));
        server.initialized(new InitializedParams());
    }

    TextDocumentService documents() {
        return server.getTextDocumentService();
    }

    TextDocumentIdentifier document(String name) {
        return new TextDocumentIdentifier(folder.resolve(name).toUri().toString());
    }

    /** Opens a file of the folder and waits for its diagnostics. */
    int open(String name) throws Exception {
        String uri = document(name).getUri();
        String text = Files.readString(folder.resolve(name));
        documents()
                .didOpen(
                        new DidOpenTextDocumentParams(
                                new TextDocumentItem(uri, language, version++, text)));
        return diagnostics(name);
    }

    /** Replaces a range of an open file and waits for its diagnostics. */
    int change(String name, Range range, String text) throws Exception {
        type(name, range, text);
        return diagnostics(name);
    }

    /** Replaces a range of an open file. */
    void type(String name, Range range, String text) {
        documents()
                .didChange(
                        new DidChangeTextDocumentParams(
                                new VersionedTextDocumentIdentifier(
                                        document(name).getUri(), version++),
                                List.of(new TextDocumentContentChangeEvent(range, text))));
    }

    private int diagnostics(String name) throws InterruptedException {
        while (true) {
            var next = published.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("no diagnostics for " + name);
            }
            if (next.getUri().equals(document(name).getUri())) {
                return next.getDiagnostics().size();
            }
        }
    }

    static <T> T answer(CompletableFuture<T> future) throws Exception {
        return future.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    /** Processor time of the server so far, in nanoseconds. */
    long processorTime() {
        return process.info().totalCpuDuration().map(d -> d.toNanos()).orElse(0L);
    }

    /** What the operating system says the server holds in memory, in MB; 0 where it does not. */
    long residentMegabytes() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** The heap that is in use after a full collection, in MB. */
    long heapMegabytes() throws Exception {
        jcmd("GC.run");
        return jcmd("GC.heap_info")
                        .lines()
                        .filter(
                                line ->
                                        line.matches(
                                                "\\s*(DefNew|Tenured|def new|tenured).*used \\d+K.*"))
                        .mapToLong(
                                line -> Long.parseLong(line.replaceAll(".*used (\\d+)K.*", "$1")))
                        .sum()
                / 1024;
    }

    private String jcmd(String command) throws Exception {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process tool =
                new ProcessBuilder(jcmd, Long.toString(process.pid()), command)
                        .redirectErrorStream(true)
                        .start();
        return new String(tool.getInputStream().readAllBytes());
    }

    @Override
    public void close() throws Exception {
        try {
            answer(server.shutdown());
            server.exit();
            process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        } finally {
            process.destroyForcibly();
        }
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        published.add(diagnostics);
    }
}
