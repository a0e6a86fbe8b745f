/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.xtext.ide.server.ILanguageServerShutdownAndExitHandler;

/** Serves one client over a pair of streams, usually standard input and output. */
public final class StdioServer {

    private StdioServer() {}

    /**
     * Serves until the client says {@code exit}, the input ends, or the process that started the
     * server is gone. While it runs, {@code System.out} goes to standard error, so that the output
     * carries nothing but the protocol.
     *
     * @return 0 after an orderly {@code shutdown} and {@code exit}, otherwise 1
     */
    public static int run(InputStream in, OutputStream out) {
        PrintStream standardOut = System.out;
        System.setOut(System.err);
        try {
            return serve(in, out);
        } finally {
            System.setOut(standardOut);
        }
    }

    private static int serve(InputStream in, OutputStream out) {
        End end = new End();
        ExecutorService threads =
                Executors.newCachedThreadPool(
                        work -> {
                            Thread thread = new Thread(work, "edgewright-lsp-io");
                            thread.setDaemon(true);
                            return thread;
                        });
        try (EdgewrightLanguageServer server = EdgewrightLanguageServer.create(end)) {
            ParentWatch watch = new ParentWatch(end.exited);
            Launcher<LanguageClient> launcher =
                    new Launcher.Builder<LanguageClient>()
                            .setLocalService(server)
                            .setRemoteInterface(LanguageClient.class)
                            .setInput(in)
                            .setOutput(out)
                            .setExecutorService(threads)
                            .wrapMessages(watch::observe)
                            .create();
            server.connect(launcher.getRemoteProxy());
            Future<Void> listening = launcher.startListening();
            threads.execute(() -> awaitEndOfInput(listening, end.exited));
            return end.exited.join();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void awaitEndOfInput(Future<Void> listening, CompletableFuture<Integer> exited) {
        try {
            listening.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            Logger.getLogger(StdioServer.class.getName())
                    .log(Level.WARNING, "The client's messages cannot be read.", e.getCause());
        }
        exited.complete(1);
    }

    /** Ends the session instead of the process. */
    private static final class End implements ILanguageServerShutdownAndExitHandler {

        private final CompletableFuture<Integer> exited = new CompletableFuture<>();
        private volatile boolean shutDown;

        @Override
        public void shutdown() {
            shutDown = true;
        }

        @Override
        public void exit() {
            exited.complete(shutDown ? 0 : 1);
        }
    }
}
