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
import dev.edgewright.wit.parser.antlr.ForbiddenCodePoints;
import dev.edgewright.wit.parser.antlr.WitTokenSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The tokens of a text with what stands between them.
 *
 * @param text the whole text
 * @param tokens its tokens without space and comments
 * @param gaps what stands before each token, and last what stands at the end
 * @param pair for each bracket the index of the one that belongs to it, for other tokens -1
 */
record Tokens(String text, List<WitToken> tokens, List<Gap> gaps, int[] pair) {

    /**
     * What stands between two tokens.
     *
     * @param comments its comments
     * @param breaks how many line breaks stand before each comment, and last before the next token
     */
    record Gap(List<WitToken> comments, List<Integer> breaks) {

        /** Whether a comment in it cannot share its line with what follows. */
        boolean mustBreak() {
            return !comments.isEmpty()
                    && comments.stream()
                            .anyMatch(c -> isLineComment(c) || c.text().indexOf('\n') >= 0);
        }

        boolean hasBreak() {
            return breaks.stream().anyMatch(n -> n > 0);
        }
    }

    /** No document that can be read has brackets in each other so deep. */
    private static final int MAX_DEPTH =
            WitTokenSource.MAX_TYPE_DEPTH + WitTokenSource.MAX_BLOCK_DEPTH;

    /** The tokens; null for a text that cannot be formatted. */
    static Tokens of(String text) {
        List<WitToken> tokens = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        List<WitToken> comments = new ArrayList<>();
        List<Integer> breaks = new ArrayList<>();
        int lines = 0;
        for (WitToken token : WitToken.tokenize(text)) {
            switch (token.kind()) {
                case SPACE -> {
                    if (!isPlain(token)) {
                        return null;
                    }
                    lines = (int) token.text().chars().filter(c -> c == '\n').count();
                }
                case INVALID -> {
                    return null;
                }
                case COMMENT -> {
                    if (isOpen(token)) {
                        return null;
                    }
                    comments.add(token);
                    breaks.add(lines);
                    lines = 0;
                }
                default -> {
                    breaks.add(lines);
                    gaps.add(new Gap(List.copyOf(comments), List.copyOf(breaks)));
                    tokens.add(token);
                    comments.clear();
                    breaks.clear();
                    lines = 0;
                }
            }
        }
        breaks.add(lines);
        gaps.add(new Gap(List.copyOf(comments), List.copyOf(breaks)));
        int[] pair = pairs(tokens);
        return pair == null ? null : new Tokens(text, tokens, gaps, pair);
    }

    static boolean isLineComment(WitToken comment) {
        return comment.text().startsWith("//");
    }

    int size() {
        return tokens.size();
    }

    /** The text of a token; empty before the first and behind the last. */
    String at(int index) {
        return index < 0 || index >= tokens.size() ? "" : tokens.get(index).text();
    }

    boolean isOpener(int index) {
        return index >= 0 && index < size() && pair[index] > index;
    }

    boolean isCloser(int index) {
        return index >= 0 && index < size() && pair[index] >= 0 && pair[index] < index;
    }

    /** A byte order mark may stand at the start; all else that is no white space is a mistake. */
    private static boolean isPlain(WitToken space) {
        for (int i = 0; i < space.text().length(); i++) {
            char c = space.text().charAt(i);
            boolean mark = c == 0xFEFF && space.start() + i == 0;
            if (!mark && (c == 0xFEFF || ForbiddenCodePoints.isForbidden(c))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOpen(WitToken comment) {
        if (isLineComment(comment)) {
            return false;
        }
        int depth = 0;
        String text = comment.text();
        for (int i = 0; i + 1 < text.length(); i++) {
            if (text.startsWith("/*", i)) {
                depth++;
                i++;
            } else if (text.startsWith("*/", i)) {
                depth--;
                i++;
            }
        }
        return depth != 0;
    }

    private static int[] pairs(List<WitToken> tokens) {
        int[] pair = new int[tokens.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < pair.length; i++) {
            pair[i] = -1;
            String token = tokens.get(i).text();
            if ("({<".contains(token)) {
                open.push(i);
                if (open.size() > MAX_DEPTH) {
                    return null;
                }
            } else if (")}>".contains(token)) {
                if (open.isEmpty() || !closes(tokens.get(open.peek()).text(), token)) {
                    return null;
                }
                pair[i] = open.pop();
                pair[pair[i]] = i;
            }
        }
        return open.isEmpty() ? pair : null;
    }

    private static boolean closes(String opener, String closer) {
        return "({<".indexOf(opener) == ")}>".indexOf(closer);
    }
}
