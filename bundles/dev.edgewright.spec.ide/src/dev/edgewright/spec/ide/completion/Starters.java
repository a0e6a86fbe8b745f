/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.completion;

import dev.edgewright.spec.recognition.FamilyName;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.Schema.Property;
import dev.edgewright.spec.schema.SchemaCatalog;
import dev.edgewright.spec.schema.SchemaFile;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.CompletionItemKind;

/** Proposes whole documents, and the keys and values that tell what kind a document is of. */
final class Starters {

    /** Keys by which documents are told. */
    private static final Set<String> SIGNS = Set.of("apiVersion", "kind");

    private final Collector out;

    Starters(Collector out) {
        this.out = out;
    }

    private static List<SchemaFile> types() {
        return Arrays.stream(FamilyName.values())
                .map(name -> name.name().toLowerCase(Locale.ROOT))
                .flatMap(name -> SchemaCatalog.bundled().family(name).stream())
                .toList();
    }

    /** Whether the caret is at a value that tells the kind of document. */
    static boolean isSign(CaretContext context) {
        List<Object> path = context.caret().place().path().steps();
        return !context.isKey() && path.size() == 1 && SIGNS.contains(path.get(0));
    }

    /** The least that a document of each known kind has. */
    void documents() {
        for (SchemaFile type : types()) {
            Template insert = out.template();
            new Skeleton(insert).mapping(Skeleton.required(type.schema()), 0);
            out.add(
                    type.title(),
                    insert,
                    CompletionItemKind.Snippet,
                    "new document",
                    type.schema().description(),
                    false);
        }
    }

    /** The keys that documents of known kinds must have. */
    void keys() {
        Map<String, Property> keys = new LinkedHashMap<>();
        for (SchemaFile type : types()) {
            Skeleton.required(type.schema()).forEach(p -> keys.putIfAbsent(p.name(), p));
        }
        Set<String> present = KeyProposals.siblings(out.context);
        for (Property key : keys.values()) {
            if (!present.contains(key.name())) {
                Template insert = out.template().literal(key.name());
                insert.literal(out.context.colonFollows() ? "" : ": ");
                out.add(key.name(), insert, CompletionItemKind.Property, "", "", false);
            }
        }
    }

    /** The values of a key that tells the kind of document, as far as the other keys fit. */
    void signs() {
        String key = (String) out.context.caret().place().path().steps().get(0);
        for (SchemaFile type : types()) {
            if (!fits(type.schema(), key)) {
                continue;
            }
            property(type.schema(), key)
                    .ifPresent(
                            schema ->
                                    schema.values()
                                            .forEach(
                                                    v ->
                                                            out.value(
                                                                    v.text(),
                                                                    Quoting.of(v.text(), schema),
                                                                    CompletionItemKind.EnumMember,
                                                                    type.title(),
                                                                    v.description())));
        }
    }

    private boolean fits(Schema schema, String key) {
        List<Entry> others =
                out.context.caret().place().parent().stream()
                        .filter(Mapping.class::isInstance)
                        .map(Mapping.class::cast)
                        .flatMap(m -> m.entries().stream())
                        .filter(e -> SIGNS.contains(e.name()) && !e.name().equals(key))
                        .toList();
        return others.stream()
                .filter(e -> e.value() instanceof Scalar s && !s.isMissing())
                .allMatch(
                        e ->
                                property(schema, e.name()).stream()
                                        .flatMap(s -> s.values().stream())
                                        .anyMatch(
                                                v ->
                                                        v.text()
                                                                .equals(
                                                                        ((Scalar) e.value())
                                                                                .text())));
    }

    private static Optional<Schema> property(Schema schema, String key) {
        return Optional.ofNullable(schema.properties().get(key)).map(Property::schema);
    }
}
