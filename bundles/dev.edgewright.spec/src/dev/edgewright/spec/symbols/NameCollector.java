/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.symbols;

import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.SchemaWalk;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Collects names by what the schema says of places. Where it says that text defines a name and
 * refers to one, it depends on the mapping around it: with nothing else in it, it only refers.
 */
final class NameCollector {

    private record Key(String kind, int offset, boolean definition) {}

    private final List<Found> list = new ArrayList<>();
    private final Set<Key> seen = new HashSet<>();

    private NameCollector() {}

    static List<Found> collect(SpecDocument document) {
        NameCollector collector = new NameCollector();
        SchemaWalk.walk(
                document.root(),
                document.type().orElseThrow().schema(),
                (node, schema, path) -> collector.visit(node, schema));
        collector.list.sort(Comparator.comparingInt(found -> found.region().offset()));
        return List.copyOf(collector.list);
    }

    private void visit(Node node, Schema schema) {
        switch (node) {
            case Mapping mapping -> {
                keys(mapping, schema);
                for (Entry entry : SchemaWalk.entries(mapping)) {
                    SchemaWalk.key(schema, entry.name())
                            .ifPresent(inner -> value(entry.value(), inner, Optional.of(mapping)));
                }
            }
            case Sequence sequence ->
                    schema.items()
                            .ifPresent(
                                    inner ->
                                            sequence.items()
                                                    .forEach(
                                                            i ->
                                                                    value(
                                                                            i,
                                                                            inner,
                                                                            Optional.empty())));
            case Scalar scalar -> {
                // It is seen with what is around it.
            }
        }
    }

    private void keys(Mapping mapping, Schema schema) {
        for (Entry entry : SchemaWalk.entries(mapping)) {
            if (entry.key() instanceof Scalar key && !key.isMissing()) {
                schema.keysDefine().ifPresent(kind -> add(kind, key, true, entry.region()));
                schema.keysReferTo().ifPresent(kind -> add(kind, key, false, key.region()));
            }
        }
    }

    private void value(Node node, Schema schema, Optional<Mapping> around) {
        if (!(node instanceof Scalar scalar) || scalar.isNull()) {
            return;
        }
        Optional<String> defines = schema.defines();
        boolean definition =
                defines.isPresent() && (schema.refersTo().isEmpty() || hasMore(scalar, around));
        if (definition) {
            Region whole = around.map(Node::region).orElse(scalar.region());
            add(defines.get(), scalar, true, whole);
        } else {
            schema.refersTo().ifPresent(kind -> add(kind, scalar, false, scalar.region()));
        }
    }

    private static boolean hasMore(Scalar name, Optional<Mapping> around) {
        return around.isPresent()
                && around.get().entries().stream()
                        .anyMatch(
                                e ->
                                        e.value() != name
                                                && !(e.value() instanceof Scalar s && s.isNull()));
    }

    private void add(String kind, Scalar node, boolean definition, Region around) {
        Region region = inner(node);
        if (seen.add(new Key(kind, region.offset(), definition))) {
            list.add(new Found(kind, node.text(), definition, region, around, node));
        }
    }

    /** The text of a scalar without its quotes. */
    private static Region inner(Scalar scalar) {
        Region region = scalar.region();
        boolean quoted =
                scalar.style() == Scalar.Style.SINGLE_QUOTED
                        || scalar.style() == Scalar.Style.DOUBLE_QUOTED;
        return quoted && scalar.alias().isEmpty() && region.length() >= 2
                ? new Region(region.offset() + 1, region.length() - 2)
                : region;
    }
}
