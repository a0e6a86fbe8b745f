/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.format;

import dev.edgewright.spec.scan.Step;
import dev.edgewright.spec.scan.Step.Part;
import dev.edgewright.spec.scan.Token;
import dev.edgewright.spec.tree.Lines;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Whether a text mostly indents lists below their keys, or puts the dashes below the keys. */
final class ListStyle {

    private final Lines lines;

    /** How many lists more are indented than not. */
    private int indented;

    ListStyle(Lines lines, List<Step> steps) {
        this.lines = lines;
        Deque<Part> open = new ArrayDeque<>();
        Deque<Integer> columns = new ArrayDeque<>();
        for (int i = 0; i < steps.size(); i++) {
            switch (steps.get(i)) {
                case Step.Open part -> {
                    int column = column(steps, i);
                    if (part.part() == Part.SEQUENCE && open.peek() == Part.ENTRY) {
                        count(steps, i, columns.peek(), column);
                    }
                    open.push(part.part());
                    columns.push(column);
                }
                case Step.Close close -> {
                    open.pop();
                    columns.pop();
                }
                case Token token -> {
                    // Only parts count.
                }
            }
        }
    }

    private void count(List<Step> steps, int at, int key, int dash) {
        if (at + 1 < steps.size() && beginsLine(steps, at)) {
            indented += dash > key ? 1 : -1;
        }
    }

    private static Token first(List<Step> steps, int from) {
        for (int i = from; i < steps.size(); i++) {
            if (steps.get(i) instanceof Token token && !token.kind().isHidden()) {
                return token;
            }
        }
        return null;
    }

    private int column(List<Step> steps, int from) {
        Token token = first(steps, from);
        return token == null ? 0 : lines.column(token.start());
    }

    private boolean beginsLine(List<Step> steps, int from) {
        Token token = first(steps, from);
        if (token == null) {
            return false;
        }
        int start = lines.start(lines.line(token.start()));
        return lines.text().substring(start, token.start()).isBlank();
    }

    boolean isIndented() {
        return indented >= 0;
    }
}
