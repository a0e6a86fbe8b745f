/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.completion;

import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.Schema.Property;
import dev.edgewright.spec.schema.Schema.Type;
import dev.edgewright.spec.structure.Quotes;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the least that a schema asks for: the required keys, each with a value that it admits or a
 * place to fill in. For one thread.
 */
final class Skeleton {

    private static final Region NOWHERE = new Region(0, 0);

    /** Schemas may contain themselves. */
    private static final int DEEPEST = 8;

    /** A longer list of values is for completion to show. */
    private static final int MOST_CHOICES = 30;

    private final Template template;

    /** Writes to the end of a template. */
    Skeleton(Template template) {
        this.template = template;
    }

    /** What is mostly written where the schema admits several types. */
    enum Shape {
        SCALAR,
        MAPPING,
        LIST
    }

    static Shape shape(Schema schema) {
        Set<Type> types = schema.types();
        if (types.isEmpty()) {
            boolean keys = !schema.properties().isEmpty() || schema.additional().isPresent();
            return keys && schema.values().isEmpty()
                    ? Shape.MAPPING
                    : schema.items().isPresent() ? Shape.LIST : Shape.SCALAR;
        }
        boolean scalar =
                types.stream().anyMatch(t -> t != Type.MAPPING && t != Type.LIST && t != Type.NULL);
        return scalar || !types.contains(Type.MAPPING) && !types.contains(Type.LIST)
                ? Shape.SCALAR
                : types.contains(Type.MAPPING) ? Shape.MAPPING : Shape.LIST;
    }

    /** The keys that a mapping must have, or else the one that names it, in their order. */
    static List<Property> required(Schema schema) {
        List<Entry> chosen = new ArrayList<>();
        for (Property property : schema.properties().values()) {
            if (property.required() && !property.schema().values().isEmpty()) {
                String text = property.schema().values().get(0).text();
                chosen.add(
                        new Entry(
                                Scalar.of(NOWHERE, null, property.name(), Scalar.Style.PLAIN),
                                Scalar.of(NOWHERE, null, text, Scalar.Style.PLAIN)));
            }
        }
        Collection<Property> all =
                schema.forMapping(Mapping.of(NOWHERE, null, chosen, false)).properties().values();
        List<Property> required = all.stream().filter(Property::required).toList();
        return required.isEmpty()
                ? all.stream().filter(p -> p.schema().defines().isPresent()).limit(1).toList()
                : required;
    }

    private void mapping(List<Property> keys, int column, int depth) {
        boolean first = true;
        for (Property key : keys) {
            if (!first) {
                newLine(column);
            }
            first = false;
            entry(key.name(), key.schema(), column, depth);
        }
    }

    /**
     * Writes a key with its value.
     *
     * @param column the column of the key
     */
    void entry(String key, Schema schema, int column) {
        entry(key, schema, column, 0);
    }

    private void entry(String key, Schema schema, int column, int depth) {
        template.literal(Quoting.text(key) + ":");
        switch (shape(schema)) {
            case SCALAR -> {
                template.literal(" ");
                scalar(schema, key);
            }
            case MAPPING -> {
                newLine(column + 2);
                content(schema, key, column + 2, depth + 1);
            }
            case LIST -> {
                newLine(column + 2);
                template.literal("- ");
                item(schema, key, column + 2, depth + 1);
            }
        }
    }

    /**
     * Writes an item of a list, its dash left out.
     *
     * @param key the name of the list
     * @param column the column of the dash
     */
    void item(Schema list, String key, int column) {
        item(list, key, column, 0);
    }

    private void item(Schema list, String key, int column, int depth) {
        Optional<Schema> items = list.items();
        if (items.isEmpty()) {
            template.stop("");
        } else {
            content(items.get(), key, column + 2, depth);
        }
    }

    /** Writes a value where the template ends. */
    private void content(Schema schema, String key, int column, int depth) {
        switch (shape(schema)) {
            case SCALAR -> scalar(schema, key);
            case MAPPING -> {
                List<Property> keys = required(schema);
                if (keys.isEmpty() || depth > DEEPEST) {
                    template.stop("");
                } else {
                    mapping(keys, column, depth);
                }
            }
            case LIST -> {
                template.literal("- ");
                item(schema, key, column, depth + 1);
            }
        }
    }

    /** Writes a key with its value within braces. */
    void flowEntry(String key, Schema schema) {
        template.literal(Quoting.text(key) + ": ");
        switch (shape(schema)) {
            case SCALAR -> scalar(schema, key);
            case MAPPING -> template.literal("{").stop("").literal("}");
            case LIST -> template.literal("[").stop("").literal("]");
        }
    }

    /** Writes a key with the beginning of its value in JSON. */
    void jsonEntry(String key, Schema schema) {
        template.literal(Quotes.quoted(key) + ": ");
        switch (shape(schema)) {
            case SCALAR -> {
                String quote = schema.types().equals(Set.of(Type.TEXT)) ? "\"" : "";
                template.literal(quote).stop("").literal(quote);
            }
            case MAPPING -> template.literal("{").stop("").literal("}");
            case LIST -> template.literal("[").stop("").literal("]");
        }
    }

    private void scalar(Schema schema, String key) {
        Set<Type> types = schema.types();
        if (!schema.values().isEmpty() && schema.values().size() <= MOST_CHOICES) {
            template.choice(
                    schema.values().stream().map(v -> Quoting.of(v.text(), schema)).toList());
        } else if (schema.defaultValue().isPresent()) {
            template.stop(schema.defaultValue().get());
        } else if (types.equals(Set.of(Type.BOOLEAN))) {
            template.choice(List.of("true", "false"));
        } else if (!schema.examples().isEmpty()) {
            template.stop(schema.examples().get(0));
        } else if (types.equals(Set.of(Type.INTEGER)) || types.equals(Set.of(Type.NUMBER))) {
            template.stop(schema.minimum().map(BigDecimal::toPlainString).orElse("1"));
        } else {
            template.stop(fits(schema, key) ? key : "");
        }
    }

    private static boolean fits(Schema schema, String key) {
        return schema.refersTo().isEmpty()
                && schema.format().isEmpty()
                && schema.pattern().filter(p -> !p.matcher(key).find()).isEmpty();
    }

    private void newLine(int column) {
        template.literal("\n" + " ".repeat(Math.max(0, column)));
    }
}
