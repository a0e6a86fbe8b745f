/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.highlight;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.spec.ide.SpecRequests;
import java.util.List;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.occurrences.IDocumentHighlightService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** Answers the requests of the protocol for highlights. */
@Singleton
public class SpecHighlightService implements IDocumentHighlightService {

    @Inject private SpecRequests requests;

    @Override
    public List<? extends DocumentHighlight> getDocumentHighlights(
            Document document,
            XtextResource resource,
            DocumentHighlightParams params,
            CancelIndicator cancel) {
        return requests.file(resource)
                .map(file -> SpecHighlight.at(file, params.getPosition()))
                .orElse(List.of());
    }
}
