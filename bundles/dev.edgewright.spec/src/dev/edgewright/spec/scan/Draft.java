/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.scan;

import dev.edgewright.spec.finding.Edit;
import java.util.Arrays;
import java.util.List;

/**
 * A copy of a text in which mistakes are mended. Every character knows where it stands in the
 * original; one that was inserted stands where the next one does. For one thread.
 */
final class Draft {

    private final int originalLength;
    private StringBuilder text;

    /** Where characters were inserted or, with a negative amount, removed; in rising order. */
    private int[] places = new int[8];

    private int[] amounts = new int[8];
    private int[] movedBefore = new int[0];
    private int changes;

    Draft(String original) {
        originalLength = original.length();
        text = new StringBuilder(original);
    }

    int length() {
        return text.length();
    }

    /** The character at an offset; NUL outside of the text. */
    char at(int offset) {
        return offset >= 0 && offset < text.length() ? text.charAt(offset) : '\0';
    }

    String text() {
        return text.toString();
    }

    String text(int start, int end) {
        return text.substring(start, Math.clamp(end, start, text.length()));
    }

    /** Where the character at an offset of the draft stands in the original. */
    int original(int offset) {
        int last = Arrays.binarySearch(places, 0, changes, offset);
        if (last < 0) {
            last = -last - 2;
        }
        while (last + 1 < changes && places[last + 1] == offset) {
            last++;
        }
        if (last < 0) {
            return Math.min(offset, originalLength);
        }
        int moved = movedBefore[last] + Math.min(amounts[last], offset - places[last]);
        return Math.clamp((long) offset - moved, 0, originalLength);
    }

    /** How many changes were made. */
    int changes() {
        return changes;
    }

    /** Applies changes that are in the order of the text and do not overlap. */
    void apply(List<Edit> edits) {
        if (edits.isEmpty()) {
            return;
        }
        StringBuilder changed = new StringBuilder(text.length() + 16);
        int from = 0;
        for (Edit edit : edits) {
            changed.append(text, from, edit.region().offset()).append(edit.text());
            from = edit.region().end();
        }
        changed.append(text, from, text.length());
        text = changed;
        for (Edit edit : edits.reversed()) {
            if (edit.region().length() > 0) {
                record(edit.region().offset(), -edit.region().length());
            }
            if (!edit.text().isEmpty()) {
                record(edit.region().offset(), edit.text().length());
            }
        }
        movedBefore = new int[changes];
        for (int i = 1; i < changes; i++) {
            movedBefore[i] = movedBefore[i - 1] + amounts[i - 1];
        }
    }

    private void record(int at, int amount) {
        for (int i = 0; i < changes && amount > 0; i++) {
            if (places[i] < at && at < places[i] + amounts[i]) {
                amounts[i] += amount;
                move(i + 1, at, amount);
                return;
            }
        }
        if (changes == places.length) {
            places = Arrays.copyOf(places, changes * 2);
            amounts = Arrays.copyOf(amounts, changes * 2);
        }
        int index = changes;
        while (index > 0 && places[index - 1] >= at) {
            places[index] = places[index - 1];
            amounts[index] = amounts[index - 1];
            index--;
        }
        places[index] = at;
        amounts[index] = amount;
        changes++;
        move(index + 1, at, amount);
    }

    private void move(int first, int at, int amount) {
        for (int i = first; i < changes; i++) {
            places[i] = Math.max(at, places[i] + amount);
        }
    }

    /** Puts blanks in place of everything but line ends. */
    void blank(int from, int to) {
        int end = Math.min(to, text.length());
        for (int i = from; i < end; i++) {
            if (!isBreak(text.charAt(i))) {
                text.setCharAt(i, ' ');
            }
        }
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    int lineStart(int offset) {
        int i = Math.min(offset, text.length());
        while (i > 0 && !isBreak(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** Before the line's end. */
    int lineEnd(int offset) {
        int i = offset;
        while (i < text.length() && !isBreak(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The start of the line behind that of an offset; the length of the text in the last one. */
    int nextLine(int offset) {
        int i = lineEnd(offset);
        if (at(i) == '\r' && at(i + 1) == '\n') {
            i++;
        }
        return Math.min(i + 1, text.length());
    }

    /** The start of the last line before this one that is not blank; -1 if there is none. */
    int lineBefore(int offset) {
        int start = lineStart(offset);
        while (start > 0) {
            start = lineStart(start - 1);
            if (!isBlankLine(start)) {
                return start;
            }
        }
        return -1;
    }

    int indent(int lineStart) {
        int i = lineStart;
        while (at(i) == ' ') {
            i++;
        }
        return i - lineStart;
    }

    int column(int offset) {
        return offset - lineStart(offset);
    }

    boolean isBlankLine(int lineStart) {
        int i = lineStart;
        while (isBlank(at(i))) {
            i++;
        }
        return i >= text.length() || isBreak(text.charAt(i));
    }

    /** Behind the last character of the line that is neither blank nor comment. */
    int contentEnd(int from) {
        int end = lineEnd(from);
        for (int i = from + 1; i < end; i++) {
            if (text.charAt(i) == '#' && isBlank(text.charAt(i - 1))) {
                end = i;
            }
        }
        while (end > from && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** The column of the first key of a line, behind the dashes of items. */
    int contentColumn(int lineStart) {
        int i = lineStart + indent(lineStart);
        while (at(i) == '-' && at(i + 1) == ' ') {
            i += 2;
            while (at(i) == ' ') {
                i++;
            }
        }
        return i - lineStart;
    }

    /** The first colon between two offsets that could end a key; -1 if there is none. */
    int colon(int from, int to) {
        char quote = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && (i == from || !isWord(text.charAt(i - 1)))) {
                quote = c;
            } else if (c == ':' && (i + 1 >= text.length() || isSpace(text.charAt(i + 1)))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean isSpace(char c) {
        return isBlank(c) || isBreak(c);
    }
}
