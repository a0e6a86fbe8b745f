/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.schema;

import dev.edgewright.spec.schema.Facts.Choice;
import dev.edgewright.spec.schema.Facts.Names;
import dev.edgewright.spec.schema.Schema.NamePattern;
import dev.edgewright.spec.schema.Schema.Type;
import dev.edgewright.spec.schema.Schema.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Makes schemas of what a file says. A keyword that is not known here is a fault of the file and an
 * {@link IllegalArgumentException}.
 */
final class SchemaReader {

    private static final Set<String> KEYWORDS =
            Set.of(
                    "$id",
                    "$defs",
                    "$ref",
                    "title",
                    "description",
                    "type",
                    "properties",
                    "required",
                    "additionalProperties",
                    "patternProperties",
                    "items",
                    "minItems",
                    "minLength",
                    "minProperties",
                    "maxItems",
                    "maxLength",
                    "enum",
                    "pattern",
                    "minimum",
                    "maximum",
                    "format",
                    "default",
                    "examples",
                    "deprecated",
                    "x-document",
                    "x-enum",
                    "x-pattern-words",
                    "x-section",
                    "x-unknown-keys",
                    "x-defines",
                    "x-refers-to",
                    "x-keys-define",
                    "x-keys-refer-to",
                    "x-by");

    private static final LoadedSchema ANYTHING = new LoadedSchema(SchemaReader::anything);

    private final Function<String, LoadedSchema> references;

    /**
     * A reader of one file.
     *
     * @param references what a {@code $ref} of the file means
     */
    SchemaReader(Function<String, LoadedSchema> references) {
        this.references = references;
    }

    LoadedSchema schema(Object written) {
        if (Boolean.TRUE.equals(written)) {
            return ANYTHING;
        }
        Map<String, Object> keywords = mapping(written);
        for (String keyword : keywords.keySet()) {
            if (!KEYWORDS.contains(keyword)) {
                throw new IllegalArgumentException("unknown keyword " + keyword);
            }
        }
        Facts own = facts(keywords);
        Object reference = keywords.get("$ref");
        return new LoadedSchema(
                reference == null
                        ? () -> own
                        : () -> own.over(references.apply(reference.toString()).facts()));
    }

    private static Facts anything() {
        return new SchemaReader(ref -> ANYTHING).facts(Map.of("additionalProperties", true));
    }

    private Facts facts(Map<String, Object> keywords) {
        Map<String, LoadedSchema> properties = schemas(keywords.get("properties"));
        List<NamePattern> patterns = new ArrayList<>();
        mapping(keywords.get("patternProperties"))
                .forEach((k, v) -> patterns.add(new NamePattern(Pattern.compile(k), schema(v))));
        return new Facts(
                text(keywords, "title"),
                text(keywords, "description"),
                text(keywords, "x-section"),
                types(keywords.get("type")),
                properties,
                new LinkedHashSet<>(texts(keywords.get("required"))),
                patterns,
                keywords.containsKey("x-unknown-keys"),
                additional(keywords),
                Optional.ofNullable(keywords.get("items")).map(this::schema),
                keywords.containsKey("minItems")
                        || keywords.containsKey("minLength")
                        || keywords.containsKey("minProperties"),
                most(keywords),
                values(keywords),
                text(keywords, "pattern").map(Pattern::compile),
                text(keywords, "x-pattern-words"),
                text(keywords, "minimum").map(BigDecimal::new),
                text(keywords, "maximum").map(BigDecimal::new),
                text(keywords, "format"),
                text(keywords, "default"),
                texts(keywords.get("examples")),
                text(keywords, "deprecated"),
                new Names(
                        text(keywords, "x-defines"),
                        text(keywords, "x-refers-to"),
                        text(keywords, "x-keys-define"),
                        text(keywords, "x-keys-refer-to")),
                Optional.ofNullable(keywords.get("x-by")).map(this::choice));
    }

    private static final List<String> OF_MAPPINGS =
            List.of("type", "properties", "patternProperties", "x-by", "$ref", "items");

    /** A schema that says nothing of keys admits all. */
    private Optional<Schema> additional(Map<String, Object> keywords) {
        Object written = keywords.get("additionalProperties");
        if (written == null && OF_MAPPINGS.stream().noneMatch(keywords::containsKey)) {
            written = true;
        }
        return Optional.ofNullable(written).filter(w -> !Boolean.FALSE.equals(w)).map(this::schema);
    }

    private Choice choice(Object written) {
        Map<String, Object> by = mapping(written);
        return new Choice(text(by, "key").orElseThrow(), schemas(by.get("when")));
    }

    private Map<String, LoadedSchema> schemas(Object written) {
        Map<String, LoadedSchema> made = new LinkedHashMap<>();
        mapping(written).forEach((k, v) -> made.put(k, schema(v)));
        return made;
    }

    private static OptionalInt most(Map<String, Object> keywords) {
        return text(keywords, "maxItems")
                .or(() -> text(keywords, "maxLength"))
                .map(s -> OptionalInt.of(Integer.parseInt(s)))
                .orElse(OptionalInt.empty());
    }

    private static List<Value> values(Map<String, Object> keywords) {
        List<Value> values = new ArrayList<>();
        texts(keywords.get("enum")).forEach(v -> values.add(new Value(v, "")));
        mapping(keywords.get("x-enum"))
                .forEach((k, v) -> values.add(new Value(k, v == null ? "" : v.toString())));
        return values;
    }

    private static Set<Type> types(Object written) {
        Set<Type> types = EnumSet.noneOf(Type.class);
        List<String> names =
                written instanceof List<?>
                        ? texts(written)
                        : written == null ? List.of() : List.of(written.toString());
        for (String name : names) {
            types.add(
                    switch (name) {
                        case "string" -> Type.TEXT;
                        case "number" -> Type.NUMBER;
                        case "integer" -> Type.INTEGER;
                        case "boolean" -> Type.BOOLEAN;
                        case "object" -> Type.MAPPING;
                        case "array" -> Type.LIST;
                        case "null" -> Type.NULL;
                        default -> throw new IllegalArgumentException("unknown type " + name);
                    });
        }
        return types;
    }

    static Optional<String> text(Map<String, Object> keywords, String keyword) {
        return Optional.ofNullable(keywords.get(keyword)).map(Object::toString).map(String::strip);
    }

    static List<String> texts(Object written) {
        List<String> texts = new ArrayList<>();
        if (written instanceof List<?> list) {
            list.forEach(item -> texts.add(String.valueOf(item)));
        } else if (written != null) {
            throw new IllegalArgumentException("a list is needed, not " + written);
        }
        return texts;
    }

    static Map<String, Object> mapping(Object written) {
        Map<String, Object> result = new LinkedHashMap<>();
        if (written instanceof Map<?, ?> map) {
            map.forEach((k, v) -> result.put(String.valueOf(k), v));
        } else if (written != null) {
            throw new IllegalArgumentException("a mapping is needed, not " + written);
        }
        return result;
    }
}
