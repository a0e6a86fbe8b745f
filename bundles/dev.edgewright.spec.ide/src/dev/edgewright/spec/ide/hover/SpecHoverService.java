/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.hover;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.spec.ide.Markup;
import dev.edgewright.spec.ide.SpecRequests;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.hover.HoverService;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** Answers hover requests of the protocol. */
@Singleton
public class SpecHoverService extends HoverService {

    @Inject private SpecRequests requests;

    @Override
    public Hover hover(
            Document document, XtextResource resource, HoverParams params, CancelIndicator cancel) {
        return requests.file(resource)
                .flatMap(
                        file ->
                                SpecHover.at(
                                        file,
                                        params.getPosition(),
                                        requests.workspace(resource),
                                        Markup.MARKDOWN))
                .orElse(IHoverService.EMPTY_HOVER);
    }
}
