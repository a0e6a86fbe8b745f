/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.xtext.ide.server.ProjectManager;

/** The commands with which a person asks for more diagnostics than those of the open documents. */
abstract class CheckingServer extends EditingServer {

    /** Checks all documents of the folders, now and whenever they change. */
    static final String CHECK_FOLDER = "edgewright.checkFolder";

    /** Goes back to the open documents and what they reach. */
    static final String CHECK_OPEN = "edgewright.checkOpenFiles";

    private FolderCheck current;

    static void offerCommands(ServerCapabilities offered) {
        ExecuteCommandOptions commands =
                new ExecuteCommandOptions(List.of(CHECK_FOLDER, CHECK_OPEN));
        commands.setWorkDoneProgress(true);
        offered.setExecuteCommandProvider(commands);
    }

    @Override
    public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
        return switch (params.getCommand()) {
            case CHECK_FOLDER -> token(params).thenCompose(this::checkFolder);
            case CHECK_OPEN -> {
                stop();
                yield build().handle((done, interrupted) -> null);
            }
            default ->
                    throw new ResponseErrorException(
                            new ResponseError(
                                    ResponseErrorCode.InvalidParams,
                                    "There is no command `"
                                            + params.getCommand()
                                            + "`; there are `"
                                            + CHECK_FOLDER
                                            + "` and `"
                                            + CHECK_OPEN
                                            + "`.",
                                    null));
        };
    }

    /**
     * The client's own token, or one that it takes from the server, or null if it shows nothing.
     */
    private CompletableFuture<Either<String, Integer>> token(ExecuteCommandParams params) {
        ClientCapabilities client =
                getLanguageServerAccess().getInitializeParams().getCapabilities();
        boolean shows =
                client.getWindow() != null
                        && Boolean.TRUE.equals(client.getWindow().getWorkDoneProgress());
        if (params.getWorkDoneToken() != null || !shows) {
            return CompletableFuture.completedFuture(params.getWorkDoneToken());
        }
        Either<String, Integer> own = Either.forLeft(UUID.randomUUID().toString());
        return getLanguageClient()
                .createProgress(new WorkDoneProgressCreateParams(own))
                .handle((created, refused) -> refused == null ? own : null);
    }

    private CompletableFuture<Object> checkFolder(Either<String, Integer> token) {
        stop();
        FolderCheck check = new FolderCheck(getLanguageClient(), token, folders());
        synchronized (this) {
            current = check;
        }
        if (folders().isEmpty()) {
            check.end("no folder is open");
        }
        folders().forEach(folder -> folder.checkAll(check));
        goOn(check);
        return check.over().thenApply(done -> null);
    }

    /** A keystroke goes first: what it interrupts is taken up behind it. */
    private void goOn(FolderCheck check) {
        build().whenComplete((done, interrupted) -> retry(check));
    }

    private void retry(FolderCheck check) {
        if (!check.over().isDone()) {
            getRequestManager()
                    .runRead(cancel -> true)
                    .whenComplete(
                            (idle, interrupted) -> {
                                if (interrupted != null) {
                                    retry(check);
                                } else if (!check.over().isDone()) {
                                    goOn(check);
                                }
                            });
        }
    }

    private CompletableFuture<Void> build() {
        return getRequestManager()
                .runWrite(
                        () -> getWorkspaceManager().didChangeFiles(List.of(), List.of()),
                        (cancel, changes) -> {
                            changes.build(cancel);
                            folders().forEach(folder -> folder.check(List.of(), cancel));
                            return null;
                        });
    }

    @Override
    public void cancelProgress(WorkDoneProgressCancelParams params) {
        boolean ours;
        synchronized (this) {
            ours = current != null && params.getToken().equals(current.token());
        }
        if (ours) {
            stop();
        }
    }

    private void stop() {
        folders().forEach(folder -> folder.checkAll(null));
        synchronized (this) {
            if (current != null) {
                current.end("stopped");
                current = null;
            }
        }
    }

    List<FolderManager> folders() {
        return getWorkspaceManager().getProjectManagers().stream()
                .map(ProjectManager.class::cast)
                .filter(FolderManager.class::isInstance)
                .map(FolderManager.class::cast)
                .toList();
    }
}
