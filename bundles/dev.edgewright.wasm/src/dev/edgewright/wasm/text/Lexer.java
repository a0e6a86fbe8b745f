/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

/** Cuts a text into tokens and pairs its parentheses (core specification, section 6.3). */
final class Lexer {

    private static final int MAX_DEPTH = 1_000;
    private static final String ID_MARKS = "!#$%&'*+-./:<=>?@\\^_`|~";

    private final String text;
    private final Tokens tokens;
    private final int[] open = new int[MAX_DEPTH];
    private final int[] openOffsets = new int[MAX_DEPTH];
    private int depth;
    private int position;

    Lexer(String text) {
        this.text = text;
        this.tokens = new Tokens(text);
    }

    Tokens read() throws WatSyntaxException {
        if (text.startsWith("\uFEFF")) {
            position = 1;
        }
        while (skipBlanks()) {
            char c = text.charAt(position);
            if (c == '(') {
                openParenthesis();
            } else if (c == ')') {
                closeParenthesis();
            } else {
                word();
            }
        }
        if (depth > 0) {
            throw error(
                    openOffsets[depth - 1],
                    "wat-parenthesis",
                    "This `(` is never closed; a `)` is missing.");
        }
        tokens.add(TokenKind.END, text.length(), text.length());
        return tokens;
    }

    private void openParenthesis() throws WatSyntaxException {
        if (depth == MAX_DEPTH) {
            throw error(
                    position,
                    "wat-limit",
                    "Parentheses are nested more than %,d deep.".formatted(MAX_DEPTH));
        }
        if (text.startsWith("(@", position)) {
            throw error(
                    position,
                    "wat-unsupported",
                    "Annotations `(@...)` are not supported; remove this one.");
        }
        openOffsets[depth] = position;
        open[depth++] = tokens.add(TokenKind.OPEN, position, position + 1);
        position++;
    }

    private void closeParenthesis() throws WatSyntaxException {
        if (depth == 0) {
            throw error(
                    position, "wat-parenthesis", "This `)` has no `(` before it that it closes.");
        }
        tokens.pair(open[--depth], tokens.add(TokenKind.CLOSE, position, position + 1));
        position++;
    }

    /** Steps over white space and comments; tells whether something follows. */
    private boolean skipBlanks() throws WatSyntaxException {
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                position++;
            } else if (text.startsWith(";;", position)) {
                while (position < text.length() && "\n\r".indexOf(text.charAt(position)) < 0) {
                    position++;
                }
            } else if (text.startsWith("(;", position)) {
                blockComment();
            } else {
                return true;
            }
        }
        return false;
    }

    private void blockComment() throws WatSyntaxException {
        int start = position;
        int nesting = 0;
        do {
            if (position >= text.length()) {
                throw error(
                        start, "wat-comment", "This comment is never closed; a `;)` is missing.");
            }
            if (text.startsWith("(;", position)) {
                nesting++;
                position += 2;
            } else if (text.startsWith(";)", position)) {
                nesting--;
                position += 2;
            } else {
                position++;
            }
        } while (nesting > 0);
    }

    /** Reads the longest run of characters that may stand together in one token. */
    private void word() throws WatSyntaxException {
        int start = position;
        int strings = 0;
        boolean plain = true;
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == '"') {
                position = StringText.skip(text, position);
                strings++;
            } else if (isIdCharacter(c)) {
                position++;
            } else if (",[]{}".indexOf(c) >= 0 || (c == ';' && !text.startsWith(";;", position))) {
                plain = false;
                position++;
            } else {
                break;
            }
        }
        if (position == start) {
            throw error(
                    start,
                    "wat-character",
                    "The character %s cannot stand here."
                            .formatted(StringText.show(text.codePointAt(start))));
        }
        tokens.add(classify(start, strings, plain), start, position);
    }

    private TokenKind classify(int start, int strings, boolean plain) {
        char first = text.charAt(start);
        if (strings == 1 && plain && first == '"' && text.charAt(position - 1) == '"') {
            return TokenKind.STRING;
        }
        if (strings == 1
                && plain
                && text.startsWith("$\"", start)
                && text.charAt(position - 1) == '"'
                && position > start + 3) {
            return TokenKind.ID;
        }
        if (strings > 0 || !plain) {
            return TokenKind.RESERVED;
        }
        if (first == '$') {
            return position > start + 1 ? TokenKind.ID : TokenKind.RESERVED;
        }
        String word = text.substring(start, position);
        if (NumberText.looksLikeNumber(word)) {
            return TokenKind.NUMBER;
        }
        return first >= 'a' && first <= 'z' ? TokenKind.KEYWORD : TokenKind.RESERVED;
    }

    private static boolean isIdCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || ID_MARKS.indexOf(c) >= 0;
    }

    private WatSyntaxException error(int offset, String code, String message) {
        return Tokens.errorAt(text, offset, code, message);
    }
}
