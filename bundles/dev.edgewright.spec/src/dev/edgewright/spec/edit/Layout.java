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
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How a document is laid out: lines, columns, comments. */
public final class Layout {

    private final String text;

    Layout(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** Whether a mapping or sequence stands in braces or brackets. */
    public boolean isFlow(Node node) {
        return switch (node) {
            case Mapping mapping -> mapping.isFlow();
            case Sequence sequence -> sequence.isFlow();
            case Scalar scalar -> false;
        };
    }

    /** Whether keys and text are in double quotes, as JSON wants it. */
    public boolean isJson(Mapping mapping) {
        return isFlow(mapping)
                && !mapping.entries().isEmpty()
                && text.charAt(mapping.entries().get(0).key().region().offset()) == '"';
    }

    /** The offset behind the last character of an entry, comments behind it excluded. */
    public int end(Entry entry) {
        if (entry.value() instanceof Scalar scalar && scalar.isMissing()) {
            int end = entry.key().region().end();
            int colon = text.indexOf(':', end);
            return colon >= 0 && isBlank(end, colon) ? colon + 1 : end;
        }
        return end(entry.value());
    }

    /** The offset behind the last character of a node, comments behind it excluded. */
    public int end(Node node) {
        if (node.alias().isPresent() || isFlow(node)) {
            return node.region().end();
        }
        return switch (node) {
            case Scalar scalar -> trimmed(scalar.region());
            case Mapping mapping ->
                    mapping.entries().isEmpty()
                            ? trimmed(mapping.region())
                            : end(mapping.entries().get(mapping.entries().size() - 1));
            case Sequence sequence ->
                    sequence.items().isEmpty()
                            ? trimmed(sequence.region())
                            : end(sequence.items().get(sequence.items().size() - 1));
        };
    }

    private int trimmed(Region region) {
        int end = region.end();
        while (end > region.offset() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    public int lineStart(int offset) {
        int at = offset;
        while (at > 0 && !isBreak(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** The end of the line, its break excluded. */
    public int lineEnd(int offset) {
        int at = offset;
        while (at < text.length() && !isBreak(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The beginning of the next line; the end of the text on the last one. */
    public int nextLine(int offset) {
        int at = lineEnd(offset);
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        return at < text.length() && text.charAt(at) == '\n' ? at + 1 : at;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    public int column(int offset) {
        return offset - lineStart(offset);
    }

    /** Whether nothing but blanks stands between two offsets. */
    public boolean isBlank(int start, int end) {
        return text.substring(start, end).isBlank();
    }

    /** The line break that the text uses. */
    public String lineBreak() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** How much further a value is indented than its key; 2 where that cannot be seen. */
    public int step(Entry entry) {
        if (entry.value() instanceof Mapping mapping
                && !isFlow(mapping)
                && !mapping.entries().isEmpty()) {
            int step = column(first(mapping)) - column(entry.key().region().offset());
            return step > 0 ? step : 2;
        }
        return 2;
    }

    public int first(Mapping mapping) {
        return mapping.entries().get(0).key().region().offset();
    }

    /** Whether the value of an entry has an anchor or is an alias, so that it cannot be moved. */
    public boolean isShared(Entry entry) {
        int start = entry.key().region().end();
        int end = Math.max(start, entry.value().region().offset());
        return entry.value().alias().isPresent() || text.substring(start, end).contains("&");
    }

    /** The comments between two offsets, from {@code #} to the end of the line. */
    public List<String> comments(int start, int end, Node... nodes) {
        List<Region> words = new ArrayList<>();
        for (Node node : nodes) {
            words(node, words);
        }
        words.sort(Comparator.comparingInt(Region::offset));
        List<String> comments = new ArrayList<>();
        int next = 0;
        for (int i = start; i < end; i++) {
            while (next < words.size() && words.get(next).end() <= i) {
                next++;
            }
            if (next < words.size() && words.get(next).offset() <= i) {
                i = words.get(next).end() - 1;
            } else if (text.charAt(i) == '#'
                    && (i == 0 || Character.isWhitespace(text.charAt(i - 1)))) {
                int stop = Math.min(end, lineEnd(i));
                comments.add(text.substring(i, stop).stripTrailing());
                i = stop - 1;
            }
        }
        return comments;
    }

    private static void words(Node node, List<Region> words) {
        switch (node) {
            case Scalar scalar -> words.add(scalar.region());
            case Mapping mapping ->
                    mapping.entries()
                            .forEach(
                                    e -> {
                                        words(e.key(), words);
                                        words(e.value(), words);
                                    });
            case Sequence sequence -> sequence.items().forEach(i -> words(i, words));
        }
    }
}
