/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

import java.util.Arrays;
import org.snakeyaml.engine.v2.nodes.Node;

/** Turns the code point offsets of the scanner into the lines and columns that editors show. */
final class TextPlaces implements Places {

    private final String text;

    /** The offset of each code point; null where both counts agree. */
    private final int[] offsets;

    private final int[] lineStarts;

    TextPlaces(String text) {
        this.text = text;
        this.offsets = offsets(text);
        int[] starts = new int[64];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean carriageReturn =
                    c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (c == '\n' || carriageReturn) {
                if (lines == starts.length) {
                    starts = Arrays.copyOf(starts, lines * 2);
                }
                starts[lines++] = i + 1;
            }
        }
        this.lineStarts = Arrays.copyOf(starts, lines);
    }

    @Override
    public Span span(Node node) {
        if (node.getStartMark().isEmpty() || node.getEndMark().isEmpty()) {
            return Span.START;
        }
        int from = offset(node.getStartMark().get().getIndex());
        int to = Math.max(from, offset(node.getEndMark().get().getIndex()));
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return span(from, to);
    }

    /** The span of one character at a code point offset. */
    Span point(int codePoint) {
        int from = offset(codePoint);
        return span(from, Math.min(text.length(), from + 1));
    }

    private Span span(int from, int to) {
        int line = line(from);
        int endLine = line(to);
        return new Span(
                line + 1, from - lineStarts[line] + 1, endLine + 1, to - lineStarts[endLine] + 1);
    }

    private int offset(int codePoint) {
        if (offsets == null) {
            return Math.min(codePoint, text.length());
        }
        return codePoint < offsets.length ? offsets[codePoint] : text.length();
    }

    private static int[] offsets(String text) {
        int points = text.codePointCount(0, text.length());
        if (points == text.length()) {
            return null;
        }
        int[] offsets = new int[points];
        for (int i = 0, at = 0; i < points; i++) {
            offsets[i] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        return offsets;
    }

    private int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }
}
