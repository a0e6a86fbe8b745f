/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.symbols;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.spec.ide.SpecRequests;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** Answers the requests of the protocol for outlines. */
@Singleton
public class SpecOutlineService extends HierarchicalDocumentSymbolService {

    @Inject private SpecRequests requests;

    @Override
    public List<DocumentSymbol> getSymbols(XtextResource resource, CancelIndicator cancel) {
        return requests.file(resource).map(SpecOutline::of).orElse(List.of());
    }
}
