/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.completion;

import dev.edgewright.spec.recognition.DocumentType;
import dev.edgewright.spec.recognition.DocumentTypes;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.Schema.Property;
import dev.edgewright.spec.schema.SchemaCatalog;
import dev.edgewright.spec.schema.SchemaFile;
import dev.edgewright.spec.tree.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** Whether the caret is at a value that tells the kind of document. */
    static boolean isSign(CaretContext context) {
        List<Object> path = context.caret().place().path().steps();
        return !context.isKey() && path.size() == 1 && SIGNS.contains(path.get(0));
    }

    /** Whole documents of the kinds that people begin. */
    void documents() {
        Map<String, String> starters = StarterDocuments.all();
        for (DocumentType type : DocumentTypes.all()) {
            if (starters.containsKey(type.id())) {
                out.document(type.title(), starters.get(type.id()), type.schema().description());
            }
        }
    }

    /** The values of a key by which documents of a kind are told. */
    private static List<String> signs(DocumentType type, String key) {
        if (!SIGNS.contains(key)) {
            return List.of();
        }
        return SchemaCatalog.bundled()
                .schema(type.id())
                .flatMap(SchemaFile::shape)
                .map(s -> key.equals("kind") ? List.of(s.kind()) : s.apiVersions())
                .orElseGet(
                        () ->
                                Optional.ofNullable(type.schema().properties().get(key)).stream()
                                        .flatMap(p -> p.schema().values().stream())
                                        .map(Schema.Value::text)
                                        .toList());
    }

    /** The keys that documents of known kinds must have. */
    void keys() {
        Map<String, Property> keys = new LinkedHashMap<>();
        for (DocumentType type : DocumentTypes.all()) {
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
        for (DocumentType type : DocumentTypes.all()) {
            if (fits(type, key)) {
                for (String value : signs(type, key)) {
                    out.value(
                            value,
                            Quoting.text(value),
                            CompletionItemKind.EnumMember,
                            key.equals("kind") ? type.title() : "",
                            key.equals("kind") ? type.schema().description() : "");
                }
            }
        }
    }

    private boolean fits(DocumentType type, String key) {
        Optional<Mapping> root =
                out.context
                        .caret()
                        .place()
                        .parent()
                        .filter(Mapping.class::isInstance)
                        .map(Mapping.class::cast);
        return SIGNS.stream()
                .filter(other -> !other.equals(key))
                .allMatch(
                        other ->
                                root.flatMap(r -> r.text(other))
                                        .filter(text -> !signs(type, other).contains(text))
                                        .isEmpty());
    }
}
