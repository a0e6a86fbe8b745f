/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.reference;

/** Text from outside, made fit to stand in a sentence: one line, printable, not too long. */
public final class Excerpt {
    private static final int LONGEST = 200;

    private Excerpt() {}

    /** The text without control characters, cut after 200 characters. */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /** The text without control characters, cut after so many characters. */
    public static String of(String text, int longest) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .limit(longest)
                .map(c -> isPrintable(c) ? c : ' ')
                .forEach(out::appendCodePoint);
        String line = out.toString().strip();
        return text.codePointCount(0, text.length()) > longest ? line + "..." : line;
    }

    /** Direction marks and line separators could make a terminal show something else. */
    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                    false;
            default -> true;
        };
    }
}
