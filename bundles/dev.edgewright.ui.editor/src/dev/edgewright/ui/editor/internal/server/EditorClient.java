/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.server;

import dev.edgewright.ui.editor.internal.problems.Problems;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** What the server says without being asked. */
final class EditorClient implements LanguageClient {
    private final Problems problems;

    EditorClient(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        problems.show(diagnostics);
    }

    @Override
    public void showMessage(MessageParams message) {
        log(message);
    }

    @Override
    public void logMessage(MessageParams message) {
        log(message);
    }

    private static void log(MessageParams message) {
        if (message.getType() == MessageType.Error) {
            ILog.get().error(message.getMessage());
        } else if (message.getType() == MessageType.Warning) {
            ILog.get().warn(message.getMessage());
        }
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(
            ShowMessageRequestParams request) {
        log(request);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void telemetryEvent(Object event) {
        // Nobody collects telemetry here.
    }
}
