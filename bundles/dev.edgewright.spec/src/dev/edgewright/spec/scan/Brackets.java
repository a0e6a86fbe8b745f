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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The brackets and braces that are open at a point of a scan. Since a scanner goes on to the end of
 * the text when one is not closed, the lines that stand too far left for it are remembered.
 */
final class Brackets {

    private record Bracket(int offset, char close, int blockColumn, int lineIndent) {}

    /** A bracket that probably is not closed, and the line before which it should have been. */
    private record Suspect(Bracket bracket, int line) {}

    private final Draft draft;
    private final Deque<Bracket> open = new ArrayDeque<>();

    /** A line stands outside of the block that the bracket is in; null if there is none. */
    private Suspect outdented;

    /** A closing bracket stands left of the line it should close; null if there is none. */
    private Suspect misaligned;

    Brackets(Draft draft) {
        this.draft = draft;
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /**
     * A bracket is opened.
     *
     * @param blockColumn the column of the block collection around it; -1 if there is none
     * @param lineIndent the indentation of its line
     */
    void open(int offset, int blockColumn, int lineIndent) {
        char close = draft.at(offset) == '[' ? ']' : '}';
        open.push(new Bracket(offset, close, blockColumn, lineIndent));
    }

    /** A bracket is closed; tells what is wrong with that, if anything. */
    Optional<Mistake> close(int offset) {
        char found = draft.at(offset);
        if (!open.isEmpty() && open.peek().close() == found) {
            Bracket closed = open.pop();
            if (outdented != null && outdented.bracket() == closed) {
                outdented = null;
            }
            return Optional.empty();
        }
        if (open.stream().anyMatch(b -> b.close() == found)) {
            return Optional.of(
                    suspected().orElseGet(() -> unclosed(open.peek(), offset, closer())));
        }
        return Optional.of(
                Mistake.mended(
                        new Region(offset, 1),
                        "This `%s` closes nothing; remove it.".formatted(found),
                        "Remove `%s`".formatted(found),
                        Mistake.replace(offset, offset + 1, "")));
    }

    /**
     * A line begins with a token while brackets are open.
     *
     * @param closing whether the token is a closing bracket
     */
    void line(int offset, int column, boolean closing) {
        Bracket top = open.peek();
        if (top == null) {
            return;
        }
        if (outdented == null && !closing && column <= top.blockColumn()) {
            outdented = new Suspect(top, offset);
        } else if (misaligned == null && closing && column < top.lineIndent()) {
            misaligned = new Suspect(top, firstLeftOf(top, offset));
        }
    }

    /** The first line behind a bracket that is not indented deeper than the bracket's own. */
    private int firstLeftOf(Bracket bracket, int before) {
        int line = draft.nextLine(bracket.offset());
        while (line < before
                && (draft.isBlankLine(line) || draft.indent(line) > bracket.lineIndent())) {
            line = draft.nextLine(line);
        }
        return Math.min(line, before);
    }

    /** A bracket that is open though its block has ended, now that something is wrong. */
    Optional<Mistake> blamed() {
        return Optional.ofNullable(outdented)
                .map(s -> unclosed(s.bracket(), s.line(), closersBefore(s.line())));
    }

    private Optional<Mistake> suspected() {
        return blamed().or(
                        () ->
                                Optional.ofNullable(misaligned)
                                        .map(
                                                s ->
                                                        unclosed(
                                                                s.bracket(),
                                                                s.line(),
                                                                s.bracket().close() + "")));
    }

    /** The document ends here, though brackets are open. */
    Optional<Mistake> end(int offset) {
        return open.isEmpty()
                ? Optional.empty()
                : suspected()
                        .or(
                                () ->
                                        Optional.of(
                                                unclosed(
                                                        open.peek(),
                                                        offset,
                                                        closersBefore(offset))));
    }

    private Mistake unclosed(Bracket bracket, int before, String closers) {
        int end = Math.min(before, draft.length());
        while (end > bracket.offset() + 1 && Character.isWhitespace(draft.at(end - 1))) {
            end--;
        }
        if (end < before) {
            int line = Math.max(bracket.offset(), draft.lineStart(end));
            end = Math.max(bracket.offset() + 1, draft.contentEnd(line));
        }
        boolean comma = draft.at(end - 1) == ',' && end - 1 > bracket.offset();
        Edit repair = Mistake.insert(comma ? end - 1 : end, closers);
        return Mistake.mended(
                new Region(bracket.offset(), 1),
                "This `%s` is not closed; put `%s` behind its last value."
                        .formatted(draft.at(bracket.offset()), bracket.close()),
                "Insert `%s`".formatted(closers),
                repair);
    }

    private String closer() {
        return String.valueOf(open.peek().close());
    }

    private String closersBefore(int offset) {
        StringBuilder closers = new StringBuilder();
        for (Bracket each : open) {
            if (each.offset() < offset) {
                closers.append(each.close());
            }
        }
        return closers.toString();
    }
}
