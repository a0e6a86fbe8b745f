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
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Places of a text in the form of the protocol: lines and columns in UTF-16 code units from 0. */
public final class Ranges {

    private Ranges() {}

    /** The place of an offset. */
    public static Position position(Lines lines, int offset) {
        return new Position(lines.line(offset), lines.column(offset));
    }

    /** The place of a region. */
    public static Range of(Lines lines, Region region) {
        return new Range(position(lines, region.offset()), position(lines, region.end()));
    }

    /** The offset of a place; behind the end of a line, the end of that line. */
    public static int offset(Lines lines, Position place) {
        int line = place.getLine();
        if (line >= lines.count()) {
            return lines.text().length();
        }
        return Math.min(lines.offset(line, Math.max(0, place.getCharacter())), end(lines, line));
    }

    /** The region of a range. */
    public static Region region(Lines lines, Range range) {
        return Region.between(offset(lines, range.getStart()), offset(lines, range.getEnd()));
    }

    /** The offset at which the content of a line ends, before its line break. */
    public static int end(Lines lines, int line) {
        String text = lines.text();
        int start = lines.start(line);
        int end = lines.start(line + 1);
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }
}
