/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.navigate;

import dev.edgewright.ui.editor.internal.highlight.WitCode;
import dev.edgewright.ui.editor.internal.highlight.WitPartitions;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.BadPartitioningException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension3;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

/** Finds the name around an offset, without the server. */
public final class Names {
    private Names() {}

    /** The name around an offset, or null when there is none or it stands in a comment. */
    public static IRegion at(IDocument document, int offset) {
        try {
            if (!isCode(document, offset)) {
                return null;
            }
            int start = offset;
            while (start > 0 && WitCode.isNamePart(document.getChar(start - 1))) {
                start--;
            }
            int end = offset;
            while (end < document.getLength() && WitCode.isNamePart(document.getChar(end))) {
                end++;
            }
            return start == end ? null : new Region(start, end - start);
        } catch (BadLocationException e) {
            return null; // The offset is older than the document.
        }
    }

    private static boolean isCode(IDocument document, int offset) throws BadLocationException {
        try {
            return !(document instanceof IDocumentExtension3 partitioned)
                    || partitioned
                            .getContentType(WitPartitions.PARTITIONING, offset, true)
                            .equals(IDocument.DEFAULT_CONTENT_TYPE);
        } catch (BadPartitioningException e) {
            return true; // Not coloured, so not divided either.
        }
    }
}
