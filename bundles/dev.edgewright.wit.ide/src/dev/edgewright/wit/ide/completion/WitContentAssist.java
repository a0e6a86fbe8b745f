/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.completion;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.language.ClientAbilities;
import dev.edgewright.language.CompletionService;
import java.util.List;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.resource.XtextResource;

/** Answers completion requests of the protocol. */
@Singleton
public class WitContentAssist implements CompletionService {

    @Inject private Proposals proposals;

    @Override
    public List<String> triggers() {
        return List.of(":", "/", "{", "<", "@", ".");
    }

    /** Empty where there is no document. */
    @Override
    public CompletionList complete(
            Document document,
            XtextResource resource,
            CompletionParams params,
            ClientAbilities client) {
        if (document == null || resource == null || resource.getContents().isEmpty()) {
            return new CompletionList();
        }
        int caret = document.getOffSet(params.getPosition());
        return new CompletionList(
                false,
                proposals.at(
                        resource.getContents().get(0),
                        document.getContents(),
                        caret,
                        offset -> {
                            Position start = document.getPosition(offset);
                            return new Range(start, params.getPosition());
                        },
                        client.fillsInSnippets()));
    }
}
