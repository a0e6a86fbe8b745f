/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.tokens;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.language.SemanticTokensService;
import dev.edgewright.spec.ide.Ranges;
import dev.edgewright.spec.ide.SpecRequests;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.scan.Scan;
import dev.edgewright.spec.tree.Region;
import java.util.List;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.xtext.resource.XtextResource;

/** Answers the requests of the protocol for semantic tokens. */
@Singleton
public class SpecTokensService implements SemanticTokensService {

    @Inject private SpecRequests requests;

    @Override
    public SemanticTokens full(XtextResource resource) {
        return requests.file(resource)
                .map(file -> in(file, new Region(0, file.text().length())))
                .orElseGet(() -> new SemanticTokens(List.of()));
    }

    @Override
    public SemanticTokens range(XtextResource resource, Range range) {
        return requests.file(resource)
                .map(file -> in(file, Ranges.region(file.lines(), range)))
                .orElseGet(() -> new SemanticTokens(List.of()));
    }

    private static SemanticTokens in(SpecFile file, Region region) {
        return SpecTokens.in(file, Scan.tokens(file.text()), region);
    }
}
