/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.navigate;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.language.NavigationService;
import dev.edgewright.spec.ide.Ranges;
import dev.edgewright.spec.ide.SpecRequests;
import dev.edgewright.spec.workspace.Workspace;
import java.util.List;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.xtext.resource.XtextResource;

/** Answers the requests of the protocol for the types of values. */
@Singleton
public class SpecTypes implements NavigationService {

    @Inject private SpecRequests requests;

    @Override
    public List<Location> typeDefinitions(XtextResource resource, Position place) {
        return requests.file(resource)
                .map(
                        file -> {
                            Workspace workspace = requests.workspace(resource);
                            int offset = Ranges.offset(file.lines(), place);
                            return requests.locations(file, workspace)
                                    .of(SpecNavigation.types(file, offset, workspace));
                        })
                .orElse(List.of());
    }

    /** Documents describe what runs elsewhere. */
    @Override
    public List<Location> implementations(XtextResource resource, Position place) {
        return List.of();
    }
}
