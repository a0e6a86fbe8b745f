/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.wave;

/** Strings of several lines between three quotation marks. */
final class Multiline {

    private static final String MARKS = "\"\"\"";

    private Multiline() {}

    /** Passes the string and the blank behind it. */
    static String read(Scanner in) throws WaveException {
        String text = in.text();
        int start = in.position();
        int first = afterLineBreak(text, start + MARKS.length());
        if (first < 0) {
            throw in.syntax(start, "behind \"\"\" a new line begins");
        }
        int end = text.indexOf(MARKS, first);
        if (end < 0) {
            throw in.syntax(
                    start, "the string has no end; close it with \"\"\" on a line of its own");
        }
        int indent = 0;
        while (text.charAt(end - 1 - indent) == ' ') {
            indent++;
        }
        if (text.charAt(end - 1 - indent) != '\n') {
            throw in.syntax(
                    end,
                    "before the closing \"\"\" there are only spaces on its line; within the string"
                            + " write \\\" for one of three quotation marks");
        }
        String value = lines(in, first, end - indent, indent);
        in.moveTo(end + MARKS.length());
        in.skipBlank();
        return value;
    }

    private static String lines(Scanner in, int first, int end, int indent) throws WaveException {
        String text = in.text();
        StringBuilder value = new StringBuilder();
        for (int line = first; line < end; ) {
            int next = text.indexOf('\n', line) + 1;
            int until = next - 1;
            if (until > line && text.charAt(until - 1) == '\r') {
                until--;
            }
            for (int i = 0; i < indent; i++) {
                if (line + i >= until || text.charAt(line + i) != ' ') {
                    throw in.syntax(
                            line,
                            ("each line begins with at least the %d spaces that are before the"
                                            + " closing \"\"\"")
                                    .formatted(indent));
                }
            }
            if (line > first) {
                value.append('\n');
            }
            in.moveTo(line + indent);
            while (in.position() < until) {
                value.appendCodePoint(Quoted.readPoint(in));
            }
            line = next;
        }
        return value.toString();
    }

    private static int afterLineBreak(String text, int offset) {
        if (text.startsWith("\n", offset)) {
            return offset + 1;
        }
        return text.startsWith("\r\n", offset) ? offset + 2 : -1;
    }
}
