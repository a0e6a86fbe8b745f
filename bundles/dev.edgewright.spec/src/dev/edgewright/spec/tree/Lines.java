/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.tree;

import java.util.Arrays;

/** The lines of a text. They end with LF, CR LF or CR. Immutable. */
public final class Lines {

    private final String text;
    private final int[] starts;

    private Lines(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    /** The lines of a text. */
    public static Lines of(String text) {
        int[] starts = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return new Lines(text, Arrays.copyOf(starts, count));
    }

    public String text() {
        return text;
    }

    /** How many lines there are; one in an empty text. */
    public int count() {
        return starts.length;
    }

    /** The line of an offset, from 0. */
    public int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** The column of an offset, in UTF-16 code units from 0. */
    public int column(int offset) {
        return offset - starts[line(offset)];
    }

    /** The offset at which a line begins. */
    public int start(int line) {
        return line < starts.length ? starts[line] : text.length();
    }

    /** The offset of a line and column, both from 0; the nearest in the text. */
    public int offset(int line, int column) {
        int start = start(Math.max(0, line));
        return Math.clamp((long) start + column, 0, text.length());
    }
}
