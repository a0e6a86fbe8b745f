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
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.resource.XtextResource;

/** Remarks within the lines of a document (LSP 3.17, "Inlay Hint"). Thread-safe. */
public interface InlayHintService {

    /** The hints within the range, in the order of the document. */
    List<InlayHint> in(XtextResource resource, Range range);
}
