/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.scan;

import java.util.ArrayList;
import java.util.List;

/** Puts steps on the original text, and makes tokens of what stands between those of a draft. */
final class Leaves {

    private final String text;
    private final Draft draft;
    private final List<Step> out = new ArrayList<>();
    private int reached;

    Leaves(String text, Draft draft) {
        this.text = text;
        this.draft = draft;
    }

    List<Step> complete(List<Step> steps) {
        for (Step step : steps) {
            if (step instanceof Token token) {
                add(token);
            } else {
                out.add(step);
            }
        }
        gap(text.length());
        return out;
    }

    private void add(Token token) {
        if (token.start() == token.end() && isMark(token.kind())) {
            return;
        }
        int start = Math.max(reached, draft.original(token.start()));
        int end = Math.max(start, draft.original(token.end()));
        gap(start);
        out.add(
                start == token.start() && end == token.end()
                        ? token
                        : new Token(token.kind(), start, end, token.value()));
        reached = end;
    }

    /** Whether the parts tell what the token does. */
    private static boolean isMark(TokenKind kind) {
        return switch (kind) {
            case KEY, BLOCK_END, BLOCK_MAPPING_START, BLOCK_SEQUENCE_START -> true;
            default -> false;
        };
    }

    private void gap(int end) {
        while (reached < end) {
            int start = reached;
            char c = text.charAt(start);
            int i = start + 1;
            TokenKind kind;
            if (isSpace(c)) {
                kind = TokenKind.WHITESPACE;
                while (i < end && isSpace(text.charAt(i))) {
                    i++;
                }
            } else if (c == '#') {
                kind = TokenKind.COMMENT;
                while (i < end && !Draft.isBreak(text.charAt(i))) {
                    i++;
                }
            } else {
                kind = TokenKind.SKIPPED;
                while (i < end && !isSpace(text.charAt(i))) {
                    i++;
                }
            }
            out.add(new Token(kind, start, i, ""));
            reached = i;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || Draft.isBreak(c) || c == '\ufeff';
    }
}
