/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.highlight;

import org.eclipse.jface.text.IDocument;

/** Colours WIT text. */
public final class WitHighlighting extends ThemedHighlighting {
    public WitHighlighting() {
        setDocumentPartitioning(WitPartitions.PARTITIONING);
        colour(
                IDocument.DEFAULT_CONTENT_TYPE,
                new WitCode(token("keyword"), token("type"), token("gate"), token("value")));
        colour(WitPartitions.COMMENT, whole(token("comment")));
        colour(WitPartitions.DOCUMENTATION, whole(token("documentation")));
        colour(WitPartitions.STRING, whole(token("value")));
    }

    @Override
    protected void setDocumentToDamagers(IDocument document) {
        super.setDocumentToDamagers(document);
        // After it, because a new partitioning is painted at once.
        if (document != null) {
            WitPartitions.connect(document);
        }
    }
}
