/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.folding;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.spec.ide.SpecRequests;
import dev.edgewright.spec.scan.Scan;
import java.util.List;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.folding.FoldingRangeService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** Answers the requests of the protocol for folding ranges. */
@Singleton
public class SpecFoldingService extends FoldingRangeService {

    @Inject private SpecRequests requests;

    @Override
    public List<FoldingRange> createFoldingRanges(
            Document document, XtextResource resource, CancelIndicator cancel) {
        return requests.file(resource)
                .map(file -> SpecFolding.of(file, Scan.tokens(file.text())))
                .orElse(List.of());
    }
}
