/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.structure;

import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.Schema.Property;
import dev.edgewright.spec.schema.Schema.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the least that a schema asks for, for a person to fill in. */
public final class Skeleton {

    /** More would be a wall of text. */
    private static final int DEPTH = 6;

    private Skeleton() {}

    /**
     * A key with the least value that its schema asks for.
     *
     * @return the lines, the first one not indented, the others against it
     */
    public static List<String> entry(String key, Schema schema) {
        return entry(key, schema, DEPTH);
    }

    /**
     * A key with the least value that its schema asks for, within braces.
     *
     * @return one line
     */
    public static String flowEntry(String key, Schema schema) {
        return key + ": " + flow(schema, DEPTH);
    }

    private static List<String> entry(String key, Schema schema, int depth) {
        List<String> value = block(schema, depth);
        List<String> lines = new ArrayList<>();
        if (value.isEmpty()) {
            lines.add(key + ": " + flow(schema, depth));
            return lines;
        }
        lines.add(key + ":");
        value.forEach(line -> lines.add("  " + line));
        return lines;
    }

    /** The lines of a collection; none if it is better written behind the key. */
    private static List<String> block(Schema schema, int depth) {
        List<String> lines = new ArrayList<>();
        if (depth == 0) {
            return lines;
        }
        if (is(schema, Type.MAPPING)) {
            for (Property property : schema.properties().values()) {
                if (property.required()) {
                    lines.addAll(entry(property.name(), property.schema(), depth - 1));
                }
            }
        } else if (is(schema, Type.LIST) && schema.items().isPresent()) {
            Schema item = schema.items().get();
            List<String> inner = block(item, depth - 1);
            if (inner.isEmpty()) {
                lines.add("- " + flow(item, depth - 1));
            } else {
                lines.add("- " + inner.get(0));
                inner.stream().skip(1).forEach(line -> lines.add("  " + line));
            }
        }
        return lines;
    }

    private static String flow(Schema schema, int depth) {
        if (is(schema, Type.MAPPING)) {
            List<String> entries = new ArrayList<>();
            for (Property property : schema.properties().values()) {
                if (property.required() && depth > 0) {
                    entries.add(property.name() + ": " + flow(property.schema(), depth - 1));
                }
            }
            return "{" + String.join(", ", entries) + "}";
        }
        if (is(schema, Type.LIST)) {
            return schema.isNonEmpty() && schema.items().isPresent() && depth > 0
                    ? "[" + flow(schema.items().get(), depth - 1) + "]"
                    : "[]";
        }
        return scalar(schema);
    }

    private static String scalar(Schema schema) {
        if (schema.defaultValue().filter(d -> !d.isEmpty()).isPresent()) {
            return schema.defaultValue().get();
        }
        if (!schema.values().isEmpty()) {
            return schema.values().get(0).text();
        }
        if (!schema.examples().isEmpty()) {
            return Quotes.where(schema, schema.examples().get(0));
        }
        if (is(schema, Type.INTEGER) || is(schema, Type.NUMBER)) {
            return schema.minimum().map(BigDecimal::toPlainString).orElse("1");
        }
        return is(schema, Type.BOOLEAN) ? "true" : "\"\"";
    }

    /** Whether a value is of this type before all others. */
    private static boolean is(Schema schema, Type type) {
        Set<Type> types = schema.types();
        return types.contains(type)
                && (types.size() == 1 || !types.contains(Type.TEXT) || type == Type.TEXT);
    }
}
