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
import dev.edgewright.spec.tree.Region;
import java.util.List;
import java.util.Optional;

/** Says in words what is wrong with the order of tokens, and what most probably was meant. */
final class StructureMistakes {

    private final Draft draft;
    private Directives directives;

    StructureMistakes(Draft draft) {
        this.draft = draft;
        directives = new Directives(draft);
    }

    void tagsOf(Directives known) {
        directives = known;
    }

    private Mistake leftOut(Token token, String message) {
        int start = token.start();
        Region place =
                token.end() > start
                        ? token.region()
                        : Region.between(start, draft.contentEnd(Math.min(start, draft.length())));
        return Mistake.guessed(place, message);
    }

    /**
     * What stands there; of a token without text of its own, such as a key's, the word behind it.
     */
    private String shown(Token token) {
        int lineEnd = draft.lineEnd(token.start());
        int end = Math.min(lineEnd, token.end());
        if (end <= token.start() + 1) {
            end = Math.min(token.start() + 1, draft.length());
            while (end < lineEnd && " \t:,]}".indexOf(draft.at(end)) < 0) {
                end++;
            }
        }
        String text = draft.text(token.start(), end);
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    Mistake noDocumentStart(Token token) {
        return leftOut(token, "A document begins here; a line `---` is missing before it.");
    }

    Mistake noKey(Token colon) {
        return leftOut(
                colon, "No key stands before this `:`; write one, or put the text in quotes.");
    }

    Mistake secondRoot(Optional<Token> previous, Token token) {
        return quoteBefore(previous, token)
                .orElseGet(
                        () ->
                                leftOut(
                                        token,
                                        "The document has ended before `%s`; indent the line like those above it, or begin a new document with `---`."
                                                .formatted(shown(token))));
    }

    Mistake aliasWithProperties(Token token) {
        return leftOut(
                token,
                "An alias can have neither anchor nor tag; remove `%s`.".formatted(shown(token)));
    }

    Mistake secondProperty(Token token) {
        return leftOut(
                token,
                "A value has at most one anchor and one tag; remove `%s`.".formatted(shown(token)));
    }

    /** A tag like {@code !e!name} needs a directive that says what {@code !e!} is. */
    Optional<Mistake> undefinedTag(Token token) {
        String tag = draft.text(token.start(), token.end());
        int end = tag.indexOf('!', 1);
        if (tag.startsWith("!<") || end < 0 || directives.isKnown(tag.substring(0, end + 1))) {
            return Optional.empty();
        }
        return Optional.of(
                leftOut(
                        token,
                        "`%s` is defined by no `%%TAG` directive; define it, or put the text in quotes."
                                .formatted(tag.substring(0, end + 1))));
    }

    /** A line begins left or right of those it should stand below. */
    Mistake indentation(Token collection, Token token) {
        int line = draft.lineStart(token.start());
        if (draft.indent(line) != token.start() - line) {
            return leftOut(
                    token, "`%s` cannot begin here; begin a new line.".formatted(shown(token)));
        }
        return indentation(token, draft.column(collection.start()));
    }

    private Mistake indentation(Token token, int outermost) {
        int line = draft.lineStart(token.start());
        int column = nearest(line, outermost);
        List<Edit> edits = Indentation.shift(draft, line, column);
        return Mistake.mended(
                Region.between(token.start(), draft.contentEnd(token.start())),
                "This line is indented by %d blanks, which fits none of the lines above; indent it by %d."
                        .formatted(draft.indent(line), column),
                "Indent by %d blanks".formatted(column),
                edits.toArray(Edit[]::new));
    }

    /** Of the columns at which the lines above begin, the one next to that of a line. */
    private int nearest(int line, int outermost) {
        boolean dash = draft.at(line + draft.indent(line)) == '-';
        int indent = draft.indent(line);
        int best = Integer.MAX_VALUE;
        int limit = Integer.MAX_VALUE;
        for (int above = draft.lineBefore(line);
                above >= 0 && limit > outermost;
                above = draft.lineBefore(above)) {
            int first = draft.indent(above);
            int column = dash ? first : draft.contentColumn(above);
            boolean fits = !dash || draft.at(above + first) == '-';
            if (first < limit && draft.at(above + first) != '#') {
                limit = first;
                if (fits && Math.abs(column - indent) < Math.abs((long) best - indent)) {
                    best = column;
                }
            }
        }
        boolean outer = Math.abs(outermost - indent) < Math.abs((long) best - indent);
        return outer ? outermost : best;
    }

    Mistake itemAmongKeys(Token token) {
        return leftOut(
                token,
                "A list item stands among keys; indent it below the key of its list, or write a key instead of `-`.");
    }

    Mistake keyAmongItems(Token list, Token token) {
        return leftOut(
                token,
                "`%s` stands among list items; begin the line with `- `, or indent it like what it belongs to."
                        .formatted(shown(token)));
    }

    /** Something stands behind a complete value. */
    Mistake junk(Optional<Token> previous, Token token) {
        Optional<Mistake> quote = quoteBefore(previous, token);
        if (quote.isPresent()) {
            return quote.get();
        }
        int line = draft.lineStart(token.start());
        boolean block =
                token.is(TokenKind.BLOCK_MAPPING_START) || token.is(TokenKind.BLOCK_SEQUENCE_START);
        int above = draft.lineBefore(line);
        if (block && above >= 0 && draft.indent(line) == token.start() - line) {
            KeyMistakes keys = new KeyMistakes(draft);
            boolean afterItem = draft.at(above + draft.indent(above)) == '-';
            boolean item = token.is(TokenKind.BLOCK_SEQUENCE_START) && afterItem;
            if (item || !keys.isDeeperThanOwner(line)) {
                return indentation(token, 0);
            }
            if (token.is(TokenKind.BLOCK_MAPPING_START)) {
                return keys.tooDeep(token.start());
            }
        }
        if (previous.filter(p -> p.kind().isQuoted()).isPresent()) {
            return leftOut(
                    token,
                    "`%s` stands behind the closing quote; remove it, or write quotes within quoted text as `\\\"`, or `''` in single quotes."
                            .formatted(shown(token)));
        }
        return leftOut(
                token,
                "`%s` stands behind a complete value; remove it, or put all of the value in quotes."
                        .formatted(shown(token)));
    }

    private Optional<Mistake> quoteBefore(Optional<Token> previous, Token token) {
        return previous.filter(p -> p.kind().isQuoted())
                .filter(p -> draft.lineEnd(p.start()) < p.end())
                .map(p -> Quotes.unclosed(draft, p.start(), ""));
    }

    Mistake unclosed(Token start) {
        return leftOut(start, "This `%s` is not closed.".formatted(draft.at(start.start())));
    }

    Mistake nothingBeforeComma(Token comma) {
        return Mistake.mended(
                comma.region(),
                "Nothing stands before this `,`; remove it.",
                "Remove `,`",
                Mistake.replace(comma.start(), comma.end(), ""));
    }

    /** Two values stand side by side in brackets or braces. */
    Mistake missingComma(Optional<Token> previous, Token token) {
        Optional<Mistake> quote = quoteBefore(previous, token);
        if (quote.isPresent()) {
            return quote.get();
        }
        Token before = previous.orElse(token);
        if (token.is(TokenKind.VALUE)) {
            return colonInFlow(before, token);
        }
        if (before.kind().isQuoted() && before.end() == token.start()) {
            return leftOut(
                    token,
                    "`%s` stands behind the closing quote; put a `,` between two values, or a `\\` before a quote within text."
                            .formatted(shown(token)));
        }
        return comma(before.end(), token);
    }

    private Mistake comma(int offset, Token token) {
        int start = Math.min(token.start(), Math.max(0, draft.length() - 1));
        return Mistake.mended(
                Region.between(start, Math.max(token.end(), Math.min(start + 1, draft.length()))),
                "A `,` is missing before `%s`.".formatted(shown(token)),
                "Insert `,`",
                Mistake.insert(offset, ","));
    }

    /** A second colon: the value before it took the next key for a part of itself. */
    private Mistake colonInFlow(Token value, Token colon) {
        if (value.is(TokenKind.PLAIN)) {
            int end = Math.min(draft.lineEnd(value.start()), value.end());
            int key;
            if (end < value.end()) {
                end = draft.contentEnd(value.start());
                key = draft.nextLine(end);
                while (Character.isWhitespace(draft.at(key))) {
                    key++;
                }
            } else {
                key = end;
                while (key > value.start() && !Draft.isBlank(draft.at(key - 1))) {
                    key--;
                }
                end = key;
                while (end > value.start() && Draft.isBlank(draft.at(end - 1))) {
                    end--;
                }
            }
            if (end > value.start()) {
                return comma(end, new Token(TokenKind.PLAIN, key, value.end(), ""));
            }
        }
        return leftOut(
                colon,
                "A second `:` stands here; put a `,` between two entries, or put the text in quotes.");
    }
}
