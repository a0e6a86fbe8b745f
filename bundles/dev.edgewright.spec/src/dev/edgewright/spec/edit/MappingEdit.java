/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.edit;

import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Changes of the entries of one mapping, which leave all others and the comments as they are. */
public final class MappingEdit {

    private final Draft draft;
    private final Layout layout;
    private final Mapping mapping;
    private final boolean flow;
    private final boolean[] gone;
    private final List<List<Part>> instead = new ArrayList<>();
    private final List<List<Part>> after = new ArrayList<>();
    private final List<Part> first = new ArrayList<>();

    MappingEdit(Draft draft, Mapping mapping) {
        this.draft = draft;
        this.layout = draft.layout();
        this.mapping = mapping;
        this.flow = layout.isFlow(mapping);
        this.gone = new boolean[mapping.entries().size()];
        for (int i = 0; i < gone.length; i++) {
            instead.add(new ArrayList<>());
            after.add(new ArrayList<>());
        }
    }

    public Mapping mapping() {
        return mapping;
    }

    public boolean isFlow() {
        return flow;
    }

    /** Takes an entry away; comments in it and behind it stay. */
    public void remove(Entry entry) {
        replace(entry, List.of());
    }

    /** Puts parts in the place of an entry. */
    public void replace(Entry entry, List<? extends Part> parts) {
        int i = index(entry);
        gone[i] = true;
        instead.get(i).addAll(parts);
    }

    /** Makes comments of the lines of an entry; in braces, where none fit, takes it away. */
    public void comment(Entry entry) {
        if (flow) {
            remove(entry);
            return;
        }
        int start = entry.key().region().offset();
        int column = layout.column(start);
        List<String> lines = new ArrayList<>();
        for (String line : draft.rewrite().take(start, layout.end(entry)).split("\\r?\\n")) {
            int indent = line.length() - line.stripLeading().length();
            lines.add("# " + line.substring(Math.min(column, indent)));
        }
        int i = index(entry);
        gone[i] = true;
        instead.get(i).add(new Part.Comment(lines));
    }

    public void insertFirst(Part part) {
        first.add(part);
    }

    /** Puts a part behind an entry, or where the entry was. */
    public void insertAfter(Entry entry, Part part) {
        int i = index(entry);
        (gone[i] ? instead : after).get(i).add(part);
    }

    public void insertLast(Part part) {
        if (gone.length == 0) {
            first.add(part);
        } else {
            insertAfter(mapping.entries().get(gone.length - 1), part);
        }
    }

    /** Whether an entry is taken away or replaced. */
    public boolean isGone(Entry entry) {
        return gone[index(entry)];
    }

    /** Whether no entry is left. */
    public boolean leavesNothing() {
        if (!first.isEmpty()) {
            return false;
        }
        for (int i = 0; i < gone.length; i++) {
            boolean filled =
                    !gone[i] || instead.get(i).stream().anyMatch(p -> !(p instanceof Part.Comment));
            if (filled || !after.get(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private int index(Entry entry) {
        return mapping.entries().indexOf(entry);
    }

    /** Writes the changes down. */
    public void done() {
        if (gone.length == 0) {
            if (!first.isEmpty()) {
                // Only braces can be empty.
                int at = mapping.region().offset() + 1;
                draft.rewrite()
                        .replace(
                                at,
                                mapping.region().end() - 1,
                                draft.printer(mapping).entries(first, 0));
            }
        } else if (flow) {
            inFlow();
        } else if (leavesNothing()) {
            nothing();
        } else {
            inBlock();
        }
    }

    private void inBlock() {
        Printer printer = draft.printer(mapping);
        int column = layout.column(layout.first(mapping));
        String indent = layout.lineBreak() + " ".repeat(column);
        if (!first.isEmpty()) {
            draft.rewrite()
                    .insert(
                            layout.first(mapping),
                            printer.entries(first, column).substring(column) + indent);
        }
        for (int i = 0; i < gone.length; i++) {
            Entry entry = mapping.entries().get(i);
            if (gone[i]) {
                blockReplace(entry, instead.get(i), printer, column);
            }
            if (!after.get(i).isEmpty()) {
                draft.rewrite()
                        .insert(
                                layout.lineEnd(layout.end(entry)),
                                layout.lineBreak() + printer.entries(after.get(i), column));
            }
        }
    }

    /** What is left of a mapping without entries: braces, and the comments behind them. */
    private void nothing() {
        int start = layout.first(mapping);
        int end = layout.end(mapping);
        StringBuilder text = new StringBuilder("{}");
        for (String comment : layout.comments(start, end, mapping)) {
            text.append(layout.lineBreak()).append(" ".repeat(layout.column(start)));
            text.append(comment);
        }
        draft.rewrite().take(start, end);
        draft.rewrite().replace(start, end, text.toString());
    }

    private void blockReplace(Entry entry, List<Part> parts, Printer printer, int column) {
        int start = entry.key().region().offset();
        int end = layout.end(entry);
        boolean kept = parts.stream().anyMatch(p -> !(p instanceof Part.Pair));
        List<Part> all = new ArrayList<>();
        List<String> comments =
                kept
                        ? List.of()
                        : layout.comments(start, end, new Node[] {entry.key(), entry.value()});
        if (!comments.isEmpty()) {
            all.add(new Part.Comment(comments));
        }
        all.addAll(parts);
        draft.rewrite().take(start, end);
        if (!all.isEmpty()) {
            String text = printer.entries(all, column);
            draft.rewrite().replace(start, end, text.substring(Math.min(column, indent(text))));
            return;
        }
        int line = layout.lineStart(start);
        boolean alone = layout.isBlank(line, start);
        boolean comment = !layout.isBlank(end, layout.lineEnd(end));
        if (comment) {
            draft.rewrite().replace(start, end + blanks(end), "");
        } else if (alone) {
            draft.rewrite().replace(line, layout.nextLine(end), "");
        } else {
            int next = index(entry) + 1;
            int stop =
                    next < gone.length ? mapping.entries().get(next).key().region().offset() : end;
            boolean plain = layout.isBlank(end, stop) && next < gone.length && !gone[next];
            draft.rewrite().replace(start, plain ? stop : end, "");
        }
    }

    private static int indent(String text) {
        return text.length() - text.stripLeading().length();
    }

    private int blanks(int from) {
        int at = from;
        while (at < layout.text().length() && layout.text().charAt(at) == ' ') {
            at++;
        }
        return at - from;
    }

    private void inFlow() {
        Printer printer = draft.printer(mapping);
        int column = layout.column(layout.first(mapping));
        String separator = separator();
        if (!first.isEmpty()) {
            draft.rewrite()
                    .insert(layout.first(mapping), printer.entries(first, column) + separator);
        }
        int last = -1;
        for (int i = 0; i < gone.length; i++) {
            Entry entry = mapping.entries().get(i);
            boolean stays = !gone[i] || !instead.get(i).isEmpty();
            if (gone[i] && stays) {
                int start = entry.key().region().offset();
                draft.rewrite().take(start, layout.end(entry));
                draft.rewrite()
                        .replace(start, layout.end(entry), printer.entries(instead.get(i), column));
            }
            if (!after.get(i).isEmpty()) {
                draft.rewrite()
                        .insert(
                                layout.end(entry),
                                separator + printer.entries(after.get(i), column));
            }
            if (stays) {
                if (last < i - 1) {
                    cut(last < 0 ? layout.first(mapping) : start(last + 1), start(i));
                }
                last = i;
            }
        }
        if (last < gone.length - 1) {
            int from = last < 0 ? layout.first(mapping) : layout.end(mapping.entries().get(last));
            cut(from, layout.end(mapping.entries().get(gone.length - 1)));
        }
    }

    private void cut(int start, int end) {
        draft.rewrite().take(start, end);
        draft.rewrite().replace(start, end, "");
    }

    private int start(int index) {
        return mapping.entries().get(index).key().region().offset();
    }

    /** What stands between entries: a comma with the blanks that stand before the first entry. */
    private String separator() {
        String before =
                layout.text().substring(mapping.region().offset() + 1, layout.first(mapping));
        return "," + (before.contains("\n") && before.isBlank() ? before : " ");
    }

    @Override
    public String toString() {
        return mapping + " without " + Arrays.toString(gone);
    }
}
