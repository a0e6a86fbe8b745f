/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.language;

import java.util.Arrays;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;

/**
 * The places of a text as lines and columns, both from 0, columns in UTF-16 code units. The text is
 * the one that the syntax tree was made of.
 */
public final class Lines {

    private final String text;
    private final int[] starts;

    private Lines(String text) {
        this.text = text;
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (endsLine(text, i)) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(found, count);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** A line ends with LF, CR LF or CR (LSP 3.17, "Text Documents"). */
    private static boolean endsLine(String text, int at) {
        char c = text.charAt(at);
        return c == '\n' || c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
    }

    /** The lines of a text. */
    public static Lines of(String text) {
        return new Lines(text);
    }

    /** The lines of a document as it was parsed. */
    public static Lines of(XtextResource resource) {
        return new Lines(resource.getParseResult().getRootNode().getText());
    }

    /** The text. */
    public String text() {
        return text;
    }

    /** The line of an offset. */
    public int line(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return at >= 0 ? at : -at - 2;
    }

    /** The place of an offset. */
    public Position position(int offset) {
        int line = line(offset);
        return new Position(line, offset - starts[line]);
    }

    /** The offset of a place; of places outside of the text the nearest one inside. */
    public int offset(Position position) {
        if (position.getLine() >= starts.length) {
            return text.length();
        }
        if (position.getLine() < 0) {
            return 0;
        }
        int start = starts[position.getLine()];
        int end =
                position.getLine() + 1 < starts.length
                        ? starts[position.getLine() + 1]
                        : text.length();
        while (end > start && isLineEnd(text.charAt(end - 1))) {
            end--;
        }
        return Math.clamp((long) start + position.getCharacter(), start, end);
    }

    /** The range of a region. */
    public Range range(ITextRegion region) {
        return range(region.getOffset(), region.getOffset() + region.getLength());
    }

    /** The range between two offsets. */
    public Range range(int start, int end) {
        return new Range(position(start), position(end));
    }
}
