/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import dev.edgewright.spec.edit.Draft;
import dev.edgewright.spec.edit.Layout;
import dev.edgewright.spec.edit.MappingEdit;
import dev.edgewright.spec.edit.Part;
import dev.edgewright.spec.edit.Part.Value;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows a parameter to people: a setting for it, and a schema where none fits. */
final class Settings {

    private Settings() {}

    /** The change that adds a setting for a parameter; empty where it cannot be written. */
    static Optional<Fix> added(SpecDocument document, String text, String parameter) {
        Optional<Mapping> root = document.mapping();
        if (root.isEmpty()) {
            return Optional.empty();
        }
        String type = type(root.get(), parameter);
        Optional<Mapping> configuration = root.get().mapping("configuration");
        Optional<String> fitting =
                configuration.flatMap(c -> c.sequence("schema")).stream()
                        .flatMap(s -> s.mappings().stream())
                        .filter(s -> s.text("dataType").equals(Optional.of(type)))
                        .flatMap(s -> s.text("name").stream())
                        .findFirst();
        String schema =
                fitting.orElse(
                        "any" + type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1));
        Value setting =
                new Value.Pairs(
                        List.of(
                                Part.pair("parameter", parameter),
                                Part.pair("name", title(parameter)),
                                Part.pair("schema", schema)));
        Draft draft = new Draft(text);
        if (configuration.isEmpty()) {
            MappingEdit edit = draft.edit(root.get());
            edit.insertLast(
                    Part.pair(
                            "configuration",
                            List.of(
                                    new Part.Pair(
                                            "sections", new Value.Items(List.of(section(setting)))),
                                    new Part.Pair(
                                            "schema",
                                            new Value.Items(List.of(schema(schema, type)))))));
            edit.done();
        } else {
            boolean done =
                    setting(draft, configuration.get(), setting)
                            && (fitting.isPresent()
                                    || append(
                                            draft,
                                            configuration.get(),
                                            "schema",
                                            schema(schema, type)));
            if (!done) {
                return Optional.empty();
            }
        }
        return Optional.of(new Fix("Add a setting for `" + parameter + "`", draft.edits(), false));
    }

    /** The change that defines the schema that a setting names. */
    static Optional<Fix> defined(SpecDocument document, String text, Scalar name) {
        Optional<Mapping> root = document.mapping();
        Optional<Mapping> configuration = root.flatMap(r -> r.mapping("configuration"));
        if (configuration.isEmpty()) {
            return Optional.empty();
        }
        String parameter =
                configuration.flatMap(c -> c.sequence("sections")).stream()
                        .flatMap(s -> s.mappings().stream())
                        .flatMap(s -> s.sequence("settings").stream())
                        .flatMap(s -> s.mappings().stream())
                        .filter(s -> s.get("schema").filter(n -> n == name).isPresent())
                        .flatMap(s -> s.text("parameter").stream())
                        .findFirst()
                        .orElse("");
        Draft draft = new Draft(text);
        boolean done =
                append(
                        draft,
                        configuration.get(),
                        "schema",
                        schema(name.text(), type(root.get(), parameter)));
        return done
                ? Optional.of(
                        new Fix("Define the schema `" + name.text() + "`", draft.edits(), false))
                : Optional.empty();
    }

    private static Value section(Value setting) {
        return new Value.Pairs(
                List.of(
                        Part.pair("name", "General"),
                        new Part.Pair("settings", new Value.Items(List.of(setting)))));
    }

    private static Value schema(String name, String type) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.pair("name", name));
        parts.add(Part.pair("dataType", type));
        return new Value.Pairs(parts);
    }

    /** The last section takes the setting. */
    private static boolean setting(Draft draft, Mapping configuration, Value setting) {
        List<Mapping> sections =
                configuration.sequence("sections").map(Sequence::mappings).orElse(List.of());
        return sections.isEmpty()
                ? append(draft, configuration, "sections", section(setting))
                : append(draft, sections.get(sections.size() - 1), "settings", setting);
    }

    /** Puts an item at the end of a list in a mapping, which is made where it is missing. */
    static boolean append(Draft draft, Mapping owner, String key, Value item) {
        Optional<Node> list = owner.get(key);
        if (list.isEmpty()) {
            MappingEdit edit = draft.edit(owner);
            edit.insertLast(new Part.Pair(key, new Value.Items(List.of(item))));
            edit.done();
            return true;
        }
        if (!(list.get() instanceof Sequence items) || items.items().isEmpty()) {
            return false;
        }
        Layout layout = draft.layout();
        Node last = items.items().get(items.items().size() - 1);
        int end = layout.end(last);
        if (layout.isFlow(items)) {
            String written =
                    draft.printer(owner).flow(item, layout.isFlow(owner) && layout.isJson(owner));
            draft.rewrite().insert(end, ", " + written);
            return true;
        }
        int dash = last.region().offset();
        while (dash > 0 && layout.text().charAt(dash) != '-') {
            dash--;
        }
        int column = layout.column(dash);
        draft.rewrite()
                .insert(
                        layout.lineEnd(end),
                        layout.lineBreak()
                                + " ".repeat(column)
                                + "- "
                                + draft.printer(owner).block(item, column + 2));
        return true;
    }

    /** The type of value of a parameter, by its default. */
    private static String type(Mapping root, String parameter) {
        Object value =
                root.mapping("parameters")
                        .flatMap(p -> p.mapping(parameter))
                        .flatMap(p -> p.scalar("value"))
                        .map(Scalar::value)
                        .orElse("");
        return switch (value) {
            case Boolean b -> "boolean";
            case BigInteger i -> "integer";
            case BigDecimal d -> "double";
            default -> "string";
        };
    }

    /** A label made of a name, such as "Poll frequency" of pollFrequency. */
    static String title(String name) {
        String words =
                name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replaceAll("[-_.]+", " ").strip();
        return words.isEmpty()
                ? name
                : words.substring(0, 1).toUpperCase(Locale.ROOT)
                        + words.substring(1).toLowerCase(Locale.ROOT);
    }
}
