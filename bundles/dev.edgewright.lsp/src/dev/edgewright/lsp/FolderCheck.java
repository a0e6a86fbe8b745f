/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * A person's wish to have all documents of the folders checked, and how far that is. It stands
 * until it is withdrawn; builds that come between go on with it.
 */
final class FolderCheck {

    private final LanguageClient client;
    private final Either<String, Integer> token;
    private final Set<FolderManager> pending;
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private int percent = -1;

    /** The token is null where the client shows no progress. */
    FolderCheck(
            LanguageClient client,
            Either<String, Integer> token,
            Collection<FolderManager> folders) {
        this.client = client;
        this.token = token;
        this.pending = new HashSet<>(folders);
        WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
        begin.setTitle("Checking documents");
        begin.setCancellable(true);
        begin.setPercentage(0);
        tell(begin);
    }

    /** Done when every document has been checked, or nobody wants that any more. */
    CompletableFuture<Void> over() {
        return over;
    }

    Either<String, Integer> token() {
        return token;
    }

    synchronized void reached(int done, int total) {
        int now = total == 0 ? 100 : done * 100 / total;
        if (now != percent && !over.isDone()) {
            percent = now;
            WorkDoneProgressReport report = new WorkDoneProgressReport();
            report.setPercentage(now);
            report.setMessage(done + " of " + total + " files");
            report.setCancellable(true);
            tell(report);
        }
    }

    synchronized void finished(FolderManager folder) {
        if (pending.remove(folder) && pending.isEmpty()) {
            end("done");
        }
    }

    synchronized void end(String message) {
        if (!over.isDone()) {
            WorkDoneProgressEnd end = new WorkDoneProgressEnd();
            end.setMessage(message);
            tell(end);
            over.complete(null);
        }
    }

    private void tell(WorkDoneProgressNotification notification) {
        if (token != null) {
            client.notifyProgress(new ProgressParams(token, Either.forLeft(notification)));
        }
    }
}
