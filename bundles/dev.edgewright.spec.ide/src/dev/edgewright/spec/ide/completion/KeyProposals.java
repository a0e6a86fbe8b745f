/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.completion;

import dev.edgewright.spec.ide.hover.Descriptions;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.Schema.Property;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CompletionItemKind;

/** Proposes the keys of mappings, those first that must be there. */
final class KeyProposals {

    private static final Comparator<Property> REQUIRED_FIRST =
            Comparator.comparing((Property p) -> !p.required())
                    .thenComparing(p -> p.deprecated().isPresent());

    private final Collector out;

    KeyProposals(Collector out) {
        this.out = out;
    }

    /** The keys of the mapping that the caret is in, without those that are there. */
    void within(Schema schema) {
        boolean flow = out.context.isFlow();
        for (Property property : missing(schema, siblings(out.context))) {
            add(property, flow, "", out.context.column());
        }
    }

    /** The keys of a mapping that would begin at the caret. */
    void beginning(Schema schema) {
        if (out.context.isFlow()) {
            return;
        }
        if (out.context.ownLine()) {
            for (Property property : missing(schema, Set.of())) {
                add(property, false, "", out.context.column());
            }
            return;
        }
        int before = out.size();
        int column = out.context.margin() + dashes() + 2;
        String start = "\n" + " ".repeat(Math.max(0, out.relative(column)));
        for (Property property : missing(schema, Set.of())) {
            add(property, false, start, column);
        }
        out.withoutBlanksBefore(before);
    }

    /** How far the key before the caret stands behind the margin of its line. */
    private int dashes() {
        List<Node> around = out.context.caret().place().ancestors();
        return around.isEmpty() || !(around.get(around.size() - 1) instanceof Mapping mapping)
                ? 0
                : mapping.entries().stream()
                        .filter(e -> e.value() == out.context.node())
                        .findFirst()
                        .map(e -> e.key().region().offset())
                        .map(offset -> out.context.original().lines().column(offset))
                        .map(column -> Math.max(0, column - out.context.margin()))
                        .orElse(0);
    }

    private void add(Property property, boolean flow, String start, int column) {
        Template insert = out.template().literal(start);
        if (out.context.isKey() && out.context.isInQuotes()) {
            insert.literal(Quoting.inside(property.name(), out.context.node().style()));
        } else if (flow && out.context.isJson()) {
            new Skeleton(insert).jsonEntry(property.name(), property.schema());
        } else if (out.context.isKey() && out.context.colonFollows()) {
            insert.literal(Quoting.text(property.name()));
        } else if (flow) {
            new Skeleton(insert).flowEntry(property.name(), property.schema());
        } else {
            new Skeleton(insert).entry(property.name(), property.schema(), out.relative(column));
        }
        String type = Descriptions.type(property.schema());
        out.add(
                property.name(),
                insert,
                CompletionItemKind.Property,
                property.required() ? (type.isEmpty() ? "required" : type + ", required") : type,
                Descriptions.key(property.name(), Optional.of(property), property.schema()),
                property.deprecated().isPresent());
    }

    private static List<Property> missing(Schema schema, Set<String> present) {
        return schema.properties().values().stream()
                .filter(p -> !present.contains(p.name()))
                .sorted(REQUIRED_FIRST)
                .toList();
    }

    /** The other keys of the mapping that the caret is in. */
    static Set<String> siblings(CaretContext context) {
        return context
                .caret()
                .place()
                .parent()
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .map(Mapping::entries)
                .orElse(List.of())
                .stream()
                .filter(e -> e.key() != context.node())
                .map(Entry::name)
                .collect(Collectors.toSet());
    }
}
