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
import java.util.ArrayList;
import java.util.List;

/** Tabs where only blanks may indent. */
final class TabMistakes {

    private static final int WIDTH = 2;
    private static final String MESSAGE = "A tab indents this line; YAML indents with blanks only.";

    private final Draft draft;

    TabMistakes(Draft draft) {
        this.draft = draft;
    }

    Mistake at(int offset) {
        int line = draft.lineStart(offset);
        int tab = line;
        while (draft.at(tab) == ' ') {
            tab++;
        }
        if (draft.at(tab) != '\t') {
            return between(offset);
        }
        List<Edit> edits = isRun(line) ? all(line) : List.of(alone(line));
        return Mistake.mended(
                Region.between(tab, end(tab)),
                edits.size() == 1
                        ? MESSAGE
                        : "Tabs indent this line and %d below; YAML indents with blanks only."
                                .formatted(edits.size() - 1),
                "Indent with blanks",
                edits.toArray(Edit[]::new));
    }

    /** A tab behind a dash or key, where a nested block begins. */
    private Mistake between(int offset) {
        int start = Math.min(offset, draft.length());
        while (start > 0 && draft.at(start - 1) == '\t') {
            start--;
        }
        int tab = start;
        while (tab < draft.lineEnd(start) && draft.at(tab) != '\t') {
            tab++;
        }
        if (draft.at(tab) != '\t') {
            tab = draft.lineStart(start);
            while (tab < start && draft.at(tab) != '\t') {
                tab++;
            }
        }
        if (draft.at(tab) != '\t') {
            return ScannerMistakes.unexplained(draft, offset);
        }
        return Mistake.mended(
                Region.between(tab, end(tab)),
                "A tab stands where a block begins; write a blank instead.",
                "Write a blank",
                Mistake.replace(tab, end(tab), " "));
    }

    private int end(int start) {
        int end = start;
        while (Draft.isBlank(draft.at(end))) {
            end++;
        }
        return end;
    }

    /** Whether the next line begins with a tab, too. */
    private boolean isRun(int line) {
        int next = draft.nextLine(line);
        return draft.at(line) == '\t' && draft.at(next) == '\t' && next < draft.length();
    }

    /** All lines from here on that begin with a tab; two blanks come for each. */
    private List<Edit> all(int from) {
        List<Edit> edits = new ArrayList<>();
        for (int line = from;
                line < draft.length() && edits.size() < Indentation.MOST_LINES;
                line = draft.nextLine(line)) {
            if (draft.at(line) == '\t' && !draft.isBlankLine(line)) {
                int width = 0;
                for (int i = line; i < end(line); i++) {
                    width += draft.at(i) == '\t' ? WIDTH : 1;
                }
                edits.add(Mistake.replace(line, end(line), " ".repeat(width)));
            }
        }
        return edits;
    }

    /** One line among others. */
    private Edit alone(int line) {
        return Mistake.replace(line, end(line), " ".repeat(indent(line)));
    }

    private int indent(int line) {
        int next = draft.nextLine(line);
        while (next < draft.length() && draft.isBlankLine(next)) {
            next = draft.nextLine(next);
        }
        int below = next < draft.length() ? draft.indent(next) : 0;
        int previous = draft.lineBefore(line);
        if (previous < 0) {
            return below;
        }
        int column = draft.contentColumn(previous);
        if (draft.at(draft.contentEnd(previous) - 1) == ':') {
            return below > column ? below : column + WIDTH;
        }
        return isItem(end(line)) && isItem(previous + draft.indent(previous))
                ? draft.indent(previous)
                : column;
    }

    private boolean isItem(int offset) {
        return draft.at(offset) == '-' && draft.at(offset + 1) == ' ';
    }
}
