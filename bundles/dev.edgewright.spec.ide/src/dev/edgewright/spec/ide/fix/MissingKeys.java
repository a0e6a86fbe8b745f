/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.fix;

import dev.edgewright.spec.family.Action;
import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.ide.Carets;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.Schema.Property;
import dev.edgewright.spec.schema.SchemaWalk;
import dev.edgewright.spec.structure.Insertion;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Offers to add the keys that the mapping at the caret does not have yet. */
final class MissingKeys {

    private MissingKeys() {}

    /** The changes for the innermost mapping at an offset whose schema is known. */
    static List<Action> at(SpecFile file, SpecDocument document, int offset) {
        Optional<Place> place = Place.at(document.root(), offset);
        if (place.isEmpty()) {
            return List.of();
        }
        List<Node> around = new ArrayList<>(place.get().ancestors());
        around.add(place.get().node());
        for (Node node : around.reversed()) {
            if (node instanceof Mapping mapping
                    && mapping.alias().isEmpty()
                    && !mapping.entries().isEmpty()) {
                return schema(document, mapping)
                        .map(schema -> actions(file, mapping, schema))
                        .orElse(List.of());
            }
        }
        return List.of();
    }

    private static Optional<Schema> schema(SpecDocument document, Mapping mapping) {
        return Carets.at(document, mapping.entries().get(0).key().region().offset())
                .filter(c -> c.place().parent().filter(p -> p == mapping).isPresent())
                .flatMap(c -> c.around());
    }

    private static List<Action> actions(SpecFile file, Mapping mapping, Schema schema) {
        Set<String> present =
                SchemaWalk.entries(mapping).stream().map(Entry::name).collect(Collectors.toSet());
        List<Property> missing =
                schema.properties().values().stream()
                        .filter(p -> !present.contains(p.name()) && p.deprecated().isEmpty())
                        .toList();
        List<Property> required = missing.stream().filter(Property::required).toList();
        List<Action> actions = new ArrayList<>();
        if (!required.isEmpty()) {
            actions.add(action(file, mapping, schema, required, "Add the required keys"));
        }
        if (missing.size() > required.size()) {
            actions.add(action(file, mapping, schema, missing, "Add all missing keys"));
        }
        return actions;
    }

    private static Action action(
            SpecFile file, Mapping mapping, Schema schema, List<Property> keys, String title) {
        String names = String.join(", ", keys.stream().limit(3).map(Property::name).toList());
        String shown = title + ": " + names + (keys.size() > 3 ? " ..." : "");
        List<Edit> edits =
                keys.stream()
                        .map(k -> Insertion.of(mapping, schema, k.name(), k.schema(), file.lines()))
                        .toList();
        return new Action(shown, edits, Optional.empty());
    }
}
