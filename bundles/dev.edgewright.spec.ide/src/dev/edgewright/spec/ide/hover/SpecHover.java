/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.hover;

import dev.edgewright.spec.family.Caret;
import dev.edgewright.spec.family.Families;
import dev.edgewright.spec.ide.Carets;
import dev.edgewright.spec.ide.Excerpts;
import dev.edgewright.spec.ide.Markup;
import dev.edgewright.spec.ide.Ranges;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.Schema.Property;
import dev.edgewright.spec.symbols.Occurrence;
import dev.edgewright.spec.symbols.SymbolIndex;
import dev.edgewright.spec.symbols.Symbols;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Place.Role;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import dev.edgewright.spec.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Position;

/** Tells what the specification says about keys and values, and what names stand for. */
public final class SpecHover {

    private static final int MOST_DEFINITIONS = 3;

    private final SpecFile file;
    private final Workspace workspace;

    private SpecHover(SpecFile file, Workspace workspace) {
        this.file = file;
        this.workspace = workspace;
    }

    /** What there is to tell about the key or value at a place; empty for anything else. */
    public static Optional<Hover> at(
            SpecFile file, Position place, Workspace workspace, Markup markup) {
        int offset = Ranges.offset(file.lines(), place);
        return Carets.at(file, offset)
                .filter(caret -> caret.place().node() instanceof Scalar || isAlias(caret))
                .flatMap(caret -> new SpecHover(file, workspace).hover(caret, offset, markup));
    }

    private static boolean isAlias(Caret caret) {
        return caret.place().node().alias().isPresent();
    }

    private Optional<Hover> hover(Caret caret, int offset, Markup markup) {
        List<String> parts = new ArrayList<>();
        if (caret.place().role() == Role.KEY) {
            key(caret, parts);
        } else {
            value(caret, parts);
        }
        caret.document().type().ifPresent(type -> symbol(caret, offset, parts));
        Families.of(caret.document())
                .flatMap(family -> family.explain(caret, workspace))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .ifPresent(parts::add);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Hover(
                        markup.content(String.join("\n\n---\n\n", parts)),
                        Ranges.of(file.lines(), caret.place().node().region())));
    }

    private static void key(Caret caret, List<String> parts) {
        String name = ((Scalar) caret.place().node()).text();
        Optional<Property> property =
                caret.around().map(s -> s.properties().get(name)).filter(p -> p != null);
        caret.schema()
                .filter(s -> property.isPresent() || !Descriptions.schema(s).isEmpty())
                .ifPresent(s -> parts.add(Descriptions.key(name, property, s).strip()));
    }

    private void value(Caret caret, List<String> parts) {
        Node node = caret.place().node();
        node.alias()
                .filter(name -> !(node instanceof Scalar))
                .flatMap(name -> original(caret, node))
                .ifPresent(region -> parts.add(Excerpts.of(file.lines(), region).strip()));
        if (caret.schema().isEmpty() || !(node instanceof Scalar scalar)) {
            return;
        }
        Schema schema = caret.schema().get();
        Optional<String> meaning =
                schema.values().stream()
                        .filter(v -> v.text().equals(scalar.text()))
                        .map(
                                v ->
                                        v.description().isEmpty()
                                                ? ""
                                                : "**" + v.text() + "**: " + v.description())
                        .findFirst();
        String text = meaning.filter(m -> !m.isEmpty()).orElseGet(() -> keyOf(caret, schema));
        if (!text.isEmpty()) {
            parts.add(text.strip());
        }
    }

    /** What is said about the key of a value. */
    private static String keyOf(Caret caret, Schema schema) {
        List<Object> steps = caret.place().path().steps();
        if (steps.isEmpty() || !(steps.get(steps.size() - 1) instanceof String name)) {
            return Descriptions.schema(schema);
        }
        Optional<Property> property =
                caret.around().map(s -> s.properties().get(name)).filter(p -> p != null);
        return property.isEmpty() && Descriptions.schema(schema).isEmpty()
                ? ""
                : Descriptions.key(name, property, schema);
    }

    /** Where the content stands that an alias repeats: the one other node with the same parts. */
    private static Optional<Region> original(Caret caret, Node alias) {
        return same(caret.document().root(), alias);
    }

    private static Optional<Region> same(Node node, Node alias) {
        if (node.alias().isPresent()) {
            return Optional.empty();
        }
        List<? extends Node> inner = List.of();
        switch (node) {
            case Mapping mapping -> {
                if (alias instanceof Mapping other && sharesEntries(mapping, other)) {
                    return Optional.of(mapping.region());
                }
                inner = mapping.entries().stream().map(e -> e.value()).toList();
            }
            case Sequence list -> {
                if (alias instanceof Sequence other
                        && !list.items().isEmpty()
                        && !other.items().isEmpty()
                        && list.items().get(0) == other.items().get(0)) {
                    return Optional.of(list.region());
                }
                inner = list.items();
            }
            case Scalar scalar -> {
                return Optional.empty();
            }
        }
        return inner.stream().flatMap(n -> same(n, alias).stream()).findFirst();
    }

    private static boolean sharesEntries(Mapping one, Mapping other) {
        return !one.entries().isEmpty()
                && !other.entries().isEmpty()
                && one.entries().get(0) == other.entries().get(0);
    }

    private void symbol(Caret caret, int offset, List<String> parts) {
        Optional<Occurrence> name = Symbols.at(caret.document(), offset);
        if (name.isEmpty() || name.get().definition()) {
            return;
        }
        new SymbolIndex(caret.document(), workspace)
                .definitions(name.get()).stream()
                        .limit(MOST_DEFINITIONS)
                        .forEach(definition -> parts.add(definition(definition)));
    }

    private String definition(Occurrence definition) {
        boolean here = definition.document().file().equals(file.uri());
        Optional<Lines> lines =
                here
                        ? Optional.of(file.lines())
                        : workspace.file(definition.document().file()).map(SpecFile::lines);
        String place = here ? "" : " in " + definition.document().file().lastSegment();
        return "The "
                + definition.kind()
                + " `"
                + definition.name()
                + "`"
                + place
                + lines.map(l -> ":\n\n" + Excerpts.of(l, definition.around()).strip()).orElse("");
    }
}
