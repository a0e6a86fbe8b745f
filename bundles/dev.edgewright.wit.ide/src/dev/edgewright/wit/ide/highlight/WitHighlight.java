/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.highlight;

import com.google.inject.Singleton;
import dev.edgewright.language.Lines;
import dev.edgewright.wit.ide.navigate.Names;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.occurrences.IDocumentHighlightService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** Every place of the document that means what the name at the caret means. */
@Singleton
public class WitHighlight implements IDocumentHighlightService {

    @Override
    public List<? extends DocumentHighlight> getDocumentHighlights(
            Document document,
            XtextResource resource,
            DocumentHighlightParams params,
            CancelIndicator cancel) {
        if (resource == null) {
            return List.of();
        }
        Lines lines = Lines.of(resource);
        return Names.at(resource, lines.offset(params.getPosition()))
                .map(name -> of(resource, name.target(), lines))
                .orElse(List.of());
    }

    private static List<DocumentHighlight> of(XtextResource resource, EObject target, Lines lines) {
        return Names.in(resource).stream()
                .filter(name -> name.target() == target)
                .map(
                        name ->
                                new DocumentHighlight(
                                        lines.range(name.leaf().getTextRegion()),
                                        name.declares()
                                                ? DocumentHighlightKind.Write
                                                : DocumentHighlightKind.Read))
                .toList();
    }
}
