/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;

/** Ends the session when the process that the client names in {@code initialize} is gone. */
final class ParentWatch {

    private final CompletableFuture<Integer> exited;

    ParentWatch(CompletableFuture<Integer> exited) {
        this.exited = exited;
    }

    MessageConsumer observe(MessageConsumer consumer) {
        return message -> {
            if (message instanceof RequestMessage request
                    && request.getParams() instanceof InitializeParams params
                    && params.getProcessId() != null) {
                watch(params.getProcessId());
            }
            consumer.consume(message);
        };
    }

    private void watch(long process) {
        if (process == ProcessHandle.current().pid()) {
            return;
        }
        ProcessHandle.of(process)
                .ifPresentOrElse(
                        parent -> parent.onExit().thenRun(() -> exited.complete(1)),
                        () -> exited.complete(1));
    }
}
