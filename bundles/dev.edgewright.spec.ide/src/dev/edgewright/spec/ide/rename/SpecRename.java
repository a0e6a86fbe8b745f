/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.rename;

import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.ide.Carets;
import dev.edgewright.spec.ide.completion.Quoting;
import dev.edgewright.spec.ide.navigate.Anchors;
import dev.edgewright.spec.ide.navigate.Anchors.Mark;
import dev.edgewright.spec.ide.navigate.SpecNavigation;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.symbols.Occurrence;
import dev.edgewright.spec.symbols.SymbolIndex;
import dev.edgewright.spec.tree.Place.Role;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Scalar.Style;
import dev.edgewright.spec.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.URI;

/** Renames names in all files, and anchors with their aliases. Nothing is changed on a refusal. */
public final class SpecRename {

    /** What is not a name of an anchor (YAML 1.2, chapter 6.9.2). */
    private static final Pattern NOT_IN_ANCHOR = Pattern.compile("[\\s,\\[\\]{}&*]");

    /**
     * What would be renamed.
     *
     * @param region the name at the caret
     */
    public record Renamable(Region region, String name) {}

    private final SpecFile file;
    private final Workspace workspace;

    private SpecRename(SpecFile file, Workspace workspace) {
        this.file = file;
        this.workspace = workspace;
    }

    /** The name at an offset, if it can be renamed. */
    public static Renamable prepare(SpecFile file, int offset, Workspace workspace) throws Refusal {
        return new SpecRename(file, workspace).prepare(offset);
    }

    /** The changes of all files that give what is at an offset another name. */
    public static Map<URI, List<Edit>> rename(
            SpecFile file, int offset, String name, Workspace workspace) throws Refusal {
        return new SpecRename(file, workspace).rename(offset, name.strip());
    }

    private Renamable prepare(int offset) throws Refusal {
        Optional<Mark> mark = SpecNavigation.anchors(file).at(offset);
        if (mark.isPresent()) {
            return new Renamable(mark.get().region(), mark.get().name());
        }
        Occurrence name = name(offset);
        places(name);
        return new Renamable(name.region(), name.name());
    }

    private Map<URI, List<Edit>> rename(int offset, String to) throws Refusal {
        Anchors anchors = SpecNavigation.anchors(file);
        Optional<Mark> mark = anchors.at(offset);
        if (mark.isPresent()) {
            return anchor(anchors, mark.get(), to);
        }
        Occurrence name = name(offset);
        List<Occurrence> places = places(name);
        if (to.equals(name.name())) {
            return Map.of();
        }
        if (to.isEmpty()) {
            throw new Refusal("A name cannot be empty.");
        }
        for (Occurrence place : places) {
            fits(place, to);
        }
        unique(name, to);
        Map<URI, List<Edit>> edits = new LinkedHashMap<>();
        for (Occurrence place : places) {
            edits.computeIfAbsent(place.document().file(), f -> new ArrayList<>())
                    .add(new Edit(place.region(), written(place, to)));
        }
        return edits;
    }

    private Map<URI, List<Edit>> anchor(Anchors anchors, Mark mark, String to) throws Refusal {
        String name = to.startsWith("&") || to.startsWith("*") ? to.substring(1) : to;
        if (name.isEmpty() || NOT_IN_ANCHOR.matcher(name).find()) {
            throw new Refusal(
                    "`" + name + "` cannot name an anchor: blanks, commas and brackets end it.");
        }
        if (name.equals(mark.name())) {
            return Map.of();
        }
        if (anchors.all().stream()
                .anyMatch(m -> m.name().equals(name) && m.document() == mark.document())) {
            throw new Refusal("There is already an anchor `" + name + "` in this document.");
        }
        return Map.of(
                file.uri(),
                anchors.same(mark).stream().map(m -> new Edit(m.region(), name)).toList());
    }

    private Occurrence name(int offset) throws Refusal {
        return SpecNavigation.name(file, offset)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        "Here is no name that can be renamed: only what documents"
                                                + " define, such as components and parameters, and"
                                                + " anchors have other places that follow."));
    }

    /** All places that are to be changed. */
    private List<Occurrence> places(Occurrence name) throws Refusal {
        List<Occurrence> places = new ArrayList<>();
        List<Occurrence> aliases = new ArrayList<>();
        for (Occurrence place : new SymbolIndex(name.document(), workspace).meaning(name)) {
            (place.node().alias().isPresent() ? aliases : places).add(place);
        }
        for (Occurrence alias : aliases) {
            boolean follows =
                    places.stream()
                            .anyMatch(
                                    p ->
                                            p.document().number() == alias.document().number()
                                                    && p.document()
                                                            .file()
                                                            .equals(alias.document().file())
                                                    && isAnchored(p, alias.node().alias().get()));
            if (!follows) {
                throw new Refusal(
                        "The name comes from the alias `*"
                                + alias.node().alias().get()
                                + "`; change the text at its anchor instead.");
            }
        }
        for (Occurrence place : places) {
            if (!(place.node() instanceof Scalar scalar)
                    || scalar.style() == Style.LITERAL
                    || scalar.style() == Style.FOLDED) {
                throw new Refusal(
                        "`"
                                + name.name()
                                + "` is written as a block of text; write it on one line"
                                + " first.");
            }
        }
        return places.stream().distinct().toList();
    }

    /** Whether the anchor stands right before the name. */
    private boolean isAnchored(Occurrence place, String anchor) {
        return text(place.document().file())
                .map(t -> t.substring(0, place.node().region().offset()).stripTrailing())
                .filter(t -> t.endsWith("&" + anchor))
                .isPresent();
    }

    private Optional<String> text(URI uri) {
        return uri.equals(file.uri())
                ? Optional.of(file.text())
                : workspace.file(uri).map(SpecFile::text);
    }

    /** Whether the schema of a place admits the name. */
    private void fits(Occurrence place, String to) throws Refusal {
        Optional<Schema> schema =
                Carets.at(place.document(), place.node().region().offset())
                        .filter(caret -> caret.place().role() == Role.VALUE)
                        .flatMap(caret -> caret.schema());
        Optional<Pattern> pattern = schema.flatMap(Schema::pattern);
        if (pattern.isPresent() && !pattern.get().matcher(to).find()) {
            String words = schema.get().patternWords();
            throw new Refusal(
                    "`"
                            + to
                            + "` cannot be the name of this "
                            + place.kind()
                            + ": it must be "
                            + (words.isEmpty() ? "of the form " + pattern.get() : words)
                            + ".");
        }
    }

    private void unique(Occurrence name, String to) throws Refusal {
        SymbolIndex index = new SymbolIndex(name.document(), workspace);
        for (Occurrence known : index.known(name.kind())) {
            if (known.name().equals(to) && known.scope().equals(name.scope())) {
                boolean here = known.document().file().equals(file.uri());
                String place =
                        here
                                ? "on line " + (file.lines().line(known.region().offset()) + 1)
                                : "in " + known.document().file().lastSegment();
                throw new Refusal(
                        "There is already a " + name.kind() + " `" + to + "` " + place + ".");
            }
        }
    }

    private static String written(Occurrence place, String to) {
        Scalar scalar = (Scalar) place.node();
        return scalar.isPlain() ? Quoting.text(to) : Quoting.inside(to, scalar.style());
    }
}
