/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.hints;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.language.InlayHintService;
import dev.edgewright.spec.ide.Markup;
import dev.edgewright.spec.ide.Ranges;
import dev.edgewright.spec.ide.SpecRequests;
import java.util.List;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.resource.XtextResource;

/** Answers the requests of the protocol for inlay hints. */
@Singleton
public class SpecHintService implements InlayHintService {

    @Inject private SpecRequests requests;

    @Override
    public List<InlayHint> in(XtextResource resource, Range range) {
        return requests.file(resource)
                .map(
                        file ->
                                SpecHints.in(
                                        file,
                                        Ranges.region(file.lines(), range),
                                        requests.workspace(resource),
                                        Markup.MARKDOWN))
                .orElse(List.of());
    }
}
