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
import dev.edgewright.spec.edit.MappingEdit;
import dev.edgewright.spec.edit.Part;
import dev.edgewright.spec.edit.Printer;
import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.migrate.Words;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.SchemaWalk;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Place;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what a value was probably meant to be. */
final class ValueFixes {

    private static final int MOST_VALUES = 8;

    private final SpecDocument document;
    private final String text;

    ValueFixes(SpecDocument document, String text) {
        this.document = document;
        this.text = text;
    }

    Fix replace(Node node, String written) {
        return Fix.preferred("Change to `" + written + "`", edit(node, written));
    }

    /** A replacement of a scalar that keeps its quotes. */
    private Edit edit(Node node, String written) {
        Draft draft = new Draft(text);
        if (node instanceof Scalar scalar && scalar.alias().isEmpty()) {
            draft.set(scalar, written);
        }
        return draft.edits().isEmpty()
                ? new Edit(node.region(), Printer.scalar(written))
                : draft.edits().get(0);
    }

    /** The values that are admitted, where they are few. */
    List<Fix> admitted(Place place) {
        List<Schema.Value> values =
                place.role() == Place.Role.KEY
                        ? List.of()
                        : document.type()
                                .flatMap(
                                        t ->
                                                SchemaWalk.at(
                                                        document.root(), t.schema(), place.path()))
                                .map(Schema::values)
                                .orElse(List.of());
        if (values.size() == 1) {
            return List.of(replace(place.node(), values.get(0).text()));
        }
        return values.stream()
                .limit(MOST_VALUES)
                .map(v -> Fix.of("Change to `" + v.text() + "`", edit(place.node(), v.text())))
                .toList();
    }

    /** Another spelling of a value that is meant, by the key that it stands under. */
    static Optional<String> respelt(Place place) {
        if (!(place.node() instanceof Scalar scalar) || place.role() == Place.Role.KEY) {
            return Optional.empty();
        }
        String written = scalar.text();
        List<Object> steps = place.path().steps();
        String key = "";
        for (Object step : steps) {
            key = step instanceof String name ? name : key;
        }
        return switch (key) {
            case "timeout" -> Words.timeout(written);
            case "memory", "storage" -> Words.amount(written);
            case "architecture", "architectures" -> Words.architecture(written);
            case "revision", "version" -> Words.revision(written);
            case "repository" -> Words.repository(written);
            case "operator" ->
                    written.equals("ContainersAny") ? Optional.of("ContainsAny") : Optional.empty();
            case "pointer" ->
                    written.startsWith("ENV.")
                            ? Optional.of(written.substring(4))
                            : Optional.of(written.replaceAll("[^A-Za-z0-9_]", "_"));
            case "type" ->
                    switch (written) {
                        case "helm.v3" -> Optional.of("helm");
                        case "docker-compose" -> Optional.of("compose");
                        default -> lower(written);
                    };
            case "id", "applicationId", "name" -> {
                String plain = written.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
                yield plain.equals(written) || plain.length() > 200
                        ? Optional.empty()
                        : Optional.of(plain.replaceAll("^-+|-+$", ""));
            }
            default -> Optional.empty();
        };
    }

    private static Optional<String> lower(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return lower.equals(written) ? Optional.empty() : Optional.of(lower);
    }

    /** Quotes that are missing or too many, and a list that is one value. */
    Optional<Fix> retyped(Place place) {
        if (entry(place).map(Entry::value).orElse(place.node()) instanceof Sequence list
                && list.items().isEmpty()) {
            return Optional.of(Fix.preferred("Change to `{}`", new Edit(list.region(), "{}")));
        }
        Optional<Schema> schema =
                document.type()
                        .flatMap(t -> SchemaWalk.at(document.root(), t.schema(), place.path()));
        if (schema.isEmpty()
                || place.role() == Place.Role.KEY
                || !(place.node() instanceof Scalar scalar)
                || scalar.isMissing()) {
            return Optional.empty();
        }
        var types = schema.get().types();
        if (types.contains(Schema.Type.TEXT) && !scalar.isText() && !scalar.isNull()) {
            return Optional.of(
                    Fix.preferred(
                            "Put it in quotes",
                            new Edit(scalar.region(), Printer.quoted(scalar.text()))));
        }
        if (types.contains(Schema.Type.LIST)) {
            return Optional.of(
                    Fix.preferred(
                            "Make it a list",
                            new Edit(scalar.region(), "[" + scalar.region().of(text) + "]")));
        }
        Object bare = Scalar.of(scalar.region(), null, scalar.text(), Scalar.Style.PLAIN).value();
        boolean fits =
                bare instanceof Boolean && types.contains(Schema.Type.BOOLEAN)
                        || bare instanceof Number
                                && (types.contains(Schema.Type.NUMBER)
                                        || types.contains(Schema.Type.INTEGER));
        return fits && !scalar.isPlain()
                ? Optional.of(
                        Fix.preferred(
                                "Remove the quotes", new Edit(scalar.region(), scalar.text())))
                : Optional.empty();
    }

    static Optional<Entry> entry(Place place) {
        return place.parent().orElse(null) instanceof Mapping mapping
                ? mapping.entries().stream()
                        .filter(e -> e.key() == place.node() || e.value() == place.node())
                        .findFirst()
                : Optional.empty();
    }

    /** A tag in the repository is the revision. */
    Optional<Fix> untagged(Place place) {
        if (!(place.node() instanceof Scalar scalar)
                || !(place.parent().orElse(null) instanceof Mapping properties)) {
            return Optional.empty();
        }
        int slash = scalar.text().indexOf('/', "oci://".length());
        int colon = slash < 0 ? -1 : scalar.text().indexOf(':', slash);
        if (colon < 0 || scalar.text().contains("@")) {
            String lower = scalar.text().toLowerCase(Locale.ROOT);
            return lower.equals(scalar.text())
                    ? Optional.empty()
                    : Optional.of(replace(scalar, lower));
        }
        Draft draft = new Draft(text);
        draft.set(scalar, scalar.text().substring(0, colon));
        String tag = scalar.text().substring(colon + 1);
        MappingEdit edit = draft.edit(properties);
        if (properties.entry("revision").isEmpty()) {
            properties
                    .entry("repository")
                    .ifPresent(e -> edit.insertAfter(e, Part.pair("revision", tag)));
        }
        edit.done();
        return Optional.of(new Fix("Move `" + tag + "` to `revision`", draft.edits(), true));
    }

    Optional<Fix> extension(Node node) {
        if (!(node instanceof Scalar key) || !key.text().startsWith("x-")) {
            return Optional.empty();
        }
        String name =
                key.text()
                        .substring(2)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("-?extensions?$", "")
                        .replaceAll("[^a-z0-9-]+", "-");
        String written = "x-" + name + "-extensions";
        return !name.matches("[a-z][a-z0-9-]*") || written.equals(key.text())
                ? Optional.empty()
                : Optional.of(replace(node, written));
    }
}
