/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import dev.edgewright.wit.ide.format.WitFormatting;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.DocumentOnTypeFormattingOptions;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextEdit;

/** The requests that answer with changes of documents. */
abstract class EditingServer extends ReadingServer {

    /** Tells the client of the services that are answered here or by the framework. */
    static void offer(ServerCapabilities offered) {
        ReadingServer.offer(offered);
        offered.setDocumentFormattingProvider(true);
        offered.setDocumentRangeFormattingProvider(true);
        DocumentOnTypeFormattingOptions typing =
                new DocumentOnTypeFormattingOptions(WitFormatting.TRIGGERS.get(0));
        typing.setMoreTriggerCharacter(
                WitFormatting.TRIGGERS.subList(1, WitFormatting.TRIGGERS.size()));
        offered.setDocumentOnTypeFormattingProvider(typing);
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> onTypeFormatting(
            DocumentOnTypeFormattingParams params) {
        URI uri = getURI(params.getTextDocument());
        return getRequestManager()
                .runRead(
                        cancel -> {
                            WitFormatting service = getService(uri, WitFormatting.class);
                            return service == null
                                    ? List.of()
                                    : getWorkspaceManager()
                                            .doRead(
                                                    uri,
                                                    (document, resource) ->
                                                            service.whileTyping(
                                                                    document.getContents(),
                                                                    params.getPosition(),
                                                                    params.getCh(),
                                                                    params.getOptions()));
                        });
    }
}
