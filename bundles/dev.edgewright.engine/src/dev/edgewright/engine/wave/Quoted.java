/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.wave;

import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;

/** Characters and strings: their escapes, for values and for messages. */
final class Quoted {

    /** The longest piece of a text that a message repeats. */
    private static final int SHOWN = 40;

    private static final Map<Integer, String> SHORT =
            Map.of((int) '\\', "\\\\", (int) '\t', "\\t", (int) '\n', "\\n", (int) '\r', "\\r");

    private Quoted() {}

    /** A piece of text for a message, cut where it is long. */
    static String of(String text) {
        int[] points = text.codePoints().limit(SHOWN + 1L).toArray();
        String shown = new String(points, 0, Math.min(points.length, SHOWN));
        return string(points.length > SHOWN ? shown + "..." : shown);
    }

    static String string(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(point -> append(quoted, point, '"'));
        return quoted.append('"').toString();
    }

    static String character(int point) {
        StringBuilder quoted = new StringBuilder("'");
        append(quoted, point, '\'');
        return quoted.append('\'').toString();
    }

    private static void append(StringBuilder to, int point, char quote) {
        if (point == quote) {
            to.append('\\').append(quote);
        } else if (SHORT.containsKey(point)) {
            to.append(SHORT.get(point));
        } else if (isSurrogate(point)) {
            to.append("\\u{fffd}");
        } else if (INVISIBLE.test(point)) {
            to.append("\\u{").append(Integer.toHexString(point)).append('}');
        } else {
            to.appendCodePoint(point);
        }
    }

    /** What a person could not see, or what would rearrange the rest of the line. */
    private static final IntPredicate INVISIBLE =
            point ->
                    switch (Character.getType(point)) {
                        case Character.CONTROL,
                                Character.FORMAT,
                                Character.LINE_SEPARATOR,
                                Character.PARAGRAPH_SEPARATOR,
                                Character.PRIVATE_USE,
                                Character.UNASSIGNED ->
                                true;
                        default -> false;
                    };

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /** Passes a string in quotation marks, of one line or several, and the blank behind it. */
    static String readString(Scanner in) throws WaveException {
        String text = in.text();
        int start = in.position();
        if (text.startsWith("\"\"\"", start)) {
            return Multiline.read(in);
        }
        StringBuilder value = new StringBuilder();
        in.moveTo(start + 1);
        while (in.peek() != '"') {
            if (in.atEnd() || in.peek() == '\n') {
                throw in.syntax(
                        start,
                        "the string has no end on its line; close it with \", write a line break as"
                                + " \\n, or use \"\"\"");
            }
            value.appendCodePoint(readPoint(in));
        }
        in.take('"');
        return value.toString();
    }

    /** Passes a character in quotation marks and the blank behind it. */
    static int readCharacter(Scanner in) throws WaveException {
        int start = in.position();
        in.moveTo(start + 1);
        if (in.atEnd() || in.peek() == '\n' || in.peek() == '\'') {
            throw in.syntax(start, "a char is written like 'x', '\\n' or '\\''");
        }
        int point = readPoint(in);
        if (!in.take('\'')) {
            throw in.syntax(
                    start,
                    "a char is exactly one Unicode character in single quotation marks; strings are"
                            + " in double ones");
        }
        return point;
    }

    /** Passes one character or escape. */
    static int readPoint(Scanner in) throws WaveException {
        String text = in.text();
        int start = in.position();
        int point = text.codePointAt(start);
        if (isSurrogate(point)) {
            throw in.syntax(start, "half of a surrogate pair is no character");
        }
        if (point != '\\') {
            in.moveTo(start + Character.charCount(point));
            return point;
        }
        in.moveTo(start + 1);
        char escape = in.peek();
        in.moveTo(start + 2);
        return switch (escape) {
            case '\'', '"', '\\' -> escape;
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'u' -> readUnicode(in, start);
            default ->
                    throw in.syntax(
                            start,
                            "there is no such escape; there are \\\" \\' \\\\ \\t \\n \\r and"
                                    + " \\u{...}");
        };
    }

    private static int readUnicode(Scanner in, int start) throws WaveException {
        String text = in.text();
        int end = text.indexOf('}', start);
        String digits =
                in.peek() == '{' && end > 0 && end <= start + 9
                        ? text.substring(start + 3, end)
                        : "";
        if (!digits.matches("[0-9a-fA-F]{1,6}")) {
            throw in.syntax(
                    start,
                    "an escape by number is written like \\u{1F600}, with 1 to 6 hex digits");
        }
        int point = Integer.parseInt(digits, 16);
        if (point > Character.MAX_CODE_POINT || isSurrogate(point)) {
            throw in.syntax(
                    start, "U+" + digits.toUpperCase(Locale.ROOT) + " is no Unicode character");
        }
        in.moveTo(end + 1);
        return point;
    }
}
