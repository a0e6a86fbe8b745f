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
import java.util.ArrayList;
import java.util.List;

/** Moves blocks to other columns. */
final class Indentation {

    /** More lines than this are not moved at once. */
    static final int MOST_LINES = 500;

    private Indentation() {}

    /** The edits that move a line, and those below that are indented as deep or deeper. */
    static List<Edit> shift(Draft draft, int line, int column) {
        int indent = draft.indent(line);
        int by = column - indent;
        List<Edit> edits = new ArrayList<>();
        for (int at = line;
                at < draft.length() && edits.size() < MOST_LINES;
                at = draft.nextLine(at)) {
            if (draft.isBlankLine(at)) {
                continue;
            }
            if (draft.indent(at) < indent) {
                break;
            }
            edits.add(
                    by < 0 ? Mistake.replace(at, at - by, "") : Mistake.insert(at, " ".repeat(by)));
        }
        return edits;
    }
}
