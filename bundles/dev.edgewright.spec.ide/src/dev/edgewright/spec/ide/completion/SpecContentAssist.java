/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.completion;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.language.ClientAbilities;
import dev.edgewright.language.CompletionService;
import dev.edgewright.spec.ide.SpecRequests;
import java.util.List;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.resource.XtextResource;

/** Answers completion requests of the protocol. */
@Singleton
public class SpecContentAssist implements CompletionService {

    @Inject private SpecRequests requests;

    @Override
    public List<String> triggers() {
        return List.of(":", " ", "-", "/", "*", "{", "[", ",");
    }

    @Override
    public CompletionList complete(
            Document document,
            XtextResource resource,
            CompletionParams params,
            ClientAbilities client) {
        return requests.file(resource)
                .map(
                        file ->
                                SpecCompletion.at(
                                        file,
                                        params.getPosition(),
                                        requests.workspace(resource),
                                        client.fillsInSnippets(),
                                        SpecRequests.documentation(client.said())))
                .orElseGet(CompletionList::new);
    }
}
