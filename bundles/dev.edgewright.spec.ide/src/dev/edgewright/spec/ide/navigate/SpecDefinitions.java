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
import dev.edgewright.spec.ide.Ranges;
import dev.edgewright.spec.ide.SpecRequests;
import dev.edgewright.spec.ide.symbols.DefinedNames;
import dev.edgewright.spec.ide.symbols.SpecOutline;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.workspace.Workspace;
import java.util.List;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.xtext.findReferences.IReferenceFinder.IResourceAccess;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** Answers the requests of the protocol for definitions, references and symbols. */
@Singleton
public class SpecDefinitions extends DocumentSymbolService {

    @Inject private SpecRequests requests;

    @Override
    public List<? extends Location> getDefinitions(
            XtextResource resource, int offset, IResourceAccess access, CancelIndicator cancel) {
        return requests.file(resource)
                .map(
                        file -> {
                            Workspace workspace = requests.workspace(resource);
                            return requests.locations(file, workspace)
                                    .of(SpecNavigation.definitions(file, offset, workspace));
                        })
                .orElse(List.of());
    }

    @Override
    public List<? extends Location> getReferences(
            Document document,
            XtextResource resource,
            ReferenceParams params,
            IResourceAccess access,
            IResourceDescriptions index,
            CancelIndicator cancel) {
        boolean all = params.getContext() == null || params.getContext().isIncludeDeclaration();
        return requests.file(resource)
                .map(
                        file ->
                                references(
                                        file,
                                        Ranges.offset(file.lines(), params.getPosition()),
                                        requests.workspace(resource),
                                        all))
                .orElse(List.of());
    }

    private List<Location> references(
            SpecFile file, int offset, Workspace workspace, boolean withDefinitions) {
        return requests.locations(file, workspace)
                .of(SpecNavigation.references(file, offset, workspace, withDefinitions));
    }

    @Override
    public List<DocumentSymbol> getSymbols(XtextResource resource, CancelIndicator cancel) {
        return requests.file(resource).map(SpecOutline::of).orElse(List.of());
    }

    @Override
    public List<? extends WorkspaceSymbol> getSymbols(
            IResourceDescription description,
            String query,
            IResourceAccess access,
            CancelIndicator cancel) {
        if (description.getExportedObjects().iterator().hasNext()) {
            return access.readOnly(
                    description.getURI(),
                    resources -> {
                        Resource resource = resources.getResource(description.getURI(), true);
                        return requests.file(resource)
                                .map(f -> DefinedNames.in(f, query, requests.addresses()))
                                .orElse(List.of());
                    });
        }
        return List.of();
    }
}
