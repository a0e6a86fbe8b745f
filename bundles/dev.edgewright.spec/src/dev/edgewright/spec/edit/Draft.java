/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.edit;

import dev.edgewright.spec.edit.Part.Kept;
import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Scalar.Style;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Changes of a document that are being made, in its own style: block, braces or JSON. Not
 * thread-safe.
 */
public class Draft {

    private final Layout layout;
    private final Rewrite rewrite;

    /**
     * A draft without changes.
     *
     * @param text the text of the whole file
     */
    public Draft(String text) {
        this.layout = new Layout(text);
        this.rewrite = new Rewrite(text);
    }

    /** How the document is laid out. */
    public Layout layout() {
        return layout;
    }

    /** The changes by place. */
    public Rewrite rewrite() {
        return rewrite;
    }

    /** The changes so far, in the order of the text; they do not overlap. */
    public List<Edit> edits() {
        return rewrite.edits();
    }

    /** Begins to change the entries of a mapping; {@link MappingEdit#done} ends it. */
    public MappingEdit edit(Mapping mapping) {
        return new MappingEdit(this, mapping);
    }

    /** Writes in the style of a mapping. */
    public Printer printer(Mapping mapping) {
        boolean flow = layout.isFlow(mapping);
        String text = layout.text();
        boolean wide =
                flow
                        && !mapping.entries().isEmpty()
                        && text.substring(mapping.region().offset(), layout.first(mapping))
                                .contains("\n");
        int step = 2;
        for (Entry entry : mapping.entries()) {
            if (!flow && entry.value() instanceof Mapping) {
                step = layout.step(entry);
            }
        }
        if (wide) {
            int line = layout.lineStart(mapping.region().offset());
            int indent =
                    text.substring(line).length() - text.substring(line).stripLeading().length();
            step = Math.max(1, layout.column(layout.first(mapping)) - indent);
        }
        return new Printer(flow, layout.isJson(mapping), wide, step, layout.lineBreak());
    }

    /** Gives a scalar another content, in the quotes that it has. */
    public void set(Scalar scalar, Object content) {
        String written =
                !(content instanceof String text)
                        ? String.valueOf(content)
                        : scalar.style() == Style.SINGLE_QUOTED
                                ? "'" + text + "'"
                                : scalar.style() == Style.DOUBLE_QUOTED
                                        ? Printer.quoted(text)
                                        : Printer.scalar(text);
        if (scalar.alias().isEmpty()) {
            rewrite.replace(scalar.region().offset(), layout.end(scalar), written);
        }
    }

    /** Gives an entry another key. */
    public void rename(Entry entry, String key) {
        boolean quoted = layout.text().charAt(entry.key().region().offset()) == '"';
        rewrite.replace(
                entry.key().region().offset(),
                entry.key().region().end(),
                quoted ? Printer.quoted(key) : key);
    }

    /** A scalar as it is written. */
    public Part.Value copy(Node scalar) {
        return new Part.Value.Copy(
                layout.text().substring(scalar.region().offset(), layout.end(scalar)));
    }

    /**
     * Arranges the entries of a mapping that is the value of an entry anew. Changes inside of them
     * have to be made before.
     *
     * @param arranged what the mapping shall contain, given its entries as they stand
     */
    public void arrange(
            Entry owner, Mapping mapping, Function<Map<Entry, Kept>, List<Part>> arranged) {
        Printer printer = printer(mapping);
        int first = layout.first(mapping);
        int end = layout.end(mapping.entries().get(mapping.entries().size() - 1));
        List<Part> parts = arranged.apply(kept(owner, mapping));
        String text = printer.entries(parts, layout.column(first));
        if (layout.isFlow(mapping)) {
            rewrite.replace(first, end, text);
            return;
        }
        if (parts.stream().allMatch(Part.Comment.class::isInstance)) {
            // Comments alone are no mapping.
            int colon = layout.text().indexOf(':', owner.key().region().end());
            rewrite.insert(colon + 1, " {}");
        }
        rewrite.replace(layout.nextLine(owner.key().region().end()), layout.lineEnd(end), text);
    }

    /** The entries of the value of an entry as they stand, changes so far included. */
    public Map<Entry, Kept> kept(Entry owner, Mapping mapping) {
        Map<Entry, Kept> kept = new IdentityHashMap<>();
        boolean flow = layout.isFlow(mapping);
        int from = layout.nextLine(owner.key().region().end());
        for (Entry entry : mapping.entries()) {
            int start = entry.key().region().offset();
            int end = layout.end(entry);
            int column = layout.column(start);
            if (flow) {
                kept.put(entry, new Kept(rewrite.take(start, end), column));
            } else {
                int stop = layout.lineEnd(end);
                kept.put(entry, new Kept(rewrite.take(from, stop), column));
                from = layout.nextLine(end);
            }
        }
        return kept;
    }
}
