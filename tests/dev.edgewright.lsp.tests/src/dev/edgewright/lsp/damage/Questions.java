/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.lsp.LspAssert;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;

/** Asks a server everything that an editor can ask, at places that may or may not exist. */
final class Questions {

    private static final FormattingOptions SPACES = new FormattingOptions(4, true);

    private final LspAssert client;
    private final Random random;
    private final long limitMillis;

    /** Every answer must come within the limit. */
    Questions(LspAssert client, Random random, long limitMillis) {
        this.client = client;
        this.random = random;
        this.limitMillis = limitMillis;
    }

    /** Everything at a place somewhere in the text, or rarely beyond its end. */
    void ask(String name, String text) throws Exception {
        TextDocumentIdentifier document = client.document(name);
        Position place = place(text);
        Range range = new Range(place, place(text));
        TextDocumentService documents = client.server().getTextDocumentService();
        List<CompletableFuture<?>> answers = new ArrayList<>();
        answers.add(documents.completion(new CompletionParams(document, place)));
        answers.add(documents.hover(new HoverParams(document, place)));
        answers.add(documents.definition(new DefinitionParams(document, place)));
        answers.add(documents.typeDefinition(new TypeDefinitionParams(document, place)));
        answers.add(documents.implementation(new ImplementationParams(document, place)));
        answers.add(
                documents.references(
                        new ReferenceParams(document, place, new ReferenceContext(true))));
        answers.add(documents.documentHighlight(new DocumentHighlightParams(document, place)));
        answers.add(documents.documentSymbol(new DocumentSymbolParams(document)));
        answers.add(documents.foldingRange(new FoldingRangeRequestParams(document)));
        answers.add(documents.selectionRange(new SelectionRangeParams(document, List.of(place))));
        answers.add(documents.semanticTokensFull(new SemanticTokensParams(document)));
        answers.add(documents.semanticTokensRange(new SemanticTokensRangeParams(document, range)));
        answers.add(documents.inlayHint(new InlayHintParams(document, range)));
        answers.add(documents.codeLens(new CodeLensParams(document)));
        answers.add(documents.formatting(new DocumentFormattingParams(document, SPACES)));
        answers.add(
                documents.rangeFormatting(
                        new DocumentRangeFormattingParams(document, SPACES, range)));
        answers.add(
                documents.onTypeFormatting(
                        new DocumentOnTypeFormattingParams(document, SPACES, place, ";")));
        answers.add(
                documents.codeAction(
                        new CodeActionParams(document, range, new CodeActionContext(List.of()))));
        answers.add(documents.prepareRename(new PrepareRenameParams(document, place)));
        answers.add(documents.rename(new RenameParams(document, place, "other-name")));
        answers.add(client.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("re")));
        for (CompletableFuture<?> answer : answers) {
            await(answer);
        }
    }

    private void await(CompletableFuture<?> answer) throws Exception {
        try {
            answer.get(limitMillis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException refused) {
            // Only a refusal with a sentence for the person.
            int code =
                    refused.getCause() instanceof ResponseErrorException error
                            ? error.getResponseError().getCode()
                            : 0;
            assertEquals(ResponseErrorCode.RequestFailed.getValue(), code, refused.getMessage());
        }
    }

    private Position place(String text) {
        if (random.nextInt(20) == 0) {
            return new Position(random.nextInt(1000), random.nextInt(1000));
        }
        String before = text.substring(0, random.nextInt(text.length() + 1));
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return new Position(line, before.length() - (before.lastIndexOf('\n') + 1));
    }
}
