/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Injector;
import dev.edgewright.language.ClientAbilities;
import dev.edgewright.language.CodeLensService;
import dev.edgewright.language.CompletionService;
import dev.edgewright.language.InlayHintService;
import dev.edgewright.language.SelectionRangeService;
import dev.edgewright.language.SemanticTokensService;
import dev.edgewright.language.TypingFormatService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.folding.FoldingRangeService;
import org.eclipse.xtext.ide.server.formatting.FormattingService;
import org.eclipse.xtext.ide.server.hover.HoverService;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The services as the language server finds them, on a file that is really there. */
class SpecIdeSetupTest {

    private static final String TEXT =
            """
            version: '1'
            name: &n sensor
            binaries:
              - path: build/a.wasm
            config: {permissions: [console]}
            """;

    @Test
    void theServerFindsEveryService(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("build.yaml"), TEXT);
        URI uri = URI.createFileURI(file.toString());
        Injector injector = SpecIdeSetup.editorInjector();
        XtextResource resource =
                (XtextResource) injector.getInstance(ResourceSet.class).getResource(uri, true);
        IResourceServiceProvider services = resource.getResourceServiceProvider();
        Document document = new Document(1, TEXT);
        TextDocumentIdentifier id = new TextDocumentIdentifier(file.toUri().toString());
        ClientAbilities client = new ClientAbilities(new ClientCapabilities());

        List<CompletionItem> proposals =
                services.get(CompletionService.class)
                        .complete(
                                document,
                                resource,
                                new CompletionParams(id, new Position(4, 23)),
                                client)
                        .getItems();
        assertTrue(
                proposals.stream().anyMatch(i -> i.getLabel().equals("networking")),
                proposals.toString());
        assertNotNull(
                services.get(HoverService.class)
                        .hover(
                                document,
                                resource,
                                new HoverParams(id, new Position(0, 2)),
                                CancelIndicator.NullImpl));
        DocumentSymbolService symbols = services.get(DocumentSymbolService.class);
        assertEquals(
                file.toUri().toString(),
                symbols.getReferences(
                                document,
                                resource,
                                new ReferenceParams(
                                        id, new Position(1, 8), new ReferenceContext(true)),
                                null,
                                null,
                                CancelIndicator.NullImpl)
                        .get(0)
                        .getUri());
        assertEquals(
                List.of("version", "name", "binaries", "config"),
                services
                        .get(HierarchicalDocumentSymbolService.class)
                        .getSymbols(resource, CancelIndicator.NullImpl)
                        .stream()
                        .map(s -> s.getName())
                        .toList());
        assertEquals(
                1,
                services.get(FoldingRangeService.class)
                        .createFoldingRanges(document, resource, CancelIndicator.NullImpl)
                        .size());
        assertTrue(services.get(SemanticTokensService.class).full(resource).getData().size() > 50);
        assertEquals(
                1,
                services.get(SelectionRangeService.class)
                        .at(resource, List.of(new Position(1, 1)))
                        .size());
        Range all = new Range(new Position(0, 0), new Position(5, 0));
        assertNotNull(services.get(InlayHintService.class).in(resource, all));
        assertNotNull(services.get(CodeLensService.class).in(resource));
        assertEquals(
                List.of(),
                services.get(FormattingService.class)
                        .format(
                                resource,
                                document,
                                0,
                                TEXT.length(),
                                new FormattingOptions(2, true)));
        assertEquals(List.of("\n"), services.get(TypingFormatService.class).triggers());
    }
}
