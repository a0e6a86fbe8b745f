/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.structure;

import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Region;
import java.util.ArrayList;
import java.util.List;

/** Puts a key into a mapping, where the schema's order has it. */
public final class Insertion {

    private Insertion() {}

    /**
     * The change that adds a key to a mapping.
     *
     * @param around the schema of the mapping
     * @param value the schema of the key's value
     */
    public static Edit of(Mapping mapping, Schema around, String key, Schema value, Lines lines) {
        return of(
                mapping,
                around,
                key,
                Skeleton.entry(key, value),
                Skeleton.flowEntry(key, value),
                lines);
    }

    /**
     * The change that adds a key to a mapping.
     *
     * @param block the key and its value in lines, indented against the first
     * @param flow the key and its value for within braces
     */
    static Edit of(
            Mapping mapping,
            Schema around,
            String key,
            List<String> block,
            String flow,
            Lines lines) {
        if (mapping.isFlow() || mapping.entries().isEmpty()) {
            return intoBraces(mapping, flow, lines);
        }
        Entry first = mapping.entries().get(0);
        int column = lines.column(first.key().region().offset());
        Entry before = before(mapping, around, key);
        String indent = " ".repeat(column);
        if (before == null) {
            String text = String.join("\n" + indent, block) + "\n" + indent;
            return new Edit(new Region(first.key().region().offset(), 0), text);
        }
        int end = before.region().end();
        String text = lines.text();
        if (end > 0 && end <= text.length() && text.charAt(end - 1) == '\n') {
            return new Edit(new Region(end, 0), indent + String.join("\n" + indent, block) + "\n");
        }
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return new Edit(new Region(end, 0), "\n" + indent + String.join("\n" + indent, block));
    }

    private static Edit intoBraces(Mapping mapping, String flow, Lines lines) {
        int end = mapping.region().end();
        boolean braces = end > 0 && lines.text().charAt(end - 1) == '}';
        if (!braces) {
            return new Edit(new Region(end, 0), " {" + flow + "}");
        }
        return new Edit(new Region(end - 1, 0), mapping.entries().isEmpty() ? flow : ", " + flow);
    }

    /** The entry behind which the key belongs; null if it belongs in front of all. */
    private static Entry before(Mapping mapping, Schema around, String key) {
        List<String> order = new ArrayList<>(around.properties().keySet());
        int place = order.indexOf(key);
        Entry found = null;
        for (Entry entry : mapping.entries()) {
            int at = order.indexOf(entry.name());
            if (at < place || place < 0) {
                found = entry;
            }
        }
        return found;
    }
}
