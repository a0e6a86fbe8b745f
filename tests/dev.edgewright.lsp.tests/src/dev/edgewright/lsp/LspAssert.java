/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/**
 * A client that talks to {@link StdioServer} over pipes. Documents carry a {@code |} where the
 * caret is.
 */
public final class LspAssert implements LanguageClient, AutoCloseable {

    private static final long SECONDS = 30;

    private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
    private final Map<String, List<Diagnostic>> latest = new ConcurrentHashMap<>();
    private final List<String> progress = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private final PipedOutputStream toServer = new PipedOutputStream();
    private final BlockingQueue<String> registered = new LinkedBlockingQueue<>();
    private final LanguageServer server;
    private final Path folder;
    private InitializeResult initialized;
    private int version = 1;

    /** Starts a server; nothing is sent yet. */
    public LspAssert(Path folder) throws IOException {
        this.folder = folder;
        PipedInputStream serverIn = new PipedInputStream(toServer, 1 << 16);
        PipedInputStream clientIn = new PipedInputStream(1 << 16);
        PipedOutputStream serverOut = new PipedOutputStream(clientIn);
        Thread thread =
                new Thread(() -> exitCode.complete(StdioServer.run(serverIn, serverOut)), "server");
        thread.setDaemon(true);
        thread.start();
        Launcher<LanguageServer> launcher =
                LSPLauncher.createClientLauncher(this, clientIn, toServer);
        launcher.startListening();
        server = launcher.getRemoteProxy();
    }

    /** Starts a server and opens the folder as its workspace. */
    public static LspAssert open(Path folder) throws Exception {
        LspAssert client = new LspAssert(folder);
        InitializeParams params = client.parameters();
        params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "test")));
        client.initialize(params);
        return client;
    }

    public InitializeParams parameters() {
        InitializeParams params = new InitializeParams();
        ClientCapabilities capabilities = new ClientCapabilities();
        TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
        DocumentSymbolCapabilities symbols = new DocumentSymbolCapabilities();
        symbols.setHierarchicalDocumentSymbolSupport(true);
        text.setDocumentSymbol(symbols);
        capabilities.setTextDocument(text);
        params.setCapabilities(capabilities);
        params.setProcessId((int) ProcessHandle.current().pid());
        return params;
    }

    public InitializeResult initialize(InitializeParams params) throws Exception {
        initialized = server.initialize(params).get(SECONDS, TimeUnit.SECONDS);
        server.initialized(new InitializedParams());
        return initialized;
    }

    public InitializeResult result() {
        return initialized;
    }

    public LanguageServer server() {
        return server;
    }

    /** Opens a document; a {@code |} in its text is left out. Returns the caret's place. */
    public Position open(String name, String text) throws IOException {
        int caret = text.indexOf('|');
        String content = caret < 0 ? text : text.substring(0, caret) + text.substring(caret + 1);
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        server.getTextDocumentService()
                .didOpen(
                        new DidOpenTextDocumentParams(
                                new TextDocumentItem(uri(name), "wit", version++, content)));
        return position(text, Math.max(0, caret));
    }

    public void change(String name, String text) {
        server.getTextDocumentService()
                .didChange(
                        new DidChangeTextDocumentParams(
                                new VersionedTextDocumentIdentifier(uri(name), version++),
                                List.of(new TextDocumentContentChangeEvent(text))));
    }

    public void close(String name) {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(document(name)));
    }

    /** The documents of all diagnostics that came and were not asked for yet. */
    public List<String> published() {
        return published.stream().map(PublishDiagnosticsParams::getUri).toList();
    }

    /**
     * The next diagnostics that the server publishes for the document, as {@code line:col code};
     * without hints.
     */
    public List<String> diagnostics(String name) throws InterruptedException {
        return diagnosticsOf(uri(name));
    }

    /** The hints among the next diagnostics that the server publishes for the document. */
    public List<String> hints(String name) throws InterruptedException {
        return next(uri(name), true);
    }

    /** The diagnostics that the document has now, as far as they were told. */
    public List<Diagnostic> latest(String name) {
        return latest.getOrDefault(uri(name), List.of());
    }

    /** The diagnostics that the document has when everything that was sent so far is done. */
    public List<String> settled(String name) throws Exception {
        hover(name, new Position(0, 0));
        return latest.getOrDefault(uri(name), List.of()).stream().map(LspAssert::text).toList();
    }

    public List<String> diagnosticsOf(String uri) throws InterruptedException {
        return next(uri, false);
    }

    private List<String> next(String uri, boolean hints) throws InterruptedException {
        while (true) {
            PublishDiagnosticsParams next = published.poll(SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("no diagnostics for " + uri);
            }
            if (next.getUri().equals(uri)) {
                return next.getDiagnostics().stream()
                        .filter(d -> hints == (d.getSeverity() == DiagnosticSeverity.Hint))
                        .map(LspAssert::text)
                        .toList();
            }
        }
    }

    public List<CompletionItem> completion(String name, Position caret) throws Exception {
        return server.getTextDocumentService()
                .completion(new CompletionParams(new TextDocumentIdentifier(uri(name)), caret))
                .get(SECONDS, TimeUnit.SECONDS)
                .map(items -> items, list -> list.getItems());
    }

    public List<String> labels(String name, Position caret) throws Exception {
        return completion(name, caret).stream().map(CompletionItem::getLabel).toList();
    }

    public String hover(String name, Position caret) throws Exception {
        var hover =
                server.getTextDocumentService()
                        .hover(new HoverParams(new TextDocumentIdentifier(uri(name)), caret))
                        .get(SECONDS, TimeUnit.SECONDS);
        return hover == null || hover.getContents().isLeft()
                ? ""
                : hover.getContents().getRight().getValue();
    }

    /** The document after it was formatted, with an indentation of four spaces. */
    public String formatted(String name, String text) throws Exception {
        return apply(
                text,
                server.getTextDocumentService()
                        .formatting(
                                new DocumentFormattingParams(
                                        new TextDocumentIdentifier(uri(name)), spaces()))
                        .get(SECONDS, TimeUnit.SECONDS));
    }

    /** The document after a range of it was formatted. */
    public String formatted(String name, String text, Range range) throws Exception {
        return apply(
                text,
                server.getTextDocumentService()
                        .rangeFormatting(
                                new DocumentRangeFormattingParams(
                                        new TextDocumentIdentifier(uri(name)), spaces(), range))
                        .get(SECONDS, TimeUnit.SECONDS));
    }

    /** The document after the last character before the caret was typed. */
    public String typed(String name, String marked) throws Exception {
        Position caret = open(name, marked);
        String typed = marked.substring(marked.indexOf('|') - 1, marked.indexOf('|'));
        return apply(
                marked.replace("|", ""),
                server.getTextDocumentService()
                        .onTypeFormatting(
                                new DocumentOnTypeFormattingParams(
                                        new TextDocumentIdentifier(uri(name)),
                                        spaces(),
                                        caret,
                                        typed))
                        .get(SECONDS, TimeUnit.SECONDS));
    }

    private static FormattingOptions spaces() {
        return new FormattingOptions(4, true);
    }

    /** The text after the edits, which may come in any order but may not overlap. */
    public static String apply(String text, List<? extends TextEdit> edits) {
        StringBuilder result = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparingInt(e -> -offset(text, e.getRange().getStart())))
                .forEach(
                        e ->
                                result.replace(
                                        offset(text, e.getRange().getStart()),
                                        offset(text, e.getRange().getEnd()),
                                        e.getNewText()));
        return result.toString();
    }

    private static int offset(String text, Position position) {
        int start = 0;
        for (int line = 0; line < position.getLine(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + position.getCharacter();
    }

    /** What an editor would offer to rename: the place and the name, or why it cannot be. */
    public String preparedRename(String name, Position caret) throws Exception {
        try {
            PrepareRenameResult result =
                    server.getTextDocumentService()
                            .prepareRename(
                                    new PrepareRenameParams(
                                            new TextDocumentIdentifier(uri(name)), caret))
                            .get(SECONDS, TimeUnit.SECONDS)
                            .getSecond();
            Position start = result.getRange().getStart();
            return (start.getLine() + 1)
                    + ":"
                    + (start.getCharacter() + 1)
                    + " "
                    + result.getPlaceholder();
        } catch (ExecutionException refused) {
            return refused.getCause().getMessage();
        }
    }

    /** What a rename changes. */
    public WorkspaceEdit rename(String name, Position caret, String newName) throws Exception {
        return server.getTextDocumentService()
                .rename(new RenameParams(new TextDocumentIdentifier(uri(name)), caret, newName))
                .get(SECONDS, TimeUnit.SECONDS);
    }

    /** The sentence with which a rename is refused. */
    public String refusal(String name, Position caret, String newName) throws Exception {
        try {
            throw new AssertionError("not refused: " + rename(name, caret, newName));
        } catch (ExecutionException refused) {
            return refused.getCause().getMessage();
        }
    }

    /** The document after its part of the change. */
    public String changed(String name, String text, WorkspaceEdit edit) {
        return apply(text, edit.getChanges().getOrDefault(uri(name), List.of()));
    }

    /** What is offered for the latest diagnostics of the document, and at their places. */
    public List<CodeAction> fixes(String name) throws Exception {
        List<CodeAction> actions = new ArrayList<>();
        for (Diagnostic diagnostic : latest(name)) {
            actions.addAll(actions(name, diagnostic.getRange(), List.of(diagnostic), null));
        }
        return actions;
    }

    /** What is offered at a range that is in order; of one kind only unless that is null. */
    public List<CodeAction> improvements(String name, Range range, String only) throws Exception {
        return actions(name, range, List.of(), only);
    }

    private List<CodeAction> actions(
            String name, Range range, List<Diagnostic> diagnostics, String only) throws Exception {
        CodeActionContext context = new CodeActionContext(diagnostics);
        context.setOnly(only == null ? null : List.of(only));
        return server
                .getTextDocumentService()
                .codeAction(
                        new CodeActionParams(new TextDocumentIdentifier(uri(name)), range, context))
                .get(SECONDS, TimeUnit.SECONDS)
                .stream()
                .map(Either::getRight)
                .toList();
    }

    /** The document after the action with this title. */
    public String after(String name, String text, List<CodeAction> actions, String title) {
        return changed(
                name,
                text,
                actions.stream()
                        .filter(a -> a.getTitle().equals(title))
                        .findFirst()
                        .orElseThrow(
                                () -> new AssertionError("no `" + title + "` among " + actions))
                        .getEdit());
    }

    /** Where the name is declared, as {@code file:line:col}. */
    public List<String> definition(String name, Position caret) throws Exception {
        return server
                .getTextDocumentService()
                .definition(new DefinitionParams(new TextDocumentIdentifier(uri(name)), caret))
                .get(SECONDS, TimeUnit.SECONDS)
                .getLeft()
                .stream()
                .map(LspAssert::place)
                .toList();
    }

    /** Where the name is used, sorted, as {@code file:line:col}. */
    public List<String> references(String name, Position caret) throws Exception {
        ReferenceParams params =
                new ReferenceParams(
                        new TextDocumentIdentifier(uri(name)), caret, new ReferenceContext(false));
        return server
                .getTextDocumentService()
                .references(params)
                .get(SECONDS, TimeUnit.SECONDS)
                .stream()
                .map(LspAssert::place)
                .sorted()
                .toList();
    }

    int shutdownAndExit() throws Exception {
        server.shutdown().get(SECONDS, TimeUnit.SECONDS);
        server.exit();
        return exitCode.get(SECONDS, TimeUnit.SECONDS);
    }

    int exitCode() throws Exception {
        return exitCode.get(SECONDS, TimeUnit.SECONDS);
    }

    int closeInput() throws Exception {
        toServer.close();
        return exitCode.get(SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws Exception {
        if (!exitCode.isDone()) {
            shutdownAndExit();
        }
    }

    /** The identifier of a document of the folder. */
    public TextDocumentIdentifier document(String name) {
        return new TextDocumentIdentifier(uri(name));
    }

    /** What the server answers. */
    public static <T> T answer(CompletableFuture<T> future) throws Exception {
        return future.get(SECONDS, TimeUnit.SECONDS);
    }

    /** A range as {@code line:col-col}, all from 1, or {@code line:col-line:col}. */
    public static String text(Range range) {
        Position start = range.getStart();
        Position end = range.getEnd();
        String line = start.getLine() == end.getLine() ? "" : (end.getLine() + 1) + ":";
        return (start.getLine() + 1)
                + ":"
                + (start.getCharacter() + 1)
                + "-"
                + line
                + (end.getCharacter() + 1);
    }

    /** Places as {@code file:line:col}. */
    public static List<String> places(
            Either<List<? extends Location>, List<? extends LocationLink>> locations) {
        return locations.getLeft().stream().map(LspAssert::place).toList();
    }

    public String uri(String name) {
        return folder.resolve(name).toUri().toString();
    }

    public static String place(Location location) {
        String uri = location.getUri();
        Position start = location.getRange().getStart();
        return uri.substring(uri.lastIndexOf('/') + 1)
                + ":"
                + (start.getLine() + 1)
                + ":"
                + (start.getCharacter() + 1);
    }

    private static String text(Diagnostic d) {
        Position start = d.getRange().getStart();
        return (start.getLine() + 1)
                + ":"
                + (start.getCharacter() + 1)
                + " "
                + d.getCode().getLeft();
    }

    private static Position position(String text, int offset) {
        String before = text.substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return new Position(line, offset - (before.lastIndexOf('\n') + 1));
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        latest.put(diagnostics.getUri(), diagnostics.getDiagnostics());
        published.add(diagnostics);
    }

    /** What came of progress: {@code begin}, {@code report} and {@code end}. */
    public List<String> progress() {
        return List.copyOf(progress);
    }

    @Override
    public void notifyProgress(ProgressParams params) {
        progress.add(params.getValue().getLeft().getKind().name());
    }

    @Override
    public CompletableFuture<Void> registerCapability(RegistrationParams params) {
        params.getRegistrations().forEach(r -> registered.add(r.getMethod()));
        return CompletableFuture.completedFuture(null);
    }

    /** The next method for which the server asked the client to do something on its own. */
    public String registered() throws InterruptedException {
        return registered.poll(SECONDS, TimeUnit.SECONDS);
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
