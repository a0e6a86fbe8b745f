/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import com.google.gson.JsonPrimitive;
import dev.edgewright.language.ClientAbilities;
import dev.edgewright.language.CodeLensService;
import dev.edgewright.language.InlayHintService;
import dev.edgewright.language.NavigationService;
import dev.edgewright.language.SelectionRangeService;
import dev.edgewright.language.SemanticTokensService;
import dev.edgewright.language.TokenWriter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** The requests that only read and that the framework's server does not answer by itself. */
abstract class ReadingServer extends LanguageServerImpl {

    private final SteadyReads reads = new SteadyReads();

    /** Tells the client of the services that are answered here. */
    static void offer(ServerCapabilities offered) {
        offered.setFoldingRangeProvider(true);
        offered.setSelectionRangeProvider(true);
        offered.setDocumentHighlightProvider(true);
        offered.setTypeDefinitionProvider(true);
        offered.setImplementationProvider(true);
        offered.setInlayHintProvider(true);
        offered.setCodeLensProvider(new CodeLensOptions(true));
        SemanticTokensWithRegistrationOptions tokens =
                new SemanticTokensWithRegistrationOptions(TokenWriter.legend());
        tokens.setFull(true);
        tokens.setRange(true);
        offered.setSemanticTokensProvider(tokens);
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        reads.changed(params.getTextDocument().getUri());
        super.didOpen(params);
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        reads.changed(params.getTextDocument().getUri());
        super.didChange(params);
    }

    @Override
    public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
        return reads.ask(params.getTextDocument().getUri(), () -> super.foldingRange(params));
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams params) {
        return reads.ask(params.getTextDocument().getUri(), () -> super.documentSymbol(params));
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
        return reads.ask(params.getTextDocument().getUri(), () -> super.semanticTokensFull(params));
    }

    @Override
    public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
        return read(
                params.getTextDocument(),
                SelectionRangeService.class,
                List.of(),
                (service, resource) -> service.at(resource, params.getPositions()));
    }

    @Override
    protected SemanticTokens semanticTokensFull(
            SemanticTokensParams params, CancelIndicator cancel) {
        return readNow(
                params.getTextDocument(),
                SemanticTokensService.class,
                new SemanticTokens(List.of()),
                SemanticTokensService::full);
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams params) {
        return read(
                params.getTextDocument(),
                SemanticTokensService.class,
                new SemanticTokens(List.of()),
                (service, resource) -> service.range(resource, params.getRange()));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
            typeDefinition(TypeDefinitionParams params) {
        return read(
                params.getTextDocument(),
                NavigationService.class,
                Either.forLeft(List.of()),
                (service, resource) ->
                        Either.forLeft(service.typeDefinitions(resource, params.getPosition())));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
            implementation(ImplementationParams params) {
        return read(
                params.getTextDocument(),
                NavigationService.class,
                Either.forLeft(List.of()),
                (service, resource) ->
                        Either.forLeft(service.implementations(resource, params.getPosition())));
    }

    @Override
    public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
        return read(
                params.getTextDocument(),
                InlayHintService.class,
                List.of(),
                (service, resource) -> service.in(resource, params.getRange()));
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
        return read(
                params.getTextDocument(),
                CodeLensService.class,
                List.of(),
                (service, resource) -> {
                    List<CodeLens> lenses = service.in(resource);
                    lenses.forEach(lens -> lens.setData(params.getTextDocument().getUri()));
                    return lenses;
                });
    }

    @Override
    public CompletableFuture<CodeLens> resolveCodeLens(CodeLens lens) {
        String uri =
                lens.getData() instanceof JsonPrimitive text
                        ? text.getAsString()
                        : String.valueOf(lens.getData());
        return read(
                new TextDocumentIdentifier(uri),
                CodeLensService.class,
                lens,
                (service, resource) -> service.resolve(resource, lens, uri, client()));
    }

    /** What the client said of itself. */
    ClientAbilities client() {
        return ClientAbilities.of(getLanguageServerAccess().getInitializeParams());
    }

    private <S, T> CompletableFuture<T> read(
            TextDocumentIdentifier document,
            Class<S> type,
            T nothing,
            BiFunction<S, XtextResource, T> work) {
        return reads.ask(
                document.getUri(),
                () ->
                        getRequestManager()
                                .runRead(cancel -> readNow(document, type, nothing, work)));
    }

    /** Asks the language of the document; of a document in no language there is nothing to tell. */
    private <S, T> T readNow(
            TextDocumentIdentifier document,
            Class<S> type,
            T nothing,
            BiFunction<S, XtextResource, T> work) {
        URI uri = getURI(document);
        S service = getService(uri, type);
        return service == null
                ? nothing
                : getWorkspaceManager()
                        .doRead(
                                uri,
                                (text, resource) ->
                                        resource == null || resource.getParseResult() == null
                                                ? nothing
                                                : work.apply(service, resource));
    }
}
