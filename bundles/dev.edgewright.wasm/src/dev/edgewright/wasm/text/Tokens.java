/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import java.util.Arrays;

/** The tokens of a text by number, each with its place and, for a parenthesis, its partner. */
final class Tokens {

    private static final int MAX_SHOWN = 60;

    private final String text;
    private TokenKind[] kinds = new TokenKind[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int[] partners = new int[256];
    private int size;

    Tokens(String text) {
        this.text = text;
    }

    int add(TokenKind kind, int start, int end) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            partners = Arrays.copyOf(partners, size * 2);
        }
        kinds[size] = kind;
        starts[size] = start;
        ends[size] = end;
        return size++;
    }

    void pair(int open, int close) {
        partners[open] = close;
    }

    TokenKind kind(int token) {
        return kinds[token];
    }

    /** The closing parenthesis of an opening one. */
    int partner(int open) {
        return partners[open];
    }

    String text(int token) {
        return text.substring(starts[token], ends[token]);
    }

    /** The text of a token for a message, cut where it is long. */
    String shown(int token) {
        boolean cut = ends[token] - starts[token] > MAX_SHOWN;
        return cut ? text.substring(starts[token], starts[token] + MAX_SHOWN) + "..." : text(token);
    }

    /** A mistake at a token. */
    WatSyntaxException error(int token, String code, String message) {
        return errorAt(text, starts[token], code, message);
    }

    static WatSyntaxException errorAt(String text, int offset, String code, String message) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
                line++;
                lineStart = i + 1;
            }
        }
        return new WatSyntaxException(code, line, offset - lineStart + 1, message);
    }
}
