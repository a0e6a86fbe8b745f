/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import dev.edgewright.margo.io.Codes;
import dev.edgewright.margo.io.Dialect;
import dev.edgewright.margo.io.MargoDiagnostic;
import dev.edgewright.margo.io.Suggestions;
import dev.edgewright.spec.edit.Draft;
import dev.edgewright.spec.edit.MappingEdit;
import dev.edgewright.spec.edit.Part;
import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.migrate.Migrated;
import dev.edgewright.spec.migrate.Migration;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.SchemaWalk;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Place;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds ways to mend what the checks of Margo's documents say. */
final class MargoFixes {

    private static final Pattern MEANT = Pattern.compile("did you mean `([^`]+)`\\?");
    private static final Pattern MISSING = Pattern.compile("The required key `([^`]+)` is missing");

    private final SpecDocument document;
    private final String text;
    private final ValueFixes values;

    MargoFixes(SpecDocument document, String text) {
        this.document = document;
        this.text = text;
        this.values = new ValueFixes(document, text);
    }

    /** Ways to mend a finding at a place of the text, the best first. */
    List<Fix> of(MargoDiagnostic finding, Region region) {
        Optional<Place> place = Exact.at(document.root(), region.offset());
        if (place.isEmpty()) {
            return List.of();
        }
        Node node = place.get().node();
        Matcher meant = MEANT.matcher(finding.message());
        if (meant.find()) {
            List<Fix> fixes = new ArrayList<>(meant(finding, node, meant.group(1)));
            fixes.addAll(defined(finding, node));
            return fixes;
        }
        return switch (finding.code()) {
            case Codes.MISSING_KEY -> missing(finding, place.get());
            case Codes.OTHER_DIALECT, Codes.API_VERSION -> migrate(finding);
            case Codes.UPSTREAM -> upstream(finding, place.get());
            case Codes.PATTERN, Codes.POINTER, Codes.VERSION_TAG ->
                    one(ValueFixes.respelt(place.get()).map(t -> values.replace(node, t)));
            case Codes.ENUM ->
                    ValueFixes.respelt(place.get())
                            .map(t -> List.of(values.replace(node, t)))
                            .orElseGet(() -> values.admitted(place.get()));
            case Codes.UNKNOWN_SCHEMA -> defined(finding, node);
            case Codes.WRONG_TYPE -> one(values.retyped(place.get()));
            case Codes.UNUSED_SCHEMA, Codes.EMPTY_RULE -> one(removeItem(place.get()));
            case Codes.UNUSED_PARAMETER -> unused(place.get());
            case Codes.UNKNOWN_KEY -> unknown(finding, place.get());
            case Codes.UNKNOWN_COMPONENT -> components(finding, node);
            case Codes.OCI_REFERENCE -> one(values.untagged(place.get()));
            case Codes.EXTENSION -> one(values.extension(node));
            case Codes.HOSTING -> hosting(finding, place.get());
            case Codes.EXPRESSION -> new ExpressionFixes(text).of(place.get(), finding.message());
            case Codes.EMPTY_LIST -> one(filled(place.get()));
            default -> List.of();
        };
    }

    private static List<Fix> one(Optional<Fix> fix) {
        return fix.map(List::of).orElse(List.of());
    }

    private List<Fix> meant(MargoDiagnostic finding, Node node, String name) {
        if (!(node instanceof Scalar scalar)) {
            return List.of();
        }
        if (finding.code().equals(Codes.UNKNOWN_PROPERTY)) {
            String[] segments = scalar.text().split("/", -1);
            for (int i = 1; i < segments.length; i++) {
                if (Suggestions.nearest(segments[i], List.of(name)).isPresent()) {
                    segments[i] = name;
                    return List.of(values.replace(node, String.join("/", segments)));
                }
            }
            return List.of();
        }
        return List.of(values.replace(node, name));
    }

    /** A schema that a setting refers to can be written, too. */
    private List<Fix> defined(MargoDiagnostic finding, Node node) {
        return finding.code().equals(Codes.UNKNOWN_SCHEMA) && node instanceof Scalar name
                ? one(Settings.defined(document, text, name))
                : List.of();
    }

    /** What another dialect has elsewhere is moved there by a migration. */
    private List<Fix> unknown(MargoDiagnostic finding, Place place) {
        List<Fix> fixes = new ArrayList<>();
        if (finding.message().contains(", which has ")) {
            fixes.addAll(migrate(finding));
        }
        removeEntry(place).ifPresent(fixes::add);
        return fixes;
    }

    /** A list with its first item, to be filled in. */
    private Optional<Fix> filled(Place place) {
        if (!(place.parent().orElse(null) instanceof Mapping mapping)) {
            return Optional.empty();
        }
        Optional<Entry> entry = ValueFixes.entry(place);
        Optional<Schema> schema =
                entry.flatMap(e -> schema(mapping).flatMap(s -> SchemaWalk.key(s, e.name())));
        return schema.map(
                s -> {
                    Draft draft = new Draft(text);
                    MappingEdit edit = draft.edit(mapping);
                    edit.replace(entry.get(), List.of(Skeletons.of(entry.get().name(), s)));
                    edit.done();
                    return new Fix("Add an item", draft.edits(), true);
                });
    }

    private List<Fix> missing(MargoDiagnostic finding, Place place) {
        Matcher matcher = MISSING.matcher(finding.message());
        if (!matcher.find()) {
            return List.of();
        }
        String key = matcher.group(1);
        return one(
                holder(place, key)
                        .map(
                                mapping ->
                                        Fix.preferred(
                                                "Add `" + key + "`",
                                                insert(mapping, key).toArray(Edit[]::new))));
    }

    /** The mapping around a place, or at it, that may have a key and does not. */
    private Optional<Mapping> holder(Place place, String key) {
        List<Node> nodes = new ArrayList<>(place.ancestors());
        nodes.add(place.node());
        if (place.role() == Place.Role.KEY
                && place.parent().orElse(null) instanceof Mapping parent) {
            parent.entries().stream()
                    .filter(e -> e.key() == place.node())
                    .findFirst()
                    .ifPresent(e -> nodes.add(e.value()));
        }
        Mapping found = null;
        for (Node node : nodes) {
            if (node instanceof Mapping mapping
                    && mapping.entry(key).isEmpty()
                    && schema(mapping).filter(s -> s.properties().containsKey(key)).isPresent()) {
                found = mapping;
            }
        }
        return Optional.ofNullable(found);
    }

    /** What the schema says of a mapping of the document. */
    private Optional<Schema> schema(Mapping wanted) {
        Schema[] found = new Schema[1];
        document.type()
                .ifPresent(
                        type ->
                                SchemaWalk.walk(
                                        document.root(),
                                        type.schema(),
                                        (node, schema, path) -> {
                                            if (node == wanted) {
                                                found[0] = schema;
                                            }
                                        }));
        return Optional.ofNullable(found[0]);
    }

    private List<Edit> insert(Mapping mapping, String key) {
        Schema schema = schema(mapping).orElseThrow();
        Part part = Skeletons.of(key, schema.properties().get(key).schema());
        Draft draft = new Draft(text);
        MappingEdit edit = draft.edit(mapping);
        List<String> order = List.copyOf(schema.properties().keySet());
        Entry before = null;
        for (Entry entry : mapping.entries()) {
            int at = order.indexOf(entry.name());
            if (at >= 0 && at < order.indexOf(key)) {
                before = entry;
            }
        }
        if (before == null) {
            edit.insertFirst(part);
        } else {
            edit.insertAfter(before, part);
        }
        edit.done();
        return draft.edits();
    }

    private List<Fix> migrate(MargoDiagnostic finding) {
        List<Fix> fixes = new ArrayList<>();
        boolean other = finding.code().equals(Codes.OTHER_DIALECT);
        Migrated migrated = Migration.to(text, document, Dialect.RC3);
        if (!migrated.edits().isEmpty()) {
            fixes.add(new Fix("Migrate to " + Dialect.RC3.title(), migrated.edits(), other));
        }
        return fixes;
    }

    private List<Fix> upstream(MargoDiagnostic finding, Place place) {
        if (place.role() == Place.Role.KEY && finding.message().contains("Leave it out")
                || finding.message().contains("leave it out")) {
            return one(removeEntry(place));
        }
        if (finding.message().contains("add `parameters: {}`")) {
            return one(
                    holder(place, "parameters")
                            .map(
                                    m ->
                                            Fix.of(
                                                    "Add `parameters`",
                                                    insert(m, "parameters").toArray(Edit[]::new))));
        }
        return one(ValueFixes.respelt(place).map(t -> values.replace(place.node(), t)));
    }

    private Optional<Fix> removeEntry(Place place) {
        return ValueFixes.entry(place).map(e -> remove((Mapping) place.parent().orElseThrow(), e));
    }

    private Fix remove(Mapping mapping, Entry entry) {
        Draft draft = new Draft(text);
        MappingEdit edit = draft.edit(mapping);
        edit.remove(entry);
        edit.done();
        return new Fix("Remove `" + entry.name() + "`", draft.edits(), false);
    }

    /** Removes the item of a list that a place is in. */
    private Optional<Fix> removeItem(Place place) {
        List<Node> nodes = new ArrayList<>(place.ancestors());
        nodes.add(place.node());
        for (int i = nodes.size() - 1; i > 0; i--) {
            if (nodes.get(i - 1) instanceof Sequence list) {
                Node item = nodes.get(i);
                return Optional.of(new Fix("Remove it", Items.removed(text, list, item), false));
            }
        }
        return Optional.empty();
    }

    private List<Fix> unused(Place place) {
        List<Fix> fixes = new ArrayList<>();
        if (place.node() instanceof Scalar name) {
            Settings.added(document, text, name.text()).ifPresent(fixes::add);
        }
        removeEntry(place).ifPresent(fixes::add);
        return fixes;
    }

    /** Where a target names a profile, its components are meant. */
    private List<Fix> components(MargoDiagnostic finding, Node node) {
        if (!(node instanceof Scalar scalar) || !finding.message().contains("is a profile")) {
            return List.of();
        }
        for (Mapping profile :
                document.mapping()
                        .flatMap(r -> r.sequence("deploymentProfiles"))
                        .map(Sequence::mappings)
                        .orElse(List.of())) {
            if (profile.text("id").equals(Optional.of(scalar.text()))) {
                List<String> names =
                        profile
                                .sequence("components")
                                .map(Sequence::mappings)
                                .orElse(List.of())
                                .stream()
                                .flatMap(c -> c.text("name").stream())
                                .toList();
                Edit edit = Items.replaced(text, document.root(), scalar, names);
                return names.isEmpty()
                        ? List.of()
                        : List.of(
                                Fix.preferred(
                                        "Name its "
                                                + (names.size() == 1 ? "component " : "components ")
                                                + String.join(", ", names),
                                        edit));
            }
        }
        return List.of();
    }

    private List<Fix> hosting(MargoDiagnostic finding, Place place) {
        if (!finding.message().contains("otelCollector")) {
            return List.of();
        }
        if (place.node() instanceof Scalar scalar
                && Boolean.FALSE.equals(scalar.value())
                && place.role() == Place.Role.VALUE) {
            return List.of(Fix.of("Change to `true`", new Edit(scalar.region(), "true")));
        }
        return one(
                document.mapping()
                        .flatMap(r -> r.mapping("properties"))
                        .filter(p -> p.entry("otelCollector").isEmpty())
                        .map(
                                p -> {
                                    Draft draft = new Draft(text);
                                    MappingEdit edit = draft.edit(p);
                                    edit.insertLast(Part.pair("otelCollector", true));
                                    edit.done();
                                    return new Fix(
                                            "Add `otelCollector: true`", draft.edits(), false);
                                }));
    }
}
