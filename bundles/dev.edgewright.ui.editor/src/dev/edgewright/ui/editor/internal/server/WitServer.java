/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.server;

import dev.edgewright.lsp.EdgewrightLanguageServer;
import dev.edgewright.ui.editor.internal.problems.Problems;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.services.LanguageServer;

/**
 * The language server inside this process. It starts on first use in the background; everything
 * sent goes through one queue, so the server hears of changes before the questions asked after
 * them. No method waits for the server; all may be called from any thread.
 */
public final class WitServer {
    private static final long START_SECONDS = 60;

    /** How long an answer may take before the editor does without it. */
    private static final long ANSWER_SECONDS = 15;

    private final ExecutorService queue =
            Executors.newSingleThreadExecutor(
                    task -> {
                        Thread thread = new Thread(task, "Edgewright language server queue");
                        thread.setDaemon(true);
                        return thread;
                    });
    private final Problems problems = new Problems();
    private volatile LanguageServer server;
    private volatile ServerCapabilities capabilities = new ServerCapabilities();

    private static final class Holder {
        static final WitServer INSTANCE = create();
    }

    private WitServer() {}

    /** The one server of this workbench. */
    public static WitServer get() {
        return Holder.INSTANCE;
    }

    private static WitServer create() {
        WitServer created = new WitServer();
        WorkspaceFolders folders = new WorkspaceFolders(created);
        created.queue.execute(() -> created.start(folders));
        OpenDocuments.watch(created);
        return created;
    }

    private void start(WorkspaceFolders folders) {
        try {
            InitializeParams parameters = new InitializeParams();
            parameters.setCapabilities(ClientFeatures.capabilities());
            parameters.setWorkspaceFolders(List.copyOf(folders.watch()));
            EdgewrightLanguageServer started = EdgewrightLanguageServer.create();
            started.connect(new EditorClient(problems));
            capabilities =
                    started.initialize(parameters)
                            .get(START_SECONDS, TimeUnit.SECONDS)
                            .getCapabilities();
            started.initialized(new InitializedParams());
            server = started;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            ILog.get()
                    .error(
                            "The language server did not start; files open with colours only."
                                    + " Restart Edgewright to try again.",
                            e);
            ResourcesPlugin.getWorkspace().removeResourceChangeListener(folders);
        }
    }

    /** What the server says it can do; empty until it has started. */
    public ServerCapabilities capabilities() {
        return capabilities;
    }

    /** The latest diagnostics of a file. */
    public List<Diagnostic> diagnostics(String uri) {
        return problems.of(uri);
    }

    /** Tells the server something, after everything told before. */
    void tell(Consumer<LanguageServer> message) {
        queue.execute(
                () -> {
                    if (server != null) {
                        message.accept(server);
                    }
                });
    }

    /**
     * Asks the server something, after everything told before. The answer fails when there is no
     * server, when the server gives the question up because the document has changed, or when it
     * takes longer than fifteen seconds.
     */
    public <T> CompletableFuture<T> ask(Function<LanguageServer, CompletableFuture<T>> question) {
        return CompletableFuture.supplyAsync(
                        () -> {
                            if (server == null) {
                                throw new IllegalStateException("no language server");
                            }
                            return question.apply(server);
                        },
                        queue)
                .thenCompose(Function.identity())
                .orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS);
    }
}
