/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import dev.edgewright.spec.edit.Draft;
import dev.edgewright.spec.edit.Layout;
import dev.edgewright.spec.edit.Printer;
import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.List;
import java.util.Optional;

/** Changes of the items of lists. */
final class Items {

    private Items() {}

    /** The edits that take an item away. */
    static List<Edit> removed(String text, Sequence list, Node item) {
        Layout layout = new Draft(text).layout();
        int index = list.items().indexOf(item);
        int end = layout.end(item);
        if (list.items().size() == 1) {
            return List.of(
                    new Edit(
                            whole(layout, text, list, item, end), layout.isFlow(list) ? "" : "[]"));
        }
        if (layout.isFlow(list)) {
            boolean last = index == list.items().size() - 1;
            int from = last ? layout.end(list.items().get(index - 1)) : item.region().offset();
            int to = last ? end : list.items().get(index + 1).region().offset();
            return List.of(new Edit(Region.between(from, to), ""));
        }
        return List.of(
                new Edit(
                        Region.between(layout.lineStart(dash(text, item)), layout.nextLine(end)),
                        ""));
    }

    private static Region whole(Layout layout, String text, Sequence list, Node item, int end) {
        return layout.isFlow(list)
                ? Region.between(item.region().offset(), end)
                : Region.between(dash(text, item), end);
    }

    /** The dash before an item of a block. */
    private static int dash(String text, Node item) {
        int at = item.region().offset();
        while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at) != '-') {
            at--;
        }
        return at;
    }

    /** The edit that puts several names in the place of one item. */
    static Edit replaced(String text, Node root, Scalar item, List<String> names) {
        Optional<Sequence> list = listOf(root, item);
        boolean flow = list.filter(l -> new Draft(text).layout().isFlow(l)).isPresent();
        List<String> written = names.stream().map(Printer::scalar).toList();
        if (flow) {
            boolean quoted = item.style() == Scalar.Style.DOUBLE_QUOTED;
            return new Edit(
                    item.region(),
                    String.join(
                            ", ", quoted ? names.stream().map(Printer::quoted).toList() : written));
        }
        Layout layout = new Draft(text).layout();
        int dash = dash(text, item);
        return new Edit(
                item.region(),
                String.join(layout.lineBreak() + " ".repeat(layout.column(dash)) + "- ", written));
    }

    private static Optional<Sequence> listOf(Node node, Node item) {
        return switch (node) {
            case Sequence sequence ->
                    sequence.items().contains(item)
                            ? Optional.of(sequence)
                            : sequence.items().stream()
                                    .flatMap(i -> listOf(i, item).stream())
                                    .findFirst();
            case Mapping mapping ->
                    mapping.entries().stream()
                            .map(Entry::value)
                            .flatMap(v -> listOf(v, item).stream())
                            .findFirst();
            case Scalar scalar -> Optional.empty();
        };
    }
}
