/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.scan;

import dev.edgewright.spec.tree.Region;
import java.util.List;
import java.util.Optional;

/** Quotes that are not closed: all quotes behind them open where they should close. */
final class Quotes {

    private static final int LOOK_BACK = 3;

    private Quotes() {}

    /**
     * A quoted text shortly before a mistake that runs over several lines up to it, and so probably
     * lacks its closing quote.
     */
    static Optional<Mistake> blamed(Draft draft, List<Token> before, int offset) {
        int first = Math.max(0, before.size() - LOOK_BACK);
        for (int i = before.size() - 1; i >= first; i--) {
            Token token = before.get(i);
            if (token.kind().isQuoted()
                    && draft.lineEnd(token.start()) < token.end()
                    && draft.nextLine(draft.nextLine(token.end())) > offset) {
                return Optional.of(unclosed(draft, token.start(), ""));
            }
        }
        return Optional.empty();
    }

    /** Whether a quote is closed before an offset. */
    static boolean isClosed(Draft draft, int quote, int end) {
        char c = draft.at(quote);
        for (int i = quote + 1; i < end; i++) {
            if (draft.at(i) == '\\' && c == '"') {
                i++;
            } else if (draft.at(i) == c) {
                if (c == '\'' && draft.at(i + 1) == c) {
                    i++;
                } else {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The mistake of a quote that is not closed in its line.
     *
     * @param more what is missing behind the closing quote, too
     */
    static Mistake unclosed(Draft draft, int quote, String more) {
        int end = Math.max(quote + 1, end(draft, quote));
        char c = draft.at(quote);
        int from = end;
        while (c == '"' && from > quote + 1 && draft.at(from - 1) == '\\') {
            from--;
        }
        return Mistake.mended(
                Region.between(quote, end),
                "This text begins with `%1$s` and is not closed; put `%1$s` behind it."
                        .formatted(c),
                "Insert `%s`".formatted(c + more),
                (end - from) % 2 == 0
                        ? Mistake.insert(end, c + more)
                        : Mistake.replace(end - 1, end, c + more));
    }

    /** Behind the last character that could belong to the text. */
    private static int end(Draft draft, int quote) {
        int end = draft.lineEnd(quote);
        int comment = draft.contentEnd(quote);
        String line = draft.text(quote + 1, end);
        if (line.indexOf(draft.at(quote)) < 0) {
            end = comment;
        }
        boolean flow = isFlow(draft, quote);
        while (end > quote + 1
                && (Draft.isBlank(draft.at(end - 1)) || flow && isClosing(draft.at(end - 1)))) {
            end--;
        }
        return end;
    }

    private static boolean isFlow(Draft draft, int quote) {
        int line = draft.lineStart(quote);
        String before = draft.text(line, quote).strip();
        return before.isEmpty()
                || before.startsWith("\"")
                || before.indexOf('[') >= 0
                || before.indexOf('{') >= 0;
    }

    private static boolean isClosing(char c) {
        return c == ',' || c == ']' || c == '}';
    }
}
