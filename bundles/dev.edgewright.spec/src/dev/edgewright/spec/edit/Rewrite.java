/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.edit;

import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.tree.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects changes of a text. Parts that move are taken out with the changes inside of them. */
public final class Rewrite {

    private final String text;
    private final List<Edit> edits = new ArrayList<>();

    Rewrite(String text) {
        this.text = text;
    }

    public void replace(int start, int end, String replacement) {
        if (start <= end && !text.substring(start, end).equals(replacement)) {
            edits.add(new Edit(Region.between(start, end), replacement));
        }
    }

    public void insert(int offset, String inserted) {
        edits.add(new Edit(new Region(offset, 0), inserted));
    }

    /** The text of a region as the changes so far leave it; they are not made there any more. */
    public String take(int start, int end) {
        if (start >= end) {
            return "";
        }
        List<Edit> inside =
                sorted(edits).stream()
                        .filter(e -> e.region().offset() >= start && e.region().end() <= end)
                        .toList();
        edits.removeAll(inside);
        StringBuilder out = new StringBuilder();
        int at = start;
        for (Edit edit : inside) {
            out.append(text, at, edit.region().offset()).append(edit.text());
            at = edit.region().end();
        }
        return out.append(text, at, end).toString();
    }

    /**
     * The changes in the order of the text, at most one at a place. None at all where they overlap:
     * then the text is broken, and its parts do not stand where they seem to.
     */
    public List<Edit> edits() {
        List<Edit> merged = new ArrayList<>();
        for (Edit edit : sorted(edits)) {
            Edit last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null
                    && last.region().length() == 0
                    && last.region().offset() == edit.region().offset()) {
                merged.set(merged.size() - 1, new Edit(edit.region(), last.text() + edit.text()));
            } else {
                merged.add(edit);
            }
        }
        for (int i = 1; i < merged.size(); i++) {
            if (merged.get(i).region().offset() < merged.get(i - 1).region().end()) {
                return List.of();
            }
        }
        return merged;
    }

    private static List<Edit> sorted(List<Edit> edits) {
        return edits.stream()
                .sorted(
                        Comparator.<Edit>comparingInt(e -> e.region().offset())
                                .thenComparingInt(e -> e.region().length()))
                .toList();
    }
}
