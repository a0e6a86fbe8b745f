/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import com.google.inject.Inject;
import dev.edgewright.language.CodeActionKinds;
import dev.edgewright.language.TypingFormatService;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.DocumentOnTypeFormattingOptions;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.eclipse.xtext.util.CancelIndicator;

/** The requests that answer with changes of documents. */
abstract class EditingServer extends ReadingServer {

    @Inject private Languages languages;

    /** Tells the client of the services that are answered here or by the framework. */
    void offerEditing(ServerCapabilities offered) {
        offered.setDocumentFormattingProvider(true);
        offered.setDocumentRangeFormattingProvider(true);
        List<String> triggers =
                languages.union(TypingFormatService.class, TypingFormatService::triggers);
        DocumentOnTypeFormattingOptions typing =
                new DocumentOnTypeFormattingOptions(triggers.get(0));
        typing.setMoreTriggerCharacter(triggers.subList(1, triggers.size()));
        offered.setDocumentOnTypeFormattingProvider(typing);
        offered.setRenameProvider(new RenameOptions(true));
        offered.setCodeActionProvider(
                new CodeActionOptions(
                        languages.union(CodeActionKinds.class, CodeActionKinds::kinds)));
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> onTypeFormatting(
            DocumentOnTypeFormattingParams params) {
        URI uri = getURI(params.getTextDocument());
        return getRequestManager()
                .runRead(
                        cancel -> {
                            TypingFormatService service =
                                    getService(uri, TypingFormatService.class);
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

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
        boolean ours = getService(getURI(params.getTextDocument()), IRenameService2.class) != null;
        return ours
                ? refusable(cancel -> rename(params, cancel))
                : CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
            prepareRename(PrepareRenameParams params) {
        boolean ours = getService(getURI(params.getTextDocument()), IRenameService2.class) != null;
        return ours
                ? refusable(cancel -> prepareRename(params, cancel))
                : CompletableFuture.completedFuture(null);
    }

    /** A refusal is an answer for the person, not a failure that belongs into a log. */
    private <T> CompletableFuture<T> refusable(Function<CancelIndicator, T> work) {
        return getRequestManager()
                .<Supplier<T>>runRead(
                        cancel -> {
                            try {
                                T answer = work.apply(cancel);
                                return () -> answer;
                            } catch (ResponseErrorException refusal) {
                                return () -> {
                                    throw refusal;
                                };
                            }
                        })
                .thenApply(Supplier::get);
    }
}
