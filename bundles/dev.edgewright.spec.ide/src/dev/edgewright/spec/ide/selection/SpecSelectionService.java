/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.selection;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.language.SelectionRangeService;
import dev.edgewright.spec.ide.SpecRequests;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.xtext.resource.XtextResource;

/** Answers the requests of the protocol for selection ranges. */
@Singleton
public class SpecSelectionService implements SelectionRangeService {

    @Inject private SpecRequests requests;

    @Override
    public List<SelectionRange> at(XtextResource resource, List<Position> places) {
        return requests.file(resource)
                .map(file -> SpecSelection.at(file, places))
                .orElse(List.of());
    }
}
