/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.structure;

import dev.edgewright.margo.io.Suggestions;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.SchemaWalk;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Takes misspelt keys for what they mean, so that one mistake is not several to later checks. */
public final class Meant {

    private Meant() {}

    /**
     * The content with misspelt keys by their right names and merged keys in place, at its places.
     */
    public static Mapping of(Mapping root, Schema schema) {
        return (Mapping) node(root, schema);
    }

    private static Node node(Node node, Schema schema) {
        return switch (node) {
            case Mapping mapping -> mapping(mapping, schema.forMapping(mapping));
            case Sequence sequence -> sequence(sequence, schema);
            case Scalar scalar -> scalar;
        };
    }

    private static Node sequence(Sequence sequence, Schema schema) {
        if (schema.items().isEmpty()) {
            return sequence;
        }
        Schema item = schema.items().get();
        List<Node> items = sequence.items().stream().map(i -> node(i, item)).toList();
        return Sequence.of(
                sequence.region(), sequence.tag().orElse(null), items, sequence.isFlow());
    }

    private static Node mapping(Mapping mapping, Schema schema) {
        List<Entry> all = SchemaWalk.entries(mapping);
        Set<String> present = new HashSet<>();
        all.forEach(e -> present.add(e.name()));
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : all) {
            Optional<Schema> known = SchemaWalk.key(schema, entry.name());
            if (known.isPresent()) {
                entries.add(new Entry(entry.key(), node(entry.value(), known.get())));
                continue;
            }
            Optional<String> meant = key(entry.name(), schema, present);
            if (meant.isPresent() && entry.key() instanceof Scalar key) {
                present.add(meant.get());
                Schema inner = schema.properties().get(meant.get()).schema();
                Scalar right = Scalar.of(key.region(), null, meant.get(), key.style());
                entries.add(new Entry(right, node(entry.value(), inner)));
            } else {
                entries.add(entry);
            }
        }
        return Mapping.of(mapping.region(), mapping.tag().orElse(null), entries, mapping.isFlow());
    }

    /** The key that a name which is not known here means, if it is none that is there. */
    static Optional<String> key(String name, Schema schema, Set<String> present) {
        List<String> free =
                schema.properties().keySet().stream().filter(k -> !present.contains(k)).toList();
        return free.stream()
                .filter(k -> bare(k).equals(bare(name)))
                .findFirst()
                .or(() -> Suggestions.nearest(name, free));
    }

    /** Names that differ in nothing else are meant to be the same. */
    private static String bare(String name) {
        return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }
}
