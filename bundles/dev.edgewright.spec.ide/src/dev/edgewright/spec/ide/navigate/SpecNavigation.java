/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.navigate;

import dev.edgewright.spec.family.Families;
import dev.edgewright.spec.family.Target;
import dev.edgewright.spec.ide.Carets;
import dev.edgewright.spec.ide.navigate.Anchors.Mark;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.scan.Scan;
import dev.edgewright.spec.symbols.Occurrence;
import dev.edgewright.spec.symbols.SymbolIndex;
import dev.edgewright.spec.symbols.Symbols;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Place;
import dev.edgewright.spec.workspace.Workspace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds where names are defined and used, in all files, and the anchors behind aliases. */
public final class SpecNavigation {

    /** The kind of names that values have their types by. */
    private static final String SCHEMA = "schema";

    private SpecNavigation() {}

    /** Where the name at an offset is defined; itself, if it is a definition. */
    public static List<Target> definitions(SpecFile file, int offset, Workspace workspace) {
        Set<Target> targets = new LinkedHashSet<>();
        anchors(file)
                .at(offset)
                .flatMap(mark -> anchors(file).anchor(mark))
                .ifPresent(anchor -> targets.add(new Target(file.uri(), anchor.region())));
        name(file, offset)
                .ifPresent(
                        name ->
                                new SymbolIndex(name.document(), workspace)
                                        .definitions(name)
                                        .forEach(d -> targets.add(target(d))));
        Carets.at(file, offset)
                .ifPresent(
                        caret ->
                                Families.of(caret.document())
                                        .ifPresent(
                                                family ->
                                                        targets.addAll(
                                                                family.targets(caret, workspace))));
        return List.copyOf(targets);
    }

    /**
     * Where the schemas of values are defined that what is named at an offset takes: those that are
     * named beside it somewhere, such as the schema of the setting of a parameter.
     */
    public static List<Target> types(SpecFile file, int offset, Workspace workspace) {
        Optional<Occurrence> name = name(file, offset);
        if (name.isEmpty()) {
            return List.of();
        }
        SymbolIndex index = new SymbolIndex(name.get().document(), workspace);
        return index.meaning(name.get()).stream()
                .flatMap(place -> beside(place).stream())
                .flatMap(schema -> index.definitions(schema).stream())
                .map(SpecNavigation::target)
                .distinct()
                .toList();
    }

    /** The schemas that are named in the mapping around a name. */
    private static List<Occurrence> beside(Occurrence name) {
        List<Node> around =
                Place.at(name.document().root(), name.node().region().offset())
                        .flatMap(Place::parent)
                        .filter(Mapping.class::isInstance)
                        .map(Mapping.class::cast)
                        .map(m -> m.entries().stream().map(Entry::value).toList())
                        .orElse(List.of());
        return Symbols.of(name.document()).stream()
                .filter(o -> o.kind().equals(SCHEMA) && !o.definition())
                .filter(o -> around.stream().anyMatch(value -> value == o.node()))
                .toList();
    }

    /** All places that mean what is named at an offset. */
    public static List<Target> references(
            SpecFile file, int offset, Workspace workspace, boolean withDefinitions) {
        Anchors anchors = anchors(file);
        Optional<Mark> mark = anchors.at(offset);
        if (mark.isPresent()) {
            return anchors.same(mark.get()).stream()
                    .filter(m -> withDefinitions || !m.anchor())
                    .map(m -> new Target(file.uri(), m.region()))
                    .toList();
        }
        return name(file, offset).stream()
                .flatMap(name -> new SymbolIndex(name.document(), workspace).meaning(name).stream())
                .filter(name -> withDefinitions || !name.definition())
                .map(SpecNavigation::target)
                .distinct()
                .toList();
    }

    /** The anchors of a file as it stands. */
    public static Anchors anchors(SpecFile file) {
        return Anchors.of(file, Scan.of(file.text()).tokens());
    }

    /** The name at an offset. */
    public static Optional<Occurrence> name(SpecFile file, int offset) {
        for (SpecDocument document : file.documents()) {
            Optional<Occurrence> name = Symbols.at(document, offset);
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    private static Target target(Occurrence name) {
        return new Target(name.document().file(), name.region());
    }
}
