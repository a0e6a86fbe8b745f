/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.language;

import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.xtext.resource.XtextResource;

/**
 * The words of a document with what they mean (LSP 3.17, "Semantic Tokens"), written with {@link
 * TokenWriter}. Thread-safe.
 */
public interface SemanticTokensService {

    /** All words of the document. */
    SemanticTokens full(XtextResource resource);

    /** The words that touch the range. */
    SemanticTokens range(XtextResource resource, Range range);
}
