/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.format;

import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.scan.Token;
import dev.edgewright.spec.scan.TokenKind;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Region;
import java.util.ArrayList;
import java.util.List;

/** The edits of the white space between the tokens of a text. For one thread. */
final class Layout {

    private static final int EMPTY_LINES = 1;
    private static final int EMPTY_LINES_AT_TOP = 2;

    private final Lines lines;
    private final String text;
    private final Columns columns;
    private final List<Token> solid;
    private final List<Edit> edits = new ArrayList<>();

    Layout(Lines lines, List<Token> tokens, Columns columns) {
        this.lines = lines;
        this.columns = columns;
        text = lines.text();
        solid = tokens.stream().filter(t -> !t.is(TokenKind.WHITESPACE)).toList();
    }

    List<Edit> edits() {
        if (solid.isEmpty()) {
            return List.of();
        }
        int[] wanted = wantedColumns();
        int start = text.startsWith("\ufeff") ? 1 : 0;
        replace(start, solid.getFirst().start(), "");
        for (int i = 0; i < solid.size(); i++) {
            Token token = solid.get(i);
            ScalarLines inner = new ScalarLines(lines, columns.block(token));
            boolean keep = inner.keepsWhatFollows(token);
            edits.addAll(inner.edits(token));
            if (i + 1 < solid.size()) {
                between(token, solid.get(i + 1), wanted[i + 1], keep);
            } else if (!keep) {
                replace(end(token), text.length(), lineEnd(end(token)));
            }
        }
        return edits;
    }

    /** The column of each token if it begins a line; comments stand like what they belong to. */
    private int[] wantedColumns() {
        int[] wanted = new int[solid.size()];
        int after = 0;
        int afterWritten = 0;
        for (int i = solid.size() - 1; i >= 0; i--) {
            Token token = solid.get(i);
            if (!token.is(TokenKind.COMMENT)) {
                wanted[i] = columns.of(token);
                after = wanted[i];
                afterWritten = lines.column(token.start());
            } else {
                wanted[i] = comment(i, after, afterWritten);
            }
        }
        return wanted;
    }

    private int comment(int index, int after, int afterWritten) {
        int column = lines.column(solid.get(index).start());
        for (int i = index - 1; i >= 0; i--) {
            Token token = solid.get(i);
            if (!token.is(TokenKind.COMMENT) && beginsLine(token)) {
                int written = lines.column(token.start());
                boolean nearer = Math.abs(column - written) < Math.abs(column - afterWritten);
                return nearer && column > afterWritten ? columns.of(token) : after;
            }
        }
        return after;
    }

    private boolean beginsLine(Token token) {
        return text.substring(lines.start(lines.line(token.start())), token.start()).isBlank();
    }

    private void between(Token before, Token after, int column, boolean keep) {
        int from = end(before);
        int to = after.start();
        String gap = text.substring(from, to);
        if (gap.indexOf('\n') < 0 && gap.indexOf('\r') < 0) {
            if (!after.is(TokenKind.COMMENT)) {
                replace(from, to, Blanks.between(before, after, from < to));
            } else if (gap.isEmpty() || gap.indexOf('\t') >= 0) {
                replace(from, to, " ");
            }
            return;
        }
        if (keep) {
            int line = lines.start(lines.line(to));
            replace(line, to, " ".repeat(column));
            return;
        }
        int empty = lines.line(to) - lines.line(from) - 1;
        int most = column == 0 ? EMPTY_LINES_AT_TOP : EMPTY_LINES;
        String end = lineEnd(from);
        replace(from, to, end.repeat(Math.min(empty, most) + 1) + " ".repeat(column));
    }

    /** Behind a token; blanks at the end of the last line of a block scalar are a part of it. */
    private int end(Token token) {
        int end = token.end();
        while (token.kind().isBlockScalar()
                && end < text.length()
                && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return end;
    }

    /** What ends the line of an offset. */
    private String lineEnd(int offset) {
        int i = offset;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        if (i == text.length()) {
            return text.contains("\r\n") ? "\r\n" : "\n";
        }
        return text.startsWith("\r\n", i) ? "\r\n" : text.substring(i, i + 1);
    }

    private void replace(int from, int to, String wanted) {
        if (!text.substring(from, to).equals(wanted)) {
            edits.add(new Edit(Region.between(from, to), wanted));
        }
    }
}
