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
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Region;
import java.util.ArrayList;
import java.util.List;

/** The edits within a scalar of several lines. */
final class ScalarLines {

    private final Lines lines;
    private final String text;
    private final Columns.Block block;

    ScalarLines(Lines lines, Columns.Block block) {
        this.lines = lines;
        this.block = block;
        text = lines.text();
    }

    /** Whether empty lines behind a token are a part of what it says. */
    boolean keepsWhatFollows(Token token) {
        return token.kind().isBlockScalar() && header(token).indexOf('+') >= 0;
    }

    private String header(Token token) {
        int end = lines.start(lines.line(token.start()) + 1);
        String line = text.substring(token.start(), Math.min(end, token.end()));
        int comment = line.indexOf('#');
        return comment < 0 ? line : line.substring(0, comment);
    }

    List<Edit> edits(Token token) {
        List<Edit> edits = new ArrayList<>();
        int first = lines.line(token.start()) + 1;
        int last = lines.line(Math.max(token.start(), token.end() - 1));
        if (last < first || !token.kind().isScalar()) {
            return edits;
        }
        if (token.kind().isBlockScalar()) {
            boolean told = header(token).chars().anyMatch(Character::isDigit);
            int content = indent(firstContent(first, last));
            int by = told ? block.after() - block.before() : block.content() - content;
            for (int line = first; line <= last; line++) {
                shift(line, isBlank(line) && indent(line) <= content ? -indent(line) : by, edits);
            }
        } else {
            int by = block.after() - block.before();
            for (int line = first; line <= last; line++) {
                if (!isBlank(line)) {
                    int wanted = Math.max(indent(line) + by, block.after() + 1);
                    shift(line, wanted - indent(line), edits);
                }
            }
        }
        return edits;
    }

    private int firstContent(int first, int last) {
        int line = first;
        while (line < last && isBlank(line)) {
            line++;
        }
        return line;
    }

    private void shift(int line, int by, List<Edit> edits) {
        int start = lines.start(line);
        if (by > 0) {
            edits.add(new Edit(new Region(start, 0), " ".repeat(by)));
        } else if (by < 0) {
            edits.add(new Edit(new Region(start, Math.min(-by, indent(line))), ""));
        }
    }

    private int indent(int line) {
        int start = lines.start(line);
        int i = start;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i - start;
    }

    private boolean isBlank(int line) {
        return text.substring(lines.start(line), lines.start(line + 1)).isBlank();
    }
}
