/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.wadm;

import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes of block style, which depend on indentation. Where the text is in flow style, or stands
 * somewhere else because of an alias, there is no change to offer.
 */
final class Blocks {

    private final Optional<Lines> lines;

    /** Changes of a text; none where it is not known. */
    Blocks(Optional<Lines> lines) {
        this.lines = lines;
    }

    /** Adds an item to the list of traits, or the list with the item. */
    Optional<Edit> addTrait(Part part, List<String> trait) {
        Optional<Sequence> traits = part.node().sequence("traits");
        if (traits.isPresent() && !traits.get().items().isEmpty()) {
            return addItem(traits.get(), trait);
        }
        if (part.node().entry("traits").isPresent() || part.node().entries().isEmpty()) {
            return Optional.empty();
        }
        List<String> written = new ArrayList<>(List.of("traits:"));
        for (int i = 0; i < trait.size(); i++) {
            written.add((i == 0 ? "  - " : "    ") + trait.get(i));
        }
        return add(part.node(), written);
    }

    /** Adds a key with its value, in one line, at the beginning of a mapping. */
    Optional<Edit> addKey(Mapping mapping, String text) {
        if (!isBlock(mapping, mapping.isFlow()) || mapping.entries().isEmpty()) {
            return Optional.empty();
        }
        Region first = mapping.entries().get(0).key().region();
        String indent = " ".repeat(lines.orElseThrow().column(first.offset()));
        return Optional.of(new Edit(new Region(first.offset(), 0), text + "\n" + indent));
    }

    private Optional<Edit> addItem(Sequence sequence, List<String> item) {
        Node first = sequence.items().get(0);
        if (!isBlock(sequence, sequence.isFlow())) {
            return Optional.empty();
        }
        Lines text = lines.orElseThrow();
        int start = text.start(text.line(first.region().offset()));
        String before = text.text().substring(start, first.region().offset());
        if (!before.matches(" *- +")) {
            return Optional.empty();
        }
        String blank = " ".repeat(before.length());
        StringBuilder inserted = new StringBuilder("\n" + before + item.get(0));
        item.stream().skip(1).forEach(line -> inserted.append("\n").append(blank).append(line));
        return Optional.of(new Edit(new Region(end(sequence), 0), inserted.toString()));
    }

    private Optional<Edit> add(Mapping mapping, List<String> written) {
        if (!isBlock(mapping, mapping.isFlow())) {
            return Optional.empty();
        }
        int column = lines.orElseThrow().column(mapping.entries().get(0).key().region().offset());
        String indent = "\n" + " ".repeat(column);
        return Optional.of(
                new Edit(new Region(end(mapping), 0), indent + String.join(indent, written)));
    }

    /**
     * Puts the value of a key under another key with two levels, such as {@code source_config}
     * under {@code source}, {@code config}.
     */
    Optional<List<Edit>> nest(Mapping mapping, Entry entry, String outer, String inner) {
        if (!isBlock(mapping, mapping.isFlow()) || !isPlainBlock(entry.value())) {
            return Optional.empty();
        }
        Lines text = lines.orElseThrow();
        int indent = text.column(entry.key().region().offset());
        String deeper = " ".repeat(indent + 2);
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit(entry.key().region(), outer + ":\n" + deeper + inner));
        edits.addAll(indented(entry));
        return Optional.of(edits);
    }

    /** Makes a mapping of the text {@code target}, which takes in the value of another key. */
    Optional<List<Edit>> merge(Mapping mapping, Entry target, Entry entry) {
        if (!isBlock(mapping, mapping.isFlow())
                || !isPlainBlock(entry.value())
                || target.value().alias().isPresent()) {
            return Optional.empty();
        }
        Lines text = lines.orElseThrow();
        String deeper = "\n" + " ".repeat(text.column(entry.key().region().offset()) + 2);
        String all = text.text();
        int from = text.start(text.line(entry.key().region().offset()));
        int to = Math.min(all.length(), text.start(text.line(end(entry.value())) + 1));
        String value =
                all.substring(entry.key().region().end(), end(entry.value())).replace("\n", "\n  ");
        String name = target.value().region().of(all);
        if (from <= target.region().offset() && target.region().offset() < to) {
            return Optional.empty();
        }
        return Optional.of(
                List.of(
                        new Edit(
                                Region.between(target.key().region().end(), target.region().end()),
                                ":" + deeper + "name: " + name + deeper + "config" + value),
                        new Edit(Region.between(from, to), "")));
    }

    private List<Edit> indented(Entry entry) {
        Lines text = lines.orElseThrow();
        List<Edit> edits = new ArrayList<>();
        int last = text.line(end(entry.value()));
        for (int line = text.line(entry.key().region().offset()) + 1; line <= last; line++) {
            int start = text.start(line);
            if (start < text.text().length()
                    && !"\r\n".contains(text.text().substring(start, start + 1))) {
                edits.add(new Edit(new Region(start, 0), "  "));
            }
        }
        return edits;
    }

    private boolean isBlock(Node node, boolean flow) {
        return lines.isPresent() && !flow && node.alias().isEmpty();
    }

    private static boolean isPlainBlock(Node node) {
        return node.alias().isEmpty()
                && switch (node) {
                    case Mapping mapping -> !mapping.isFlow();
                    case Sequence sequence -> true;
                    case Scalar scalar -> scalar.isPlain();
                };
    }

    /** The end of the content, without the blank lines that may follow it. */
    private int end(Node node) {
        String text = lines.orElseThrow().text();
        int end = Math.min(node.region().end(), text.length());
        while (end > node.region().offset() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
