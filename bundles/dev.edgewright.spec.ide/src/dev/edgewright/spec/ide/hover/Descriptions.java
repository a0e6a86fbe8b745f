/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.hover;

import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.Schema.Property;
import dev.edgewright.spec.schema.Schema.Type;
import dev.edgewright.spec.schema.Schema.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What schemas say, as Markdown. */
public final class Descriptions {

    /** More values than this would hide the rest. */
    private static final int MOST_VALUES = 24;

    private Descriptions() {}

    /**
     * What is to be said about a key.
     *
     * @param property the key, if the schema knows its name
     */
    public static String key(String name, Optional<Property> property, Schema schema) {
        StringBuilder text = new StringBuilder();
        text.append("**").append(name).append("**");
        List<String> facts = new ArrayList<>();
        String type = type(schema);
        if (!type.isEmpty()) {
            facts.add(type);
        }
        property.ifPresent(p -> facts.add(p.required() ? "required" : "optional"));
        if (!facts.isEmpty()) {
            text.append(" (").append(String.join(", ", facts)).append(")");
        }
        text.append("\n");
        property.flatMap(Property::deprecated)
                .ifPresent(why -> paragraph(text, "Deprecated: " + why));
        body(text, schema);
        return text.toString();
    }

    /** What is to be said about a value, beyond its key. */
    public static String schema(Schema schema) {
        StringBuilder text = new StringBuilder();
        body(text, schema);
        return text.toString().strip();
    }

    /** What is admitted in a few words, such as "integer" or the name of a mapping. */
    public static String type(Schema schema) {
        if (!schema.title().isEmpty() && schema.types().contains(Type.MAPPING)) {
            return schema.title();
        }
        String list = schema.items().map(Descriptions::type).filter(t -> !t.isEmpty()).orElse("");
        return schema.types().stream()
                .filter(t -> t != Type.NULL)
                .sorted()
                .map(t -> t == Type.LIST && !list.isEmpty() ? "list of " + list : word(t))
                .collect(Collectors.joining(" or "));
    }

    private static String word(Type type) {
        return switch (type) {
            case TEXT -> "text";
            case NUMBER -> "number";
            case INTEGER -> "whole number";
            case BOOLEAN -> "true or false";
            case MAPPING -> "mapping";
            case LIST -> "list";
            case NULL -> "nothing";
        };
    }

    private static void body(StringBuilder text, Schema schema) {
        paragraph(text, schema.description());
        values(text, schema.values());
        limits(text, schema);
        schema.defaultValue().ifPresent(value -> paragraph(text, "Default: `" + value + "`"));
        if (schema.values().isEmpty() && !schema.examples().isEmpty()) {
            paragraph(
                    text,
                    schema.examples().stream()
                            .limit(3)
                            .map(e -> "`" + e + "`")
                            .collect(Collectors.joining(", ", "For example: ", "")));
        }
        schema.section().ifPresent(section -> paragraph(text, "Specification: " + section));
    }

    private static void values(StringBuilder text, List<Value> values) {
        if (values.isEmpty() || values.size() > MOST_VALUES) {
            return;
        }
        if (values.stream().allMatch(v -> v.description().isEmpty())) {
            paragraph(
                    text,
                    values.stream()
                            .map(v -> "`" + v.text() + "`")
                            .collect(Collectors.joining(", ", "One of ", "")));
            return;
        }
        text.append("\n");
        for (Value value : values) {
            text.append("- `").append(value.text()).append("`");
            text.append(value.description().isEmpty() ? "" : ": " + value.description());
            text.append("\n");
        }
    }

    private static void limits(StringBuilder text, Schema schema) {
        if (schema.pattern().isPresent()) {
            paragraph(
                    text,
                    schema.patternWords().isEmpty()
                            ? "Form: `" + schema.pattern().get().pattern() + "`"
                            : "Must be " + schema.patternWords() + ".");
        }
        List<String> bounds = new ArrayList<>();
        schema.minimum().ifPresent(n -> bounds.add("at least " + n.toPlainString()));
        schema.maximum().ifPresent(n -> bounds.add("at most " + n.toPlainString()));
        if (!bounds.isEmpty()) {
            paragraph(text, String.join(", ", bounds) + ".");
        }
    }

    private static void paragraph(StringBuilder text, String words) {
        if (!words.isEmpty()) {
            String capital = words.substring(0, 1).toUpperCase(Locale.ROOT);
            text.append("\n").append(capital).append(words.substring(1)).append("\n");
        }
    }
}
