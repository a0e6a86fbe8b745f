/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.lens;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.language.ClientAbilities;
import dev.edgewright.language.CodeLensService;
import dev.edgewright.spec.ide.SpecRequests;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.xtext.resource.XtextResource;

/** Answers the requests of the protocol for code lenses. */
@Singleton
public class SpecLensService implements CodeLensService {

    @Inject private SpecRequests requests;

    @Override
    public List<CodeLens> in(XtextResource resource) {
        return requests.file(resource)
                .map(file -> SpecLens.in(file, requests.workspace(resource)))
                .orElse(List.of());
    }

    @Override
    public CodeLens resolve(
            XtextResource resource, CodeLens lens, String uri, ClientAbilities client) {
        Optional<SpecFile> file = requests.file(resource);
        if (file.isEmpty()) {
            return lens;
        }
        Workspace workspace = requests.workspace(resource);
        return SpecLens.resolve(
                file.get(),
                workspace,
                lens.getRange(),
                requests.locations(file.get(), workspace),
                uri,
                client.knows(SHOW));
    }
}
