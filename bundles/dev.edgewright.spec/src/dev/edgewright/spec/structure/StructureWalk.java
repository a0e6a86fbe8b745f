/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.structure;

import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.finding.Severity;
import dev.edgewright.spec.recognition.DocumentType;
import dev.edgewright.spec.recognition.FamilyName;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.Schema.Property;
import dev.edgewright.spec.schema.Schema.Type;
import dev.edgewright.spec.schema.SchemaWalk;
import dev.edgewright.spec.structure.UnknownKeys.Around;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One walk through one document. What is missing is told last, less what was found elsewhere. */
final class StructureWalk {

    /** What is not there, and might stand at a wrong place or under a wrong name. */
    private record Absent(String path, Finding finding) {}

    private final DocumentType type;
    private final FamilyName family;
    private final Lines lines;

    /** Places of which enough was said before. */
    private final Set<Region> told;

    private final Findings findings;
    private final ScalarRules scalars;
    private final List<Absent> absent = new ArrayList<>();
    private final Set<String> foundElsewhere = new HashSet<>();

    StructureWalk(DocumentType type, Lines lines, Set<Region> told, Findings findings) {
        this.type = type;
        this.family = type.family();
        this.lines = lines;
        this.told = told;
        this.findings = findings;
        this.scalars = new ScalarRules(family, findings);
    }

    void check(Mapping root) {
        mapping(root, type.schema().forMapping(root), Around.NOTHING, "", true);
        Map<Integer, Finding> missing = new LinkedHashMap<>();
        for (Absent one : absent) {
            boolean elsewhere =
                    foundElsewhere.stream()
                            .anyMatch(p -> p.equals(one.path()) || p.startsWith(one.path() + "."));
            if (!elsewhere && one.finding().code().equals(Codes.MISSING_KEY)) {
                missing.merge(
                        one.finding().region().offset(), one.finding(), StructureWalk::together);
            } else if (!elsewhere) {
                findings.add(one.finding());
            }
        }
        missing.values().forEach(findings::add);
    }

    /** What one mapping lacks is told once. */
    private static Finding together(Finding one, Finding other) {
        List<Fix> fixes = new ArrayList<>(one.fixes());
        fixes.addAll(other.fixes());
        String message =
                one.message()
                        + other.message()
                                .replaceFirst(
                                        "^The required key (.*?) is missing.*?: ", " So is $1: ");
        return new Finding(one.severity(), one.code(), one.region(), message, fixes);
    }

    /**
     * Checks a value.
     *
     * @param what how the value is called in messages
     * @param path its path, items as {@code []}
     */
    private void value(Node node, Schema schema, Around parent, String what, String path) {
        switch (node) {
            case Mapping mapping -> {
                if (isOf(node, schema, what)) {
                    size(node, mapping.entries().size(), "key", schema, what);
                    mapping(mapping, schema.forMapping(mapping), parent, path, false);
                }
            }
            case Sequence sequence -> {
                if (isOf(node, schema, what)) {
                    size(node, sequence.items().size(), "item", schema, what);
                    items(sequence, schema, what, path);
                }
            }
            case Scalar scalar -> {
                if (isOf(node, schema, what)) {
                    scalars.check(scalar, schema, what);
                }
            }
        }
    }

    private void items(Sequence sequence, Schema schema, String what, String path) {
        if (schema.items().isEmpty()) {
            return;
        }
        Schema item = schema.items().get();
        for (Node node : sequence.items()) {
            if (node instanceof Scalar scalar && scalar.isNull() && !admitsNull(item)) {
                findings.error(
                        place(sequence.region(), node.region()),
                        Codes.EMPTY,
                        "An item of %s has no value; give it one or remove it.".formatted(what));
            } else {
                value(node, item, Around.NOTHING, "an item of " + what, path + "[]");
            }
        }
    }

    private void mapping(Mapping mapping, Schema schema, Around parent, String path, boolean root) {
        List<Entry> entries =
                family == FamilyName.KUBERNETES ? SchemaWalk.entries(mapping) : mapping.entries();
        Set<String> present = new LinkedHashSet<>();
        entries.forEach(e -> present.add(e.name()));
        UnknownKeys unknown = new UnknownKeys(type, findings, foundElsewhere);
        for (Entry entry : entries) {
            Optional<Schema> known = SchemaWalk.key(schema, entry.name());
            if (known.isPresent()) {
                unknown.known(entry, known.get());
                entry(entry, new Around(Optional.of(schema), present), known.get(), path);
            } else if (!entry.name().isEmpty()) {
                Optional<String> meant = unknown.check(entry, schema, parent, present, path);
                if (meant.isPresent()) {
                    present.add(meant.get());
                    value(
                            entry.value(),
                            schema.properties().get(meant.get()).schema(),
                            new Around(Optional.of(schema), present),
                            "`" + entry.name() + "`",
                            join(path, meant.get()));
                }
            }
        }
        for (Property property : schema.properties().values()) {
            if (property.required() && !present.contains(property.name())) {
                missing(mapping, schema, property, path, root);
            }
        }
    }

    private void entry(Entry entry, Around around, Schema schema, String path) {
        String what = "`" + entry.name() + "`";
        Property property = around.schema().orElseThrow().properties().get(entry.name());
        if (property != null && property.deprecated().isPresent()) {
            findings.warning(
                    entry.key(),
                    Codes.DEPRECATED,
                    "%s should not be used any more: %s"
                            .formatted(what, sentence(property.deprecated().get())));
        }
        boolean required = property != null && property.required();
        if (entry.value() instanceof Scalar scalar && scalar.isNull() && !admitsNull(schema)) {
            boolean absentIsFine = family == FamilyName.KUBERNETES || family == FamilyName.WADM;
            if (required || !absentIsFine) {
                String way = required ? "give it one" : "give it one or remove the key";
                absent.add(
                        new Absent(
                                join(path, entry.name()),
                                new Finding(
                                        Severity.ERROR,
                                        Codes.EMPTY,
                                        entry.key().region(),
                                        "%s has no value; %s. It must be %s."
                                                .formatted(what, way, words(schema)),
                                        List.of())));
            }
            if (!required && absentIsFine && scalar.isMissing() && needsKeys(schema)) {
                absent.add(
                        new Absent(
                                join(path, entry.name()),
                                new Finding(
                                        Severity.WARNING,
                                        Codes.EMPTY,
                                        entry.key().region(),
                                        "%s has no value and is passed over; give it one or remove the key."
                                                .formatted(what),
                                        List.of())));
            }
            return;
        }
        value(entry.value(), schema, around, what, join(path, entry.name()));
    }

    private void missing(
            Mapping mapping, Schema schema, Property property, String path, boolean root) {
        String key = property.name();
        Optional<String> sign = root ? Signs.of(type, key) : Optional.empty();
        Edit edit =
                sign.map(
                                text ->
                                        Insertion.of(
                                                mapping,
                                                schema,
                                                key,
                                                List.of(key + ": " + text),
                                                key + ": " + text,
                                                lines))
                        .orElseGet(
                                () -> Insertion.of(mapping, schema, key, property.schema(), lines));
        String of = path.isEmpty() ? "" : " in `" + last(path) + "`";
        absent.add(
                new Absent(
                        join(path, key),
                        new Finding(
                                Severity.ERROR,
                                Codes.MISSING_KEY,
                                sign(mapping),
                                "The required key `%s` is missing%s: %s"
                                        .formatted(key, of, firstSentence(property.schema())),
                                List.of(Fix.preferred("Add `" + key + "`", edit)))));
    }

    /** The place of what is missing: the first key of the mapping, or its braces. */
    private static Region sign(Mapping mapping) {
        return mapping.alias().isPresent() || mapping.entries().isEmpty()
                ? mapping.region()
                : mapping.entries().get(0).key().region();
    }

    private boolean isOf(Node node, Schema schema, String what) {
        if (told.contains(node.region())) {
            return false;
        }
        if (schema.types().isEmpty()) {
            return true;
        }
        Set<Type> types = Values.types(node, family);
        if (types.stream().anyMatch(schema.types()::contains)) {
            return true;
        }
        if (types.contains(Type.NULL)) {
            findings.error(node, Codes.EMPTY, capital(what) + " has no value.");
            return false;
        }
        WrongType.report(node, schema, what, family, findings);
        return false;
    }

    private void size(Node node, int size, String noun, Schema schema, String what) {
        if (size == 0 && schema.isNonEmpty()) {
            findings.error(
                    node, Codes.EMPTY, "%s needs at least one %s.".formatted(capital(what), noun));
        }
        if (schema.most().isPresent() && size > schema.most().getAsInt()) {
            findings.error(
                    node,
                    Codes.RANGE,
                    "%s has %d %ss; at most %d are admitted."
                            .formatted(capital(what), size, noun, schema.most().getAsInt()));
        }
    }

    private static boolean needsKeys(Schema schema) {
        return schema.properties().values().stream().anyMatch(Property::required);
    }

    private static boolean admitsNull(Schema schema) {
        return schema.types().isEmpty() || schema.types().contains(Type.NULL);
    }

    private static Region place(Region around, Region inner) {
        return inner.length() == 0 ? around : inner;
    }

    static String words(Schema schema) {
        List<String> words =
                schema.types().stream().filter(t -> t != Type.NULL).map(Type::words).toList();
        return String.join(" or ", words);
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private static String firstSentence(Schema schema) {
        String description = schema.description();
        int end = description.indexOf(". ");
        return sentence(end < 0 ? description : description.substring(0, end));
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** The name of the innermost mapping of a path, for messages. */
    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1).replace("[]", "");
    }
}
