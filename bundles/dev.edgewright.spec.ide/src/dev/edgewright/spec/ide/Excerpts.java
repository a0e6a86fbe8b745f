/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide;

import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Region;
import java.util.ArrayList;
import java.util.List;

/** Parts of documents to be shown elsewhere. */
public final class Excerpts {

    private static final int MOST_LINES = 12;
    private static final int LONGEST_LINE = 160;

    private Excerpts() {}

    /** The lines of a region, moved to the left, as a block of Markdown. */
    public static String of(Lines lines, Region region) {
        List<String> shown = new ArrayList<>();
        int first = lines.line(region.offset());
        int last = lines.line(Math.max(region.offset(), region.end() - 1));
        int margin = Integer.MAX_VALUE;
        for (int i = first; i <= Math.min(last, first + MOST_LINES - 1); i++) {
            int start = i == first ? region.offset() : lines.start(i);
            String line = lines.text().substring(start, Math.max(start, Ranges.end(lines, i)));
            String padded = i == first ? " ".repeat(lines.column(start)) + line : line;
            if (!padded.isBlank()) {
                margin = Math.min(margin, padded.length() - padded.stripLeading().length());
            }
            shown.add(padded);
        }
        while (!shown.isEmpty() && shown.get(shown.size() - 1).isBlank()) {
            shown.remove(shown.size() - 1);
        }
        StringBuilder text = new StringBuilder("```yaml\n");
        for (String line : shown) {
            String moved = line.isBlank() ? "" : line.substring(Math.min(margin, line.length()));
            text.append(
                            moved.length() > LONGEST_LINE
                                    ? moved.substring(0, LONGEST_LINE) + "\u2026"
                                    : moved)
                    .append("\n");
        }
        if (last - first >= MOST_LINES) {
            text.append("# ...\n");
        }
        return text.append("```\n").toString();
    }
}
