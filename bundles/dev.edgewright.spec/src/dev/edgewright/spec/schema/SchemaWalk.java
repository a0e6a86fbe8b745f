/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.schema;

import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Path;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks through a tree and the schema of its root together. */
public final class SchemaWalk {

    private SchemaWalk() {}

    /** Sees the nodes of a tree, each before those in it. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * A node.
         *
         * @param schema what counts for the node; for a mapping, with what its keys choose
         */
        void visit(Node node, Schema schema, Path path);
    }

    /** Shows all nodes that the schema knows. */
    public static void walk(Node root, Schema schema, Visitor visitor) {
        walk(root, schema, Path.ROOT, visitor);
    }

    private static void walk(Node node, Schema schema, Path path, Visitor visitor) {
        Schema here = chosen(node, schema);
        visitor.visit(node, here, path);
        switch (node) {
            case Mapping mapping -> {
                for (Entry entry : entries(mapping)) {
                    key(here, entry.name())
                            .ifPresent(
                                    inner ->
                                            walk(
                                                    entry.value(),
                                                    inner,
                                                    path.key(entry.name()),
                                                    visitor));
                }
            }
            case Sequence sequence -> {
                if (here.items().isPresent()) {
                    for (int i = 0; i < sequence.items().size(); i++) {
                        walk(sequence.items().get(i), here.items().get(), path.item(i), visitor);
                    }
                }
            }
            case Scalar scalar -> {
                // Nothing is inside.
            }
        }
    }

    /**
     * The schema of what stands at a path, whether it is there or not; empty where the schema knows
     * nothing of it.
     */
    public static Optional<Schema> at(Node root, Schema schema, Path path) {
        Node node = root;
        Schema here = chosen(node, schema);
        for (Object step : path.steps()) {
            Optional<Schema> inner = step instanceof String name ? key(here, name) : here.items();
            if (inner.isEmpty()) {
                return Optional.empty();
            }
            node = node == null ? null : child(node, step);
            here = chosen(node, inner.get());
        }
        return Optional.of(here);
    }

    /** The schema of the value of a key. */
    public static Optional<Schema> key(Schema schema, String name) {
        Schema.Property property = schema.properties().get(name);
        if (property != null) {
            return Optional.of(property.schema());
        }
        return schema.namePatterns().stream()
                .filter(p -> p.name().matcher(name).find())
                .map(Schema.NamePattern::schema)
                .findFirst()
                .or(schema::additional);
    }

    /** The entries of a mapping with those that a merge key {@code <<} adds. */
    public static List<Entry> entries(Mapping mapping) {
        if (mapping.entry("<<").isEmpty()) {
            return mapping.entries();
        }
        List<Entry> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Entry entry : mapping.entries()) {
            if (!isMerge(entry)) {
                all.add(entry);
                names.add(entry.name());
            }
        }
        for (Entry entry : mapping.entries()) {
            if (isMerge(entry)) {
                for (Mapping merged : merged(entry)) {
                    entries(merged).stream().filter(e -> names.add(e.name())).forEach(all::add);
                }
            }
        }
        return all;
    }

    /** Whether the entry adds the keys of other mappings. */
    public static boolean isMerge(Entry entry) {
        return entry.name().equals("<<")
                && entry.key() instanceof Scalar key
                && key.isPlain()
                && !merged(entry).isEmpty();
    }

    private static List<Mapping> merged(Entry entry) {
        return switch (entry.value()) {
            case Mapping mapping -> List.of(mapping);
            case Sequence sequence -> sequence.mappings();
            case Scalar scalar -> List.of();
        };
    }

    private static Schema chosen(Node node, Schema schema) {
        return node instanceof Mapping mapping ? schema.forMapping(mapping) : schema;
    }

    private static Node child(Node node, Object step) {
        return switch (node) {
            case Mapping mapping ->
                    entries(mapping).stream()
                            .filter(entry -> entry.name().equals(step))
                            .map(Entry::value)
                            .findFirst()
                            .orElse(null);
            case Sequence sequence ->
                    step instanceof Integer index && index < sequence.items().size()
                            ? sequence.items().get(index)
                            : null;
            case Scalar scalar -> null;
        };
    }
}
