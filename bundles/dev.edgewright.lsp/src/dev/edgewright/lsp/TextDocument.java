/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import dev.edgewright.language.Lines;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

/**
 * A text with places in it. A place that is not in the text is the nearest one that is, as the
 * protocol has it for columns (LSP 3.17, "Position"): what an editor asks may be about a text that
 * has changed since.
 */
final class TextDocument extends Document {

    private Lines lines;

    TextDocument(Integer version, String contents) {
        super(version, contents);
    }

    /** Without the text, which is of no use in a message and may be long. */
    @Override
    public boolean isPrintSourceOnError() {
        return false;
    }

    @Override
    public int getOffSet(Position position) {
        return lines().offset(position);
    }

    @Override
    public ITextRegion getTextRegion(Range range) {
        int start = lines().offset(range.getStart());
        int end = lines().offset(range.getEnd());
        return new TextRegion(Math.min(start, end), Math.abs(end - start));
    }

    @Override
    public Position getPosition(int offset) {
        return lines().position(Math.clamp(offset, 0, getContents().length()));
    }

    /** The document after changes, each of which sees the text that the one before it left. */
    TextDocument changed(
            Integer newVersion, Iterable<? extends TextDocumentContentChangeEvent> changes) {
        TextDocument current = this;
        for (TextDocumentContentChangeEvent change : changes) {
            String text = change.getText() == null ? "" : change.getText();
            if (change.getRange() != null) {
                ITextRegion replaced = current.getTextRegion(change.getRange());
                text =
                        current.getContents().substring(0, replaced.getOffset())
                                + text
                                + current.getContents().substring(replaced.getEndOffset());
            }
            current = new TextDocument(newVersion, text);
        }
        return current;
    }

    /** The lines follow from the text and make no difference. */
    @Override
    public boolean equals(Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    private synchronized Lines lines() {
        if (lines == null) {
            lines = Lines.of(getContents());
        }
        return lines;
    }
}
