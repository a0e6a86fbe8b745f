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
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in words what a scanner stopped at, and what most probably was meant. */
final class ScannerMistakes {

    private final Draft draft;
    private final CodePoints codePoints;
    private final List<Token> before;

    /**
     * @param before the tokens before the place where the scanner stopped
     */
    ScannerMistakes(Draft draft, CodePoints codePoints, List<Token> before) {
        this.draft = draft;
        this.codePoints = codePoints;
        this.before = before;
    }

    /** A mistake that the scanner has no place for. */
    static Mistake unexplained(Draft draft, int offset) {
        int at = Math.min(offset, Math.max(0, draft.length() - 1));
        return Mistake.skipped(
                Region.between(at, draft.contentEnd(at)),
                Codes.SYNTAX,
                "This is no YAML; look for a sign that has a meaning in YAML, and put the text in quotes.",
                Region.between(draft.lineStart(at), draft.lineEnd(at)));
    }

    Mistake explain(MarkedYamlEngineException e) {
        String problem = String.valueOf(e.getProblem());
        String context = String.valueOf(e.getContext());
        int at = e.getProblemMark().map(codePoints::offset).orElse(0);
        int from = e.getContextMark().map(codePoints::offset).orElse(at);
        if (isPendingQuote(at)) {
            return Quotes.unclosed(draft, pending(), "");
        }
        if (problem.contains("could not find expected ':'")) {
            return new KeyMistakes(draft).withoutColon(from);
        }
        if (context.contains("quoted scalar")) {
            return quoted(problem, from, at);
        }
        if (problem.contains("mapping values are not allowed")) {
            return new KeyMistakes(draft).misplacedColon(at);
        }
        if (problem.contains("sequence entries are not allowed")) {
            return dash(at);
        }
        if (problem.contains("(TAB)")) {
            return new TabMistakes(draft).at(at);
        }
        if (problem.contains("mapping keys are not allowed")) {
            return sign(at, at);
        }
        if (context.contains("block scalar")) {
            return blockScalar(e.getContextMark().map(codePoints::offset).orElse(at), at);
        }
        if (context.contains("directive")) {
            return directive(from, at);
        }
        return sign(Math.min(from, at), at);
    }

    /** Where the text begins that follows the last complete token. */
    private int pending() {
        int offset = before.isEmpty() ? 0 : before.getLast().end();
        while (offset < draft.length() && Character.isWhitespace(draft.at(offset))) {
            offset++;
        }
        return offset;
    }

    private boolean isPendingQuote(int at) {
        int quote = pending();
        char c = draft.at(quote);
        return quote < at
                && (c == '"' || c == '\'')
                && !Quotes.isClosed(draft, quote, draft.lineEnd(quote));
    }

    private Mistake quoted(String problem, int quote, int at) {
        if (!problem.contains("escape")) {
            return Quotes.unclosed(draft, quote, "");
        }
        int backslash = Math.min(at, draft.length() - 1);
        while (backslash > quote && draft.at(backslash) != '\\') {
            backslash--;
        }
        int end = Math.min(backslash + 2, draft.length());
        String escape = draft.text(backslash, end);
        return Mistake.mended(
                Region.between(backslash, end),
                problem.contains("hexadecimal")
                        ? "`%s` needs a hexadecimal number behind it; for a backslash write `\\\\`."
                                .formatted(escape)
                        : "`%s` is no escape of YAML; for a backslash write `\\\\`, or use single quotes."
                                .formatted(escape),
                "Double the backslash",
                Mistake.insert(backslash, "\\"));
    }

    private Mistake dash(int at) {
        int line = draft.lineStart(at);
        int colon = draft.colon(line, at);
        if (colon >= 0 && draft.text(colon + 1, at).isBlank()) {
            String indent = " ".repeat(draft.contentColumn(line) + 2);
            return Mistake.mended(
                    new Region(at, 1),
                    "A list begins on a line of its own below its key; or put the text in quotes.",
                    "Begin a new line",
                    Mistake.replace(colon + 1, at, "\n" + indent));
        }
        return Mistake.guessed(
                new Region(at, 1),
                "A `-` of a list cannot stand here; begin a new line, or put the text in quotes.",
                Mistake.replace(at, at + 1, " "));
    }

    private Mistake blockScalar(int header, int at) {
        int line = draft.lineStart(at);
        int start = Math.min(header, at);
        if (draft.lineStart(start) == line && draft.at(start) != '\0') {
            return sign(start, at);
        }
        return Mistake.guessed(
                Region.between(line, draft.contentEnd(at)),
                "The blank lines that begin this text are indented deeper than its first line; remove their blanks.",
                Mistake.replace(line, Math.max(line, at), ""));
    }

    private Mistake directive(int from, int at) {
        int start = Math.min(from, at);
        return Mistake.skipped(
                Region.between(start, draft.contentEnd(start)),
                Codes.SYNTAX,
                "A line that begins with `%` is a directive, such as `%YAML 1.2`; remove it, or indent the text.",
                Region.between(draft.lineStart(start), draft.lineEnd(start)));
    }

    /** A sign with a meaning in YAML begins what probably is text. */
    private Mistake sign(int start, int at) {
        int from = start;
        while (from < at && Character.isWhitespace(draft.at(from))) {
            from++;
        }
        int end = valueEnd(from);
        if (end <= from) {
            return unexplained(draft, from);
        }
        String text = draft.text(from, end);
        String message =
                "Text must not begin with %s, which has a meaning of its own in YAML; put it in quotes."
                        .formatted(
                                draft.at(from) == '`'
                                        ? "a backtick"
                                        : "`" + draft.text(from, from + 1) + "`");
        if (text.indexOf('\'') < 0) {
            return Mistake.mended(
                    Region.between(from, end),
                    message,
                    "Put it in quotes",
                    Mistake.replace(from, end, "'" + text + "'"));
        }
        return Mistake.guessed(
                Region.between(from, end), message, Mistake.replace(from, from + 1, " "));
    }

    /** Behind the text of a value: before the colon that ends a key, or the end of the line. */
    private int valueEnd(int from) {
        int end = draft.contentEnd(from);
        int colon = draft.colon(from, end);
        return colon > from ? colon : end;
    }
}
