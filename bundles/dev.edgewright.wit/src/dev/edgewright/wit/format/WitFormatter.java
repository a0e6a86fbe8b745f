/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.format;

import dev.edgewright.wit.parser.WitToken;
import dev.edgewright.wit.parser.antlr.WitTokenSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Formats WIT texts. Only the space between tokens and the indentation of comments change, so that
 * no token and no comment is ever lost; formatting twice gives the same as formatting once.
 *
 * <p>Every item gets a line of its own. Parameters, fields, cases, labels and used names stay on
 * one line if they were written so and fit into {@value #MAX_WIDTH} columns. Blank lines stay, but
 * never two in a row. A text whose brackets do not match, or that holds characters which no
 * document may contain, is left as it is.
 */
public final class WitFormatter {

    /** The widest line that is made where there is a choice. */
    public static final int MAX_WIDTH = 100;

    /** One step of indentation unless another is asked for. */
    public static final String INDENT = "    ";

    private WitFormatter() {}

    /** The formatted text. */
    public static String format(String text) {
        return format(text, INDENT);
    }

    /** The formatted text, indented by the given spaces or tabulators. */
    public static String format(String text, String indent) {
        return apply(text, edits(text, indent));
    }

    /** The smallest changes that format the text, in the order of their places. */
    public static List<Edit> edits(String text, String indent) {
        if (text.length() > WitTokenSource.MAX_LENGTH) {
            return List.of();
        }
        Tokens tokens = Tokens.of(text);
        if (tokens == null) {
            return List.of();
        }
        List<Edit> edits = new Layout(tokens, indent, lineEnd(text)).edits();
        return keepsTokens(text, apply(text, edits)) ? edits : List.of();
    }

    /** The changes that format the lines which the range touches. */
    public static List<Edit> edits(String text, String indent, int start, int end) {
        int first = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
        int next = text.indexOf('\n', Math.max(start, end));
        int last = next < 0 ? text.length() : next;
        return edits(text, indent).stream()
                .filter(e -> e.end() >= first && e.offset() < Math.max(last, first + 1))
                .toList();
    }

    /** The text with the changes made; they are in the order of their places. */
    public static String apply(String text, List<Edit> edits) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (Edit edit : edits) {
            result.append(text, at, edit.offset()).append(edit.text());
            at = edit.end();
        }
        return result.append(text, at, text.length()).toString();
    }

    private static String lineEnd(String text) {
        int first = text.indexOf('\n');
        return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }

    /** Guards the promise that nothing is lost, whatever the text. */
    private static boolean keepsTokens(String before, String after) {
        return significant(before).equals(significant(after));
    }

    private static List<String> significant(String text) {
        List<String> tokens = new ArrayList<>();
        for (WitToken token : WitToken.tokenize(text)) {
            if (token.kind() == WitToken.Kind.COMMENT) {
                tokens.add(token.text().replaceAll("\\s+", " ").strip());
            } else if (token.kind() != WitToken.Kind.SPACE) {
                tokens.add(token.text());
            }
        }
        return tokens;
    }
}
