/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.language;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;

/**
 * What a client said of itself when it began.
 *
 * @param said the capabilities that it sent
 */
public record ClientAbilities(ClientCapabilities said) {

    public static ClientAbilities of(InitializeParams params) {
        return new ClientAbilities(params.getCapabilities());
    }

    /**
     * Whether the client runs a command of this name itself. The protocol has no place for it;
     * clients list them as {@code experimental.commands.commands}, as they do for other servers.
     */
    public boolean knows(String command) {
        return said.getExperimental() instanceof JsonObject experimental
                && experimental.get("commands") instanceof JsonObject commands
                && commands.get("commands") instanceof JsonArray names
                && names.contains(new JsonPrimitive(command));
    }

    /** Whether the client can fill in snippets. */
    public boolean fillsInSnippets() {
        return said.getTextDocument() != null
                && said.getTextDocument().getCompletion() != null
                && said.getTextDocument().getCompletion().getCompletionItem() != null
                && Boolean.TRUE.equals(
                        said.getTextDocument()
                                .getCompletion()
                                .getCompletionItem()
                                .getSnippetSupport());
    }

    /** Whether the client tells of changed files of the kinds that the server registers for. */
    public boolean watchesFiles() {
        return said.getWorkspace() != null
                && said.getWorkspace().getDidChangeWatchedFiles() != null
                && Boolean.TRUE.equals(
                        said.getWorkspace().getDidChangeWatchedFiles().getDynamicRegistration());
    }
}
