/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import dev.edgewright.margo.io.Dialect;
import dev.edgewright.margo.io.Vocabulary;
import dev.edgewright.margo.io.Vocabulary.Data;
import dev.edgewright.margo.io.Vocabulary.Form;
import dev.edgewright.margo.io.Vocabulary.Key;
import dev.edgewright.margo.wasm.WasmConvention;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.Schema.NamePattern;
import dev.edgewright.spec.schema.Schema.Property;
import dev.edgewright.spec.schema.Schema.Type;
import dev.edgewright.spec.schema.SchemaCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EClass;

/** Makes schemas of what the model of Margo's documents says of one dialect. */
final class MargoSchemas {

    private final Vocabulary vocabulary;
    private final Map<EClass, MargoSchema> made = new HashMap<>();
    private EClass root;

    MargoSchemas(Dialect dialect) {
        this.vocabulary = Vocabulary.of(dialect);
    }

    /** The schema of a kind of document. */
    Schema of(EClass kind) {
        // In a deployment, names mean something else than in a description.
        made.clear();
        root = kind;
        return mapping(kind);
    }

    private MargoSchema mapping(EClass type) {
        MargoSchema known = made.get(type);
        if (known != null) {
            return known;
        }
        MargoSchema schema = new MargoSchema();
        made.put(type, schema);
        schema.title = type.getName();
        schema.description = vocabulary.documentation(type);
        schema.section = vocabulary.section(type).orElse(null);
        schema.types = Set.of(Type.MAPPING);
        if (vocabulary.isExtensible(type)) {
            schema.namePatterns = extensions();
        }
        for (Key key : vocabulary.keys(type)) {
            schema.properties.put(
                    key.name(),
                    new Property(key.name(), value(type, key), key.required(), Optional.empty()));
        }
        return schema;
    }

    private static List<NamePattern> extensions() {
        List<NamePattern> patterns = new ArrayList<>();
        SchemaCatalog.bundled()
                .schema("margo/" + WasmConvention.EXTENSION)
                .ifPresent(
                        file ->
                                patterns.add(
                                        new NamePattern(
                                                Pattern.compile(
                                                        "^"
                                                                + Pattern.quote(
                                                                        WasmConvention.EXTENSION)
                                                                + "$"),
                                                file.schema())));
        MargoSchema any = new MargoSchema();
        any.description = "What a supplier has to say beyond the specification.";
        any.additional = any;
        patterns.add(new NamePattern(Pattern.compile("^x-[a-z][a-z0-9-]*-extensions$"), any));
        return patterns;
    }

    private MargoSchema value(EClass owner, Key key) {
        MargoSchema held = key.type().map(this::copied).orElseGet(() -> data(key));
        Names.Use use = Names.of(owner, key.name(), root);
        MargoSchema schema;
        if (key.form() == Form.SINGLE) {
            schema = held;
            schema.nonEmpty = key.data().isPresent() && key.nonEmpty();
            name(schema, use);
        } else {
            schema = new MargoSchema();
            schema.nonEmpty = key.nonEmpty();
            if (key.form() == Form.LIST) {
                schema.types = Set.of(Type.LIST);
                schema.items = held;
                name(held, use);
            } else {
                schema.types = Set.of(Type.MAPPING);
                schema.additional = held;
                if (use.definition()) {
                    schema.keysDefine = use.kind();
                } else {
                    schema.keysReferTo = use.kind();
                }
            }
            schema.title = held.title;
            schema.section = held.section;
        }
        if (!key.documentation().isEmpty()) {
            schema.description = key.documentation();
        }
        if (schema.section == null) {
            schema.section = vocabulary.section(owner).orElse(null);
        }
        if (key.nullable()) {
            List<Type> types = new ArrayList<>(schema.types);
            types.add(Type.NULL);
            schema.types = Set.copyOf(types);
        }
        schema.defaultValue = Meanings.defaultOf(key.name());
        return schema;
    }

    /** The schema of a class at one place, where the key has a description of its own. */
    private MargoSchema copied(EClass type) {
        MargoSchema base = mapping(type);
        MargoSchema copy = new MargoSchema();
        copy.title = base.title;
        copy.description = base.description;
        copy.section = base.section;
        copy.types = base.types;
        copy.properties = base.properties;
        copy.namePatterns = base.namePatterns;
        return copy;
    }

    private static void name(MargoSchema schema, Names.Use use) {
        if (use.definition()) {
            schema.defines = use.kind();
        } else {
            schema.refersTo = use.kind();
        }
    }

    private static MargoSchema data(Key key) {
        MargoSchema schema = new MargoSchema();
        Data data = key.data().orElseThrow();
        schema.types =
                switch (data.basis()) {
                    case ANY -> Set.of();
                    case TEXT -> Set.of(Type.TEXT);
                    case BOOLEAN -> Set.of(Type.BOOLEAN);
                    case INTEGER -> Set.of(Type.INTEGER);
                    case NUMBER -> Set.of(Type.NUMBER);
                };
        schema.title = data.basis() == Vocabulary.Basis.ANY ? "" : data.name();
        schema.values =
                data.values().stream()
                        .map(v -> new Schema.Value(v, Meanings.of(data.name(), v)))
                        .toList();
        schema.pattern = data.pattern().map(p -> Pattern.compile("^(?:" + p + ")$")).orElse(null);
        schema.words = data.words();
        schema.examples = Meanings.examples(data.name());
        return schema;
    }
}
