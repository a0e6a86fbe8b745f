/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.language;

import java.util.List;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.resource.XtextResource;

/** What could be written at a place of a document (LSP 3.17, "Completion"). Thread-safe. */
public interface CompletionService {

    /** The characters after which editors ask without being told to. */
    List<String> triggers();

    /**
     * The proposals at the place that the request names.
     *
     * @param document the text as the editor has it
     * @param resource the same text parsed
     */
    CompletionList complete(
            Document document,
            XtextResource resource,
            CompletionParams params,
            ClientAbilities client);
}
