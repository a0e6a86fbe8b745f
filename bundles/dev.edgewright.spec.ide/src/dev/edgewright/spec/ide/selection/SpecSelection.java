/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.selection;

import dev.edgewright.spec.ide.Ranges;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SelectionRange;

/**
 * Grows a selection from the word at the caret over the value, its entry and what is around it to
 * the file. Stateless and thread-safe.
 */
public final class SpecSelection {

    private SpecSelection() {}

    /** For each place the innermost range, whose parents are the larger ones. */
    public static List<SelectionRange> at(SpecFile file, List<Position> places) {
        return places.stream().map(place -> at(file, Ranges.offset(file.lines(), place))).toList();
    }

    private static SelectionRange at(SpecFile file, int offset) {
        SelectionRange range = null;
        for (Region region : regions(file, offset).reversed()) {
            range = new SelectionRange(Ranges.of(file.lines(), region), range);
        }
        return range;
    }

    /** From the smallest to the largest, each inside of the next. */
    private static List<Region> regions(SpecFile file, int offset) {
        List<Region> large = new ArrayList<>();
        large.add(new Region(0, file.text().length()));
        for (SpecDocument document : file.documents()) {
            if (document.region().touches(offset)) {
                large.add(document.region());
                inside(document.root(), offset, file.text(), large);
                break;
            }
        }
        List<Region> regions = new ArrayList<>();
        for (Region next : large) {
            Region last = regions.isEmpty() ? null : regions.get(regions.size() - 1);
            boolean within =
                    last == null || next.offset() >= last.offset() && next.end() <= last.end();
            if (within && !next.equals(last) && (next.length() > 0 || last == null)) {
                regions.add(next);
            }
        }
        return regions.reversed();
    }

    private static void inside(Node node, int offset, String text, List<Region> regions) {
        if (!node.region().touches(offset)) {
            return;
        }
        regions.add(node.region());
        if (node.alias().isPresent()) {
            return;
        }
        switch (node) {
            case Mapping mapping -> {
                for (Entry entry : mapping.entries()) {
                    if (entry.region().touches(offset)) {
                        regions.add(entry.region());
                        Node part =
                                entry.key().region().touches(offset) ? entry.key() : entry.value();
                        inside(part, offset, text, regions);
                        return;
                    }
                }
            }
            case Sequence sequence -> {
                for (Node item : sequence.items()) {
                    if (item.region().touches(offset)) {
                        inside(item, offset, text, regions);
                        return;
                    }
                }
            }
            case Scalar scalar -> {
                boolean quoted =
                        scalar.style() == Scalar.Style.SINGLE_QUOTED
                                || scalar.style() == Scalar.Style.DOUBLE_QUOTED;
                if (quoted && scalar.region().length() > 2) {
                    regions.add(
                            Region.between(
                                    scalar.region().offset() + 1, scalar.region().end() - 1));
                }
                regions.add(word(text, offset, scalar.region()));
            }
        }
    }

    private static Region word(String text, int offset, Region within) {
        int start = offset;
        int end = offset;
        while (start > within.offset() && isWord(text.charAt(start - 1))) {
            start--;
        }
        while (end < within.end() && isWord(text.charAt(end))) {
            end++;
        }
        return Region.between(start, end);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
