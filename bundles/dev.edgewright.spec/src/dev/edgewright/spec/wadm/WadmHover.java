/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.wadm;

import dev.edgewright.spec.family.Caret;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.workspace.Artifact;
import dev.edgewright.spec.workspace.WitPlace;
import dev.edgewright.spec.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/** What there is to tell about links, binaries, configs and identifiers. */
final class WadmHover {

    private final Caret caret;
    private final Workspace workspace;
    private final LinkAt at;
    private final Binaries binaries;

    WadmHover(Caret caret, Workspace workspace) {
        this.caret = caret;
        this.workspace = workspace;
        this.at = LinkAt.of(caret);
        this.binaries = new Binaries(at.manifest(), workspace);
    }

    Optional<String> text() {
        Optional<String> id = at.id(caret);
        if (id.isPresent()) {
            return Optional.of(summary(at.link().orElseThrow()) + wit(id.get()));
        }
        String path = caret.place().path().toString();
        if (caret.place().path().matches("spec.components.*.properties.image")) {
            return at.part().flatMap(binaries::of).map(WadmHover::binary);
        }
        if (caret.place().path().matches("spec.components.*.name")) {
            return at.part().flatMap(this::identifier);
        }
        if (path.matches(".*(config|source_config|target_config)\\.\\d+\\.name")) {
            return config();
        }
        boolean general =
                path.matches(
                        "spec\\.components\\.\\d+\\.traits\\.\\d+\\."
                                + "(type|properties\\.(namespace|package|interfaces|target|target\\.name))");
        return general ? at.link().map(this::summary) : Optional.empty();
    }

    private String summary(Link link) {
        String source = at.part().map(Part::title).orElse("");
        String target = link.target().map(Scalar::text).orElse("?");
        StringBuilder text = new StringBuilder();
        text.append("`%s` → `%s`".formatted(source, target));
        at.manifest()
                .target(link)
                .flatMap(Part::image)
                .ifPresent(image -> text.append(" (`%s`)".formatted(image.text())));
        text.append("\n\n");
        for (String id : at.ids()) {
            text.append("- `").append(id).append('`');
            at.part()
                    .filter(Part::isComponent)
                    .flatMap(binaries::of)
                    .ifPresent(b -> text.append(found(b.imports(), id, "imported by", source)));
            at.manifest()
                    .target(link)
                    .filter(Part::isComponent)
                    .flatMap(binaries::of)
                    .ifPresent(b -> text.append(found(b.exports(), id, "exported by", target)));
            text.append('\n');
        }
        return text.toString();
    }

    private static String found(List<String> ids, String id, String words, String who) {
        return ids.stream()
                .filter(i -> KnownInterfaces.withoutVersion(i).equals(id))
                .findFirst()
                .map(i -> ", " + words + " `" + who + "` as `" + i + "`")
                .orElse(", not " + words + " `" + who + "`");
    }

    private String wit(String id) {
        Optional<WitPlace> place = workspace.witInterface(caret.document().file(), id);
        if (place.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("\n");
        if (!place.get().documentation().isBlank()) {
            text.append(place.get().documentation().strip()).append("\n\n");
        }
        text.append("```wit\n// ").append(place.get().id()).append('\n');
        place.get().functions().forEach(f -> text.append(f).append('\n'));
        return text.append("```\n").toString();
    }

    private static String binary(Artifact binary) {
        StringBuilder text = new StringBuilder();
        text.append("`%s`: ".formatted(binary.file().getFileName()));
        String kind = binary.component() ? "a component" : "a core module";
        text.append(Binaries.isBuilt(binary) ? kind : "a component that has not been built");
        text.append('\n');
        list(text, "imports", binary.imports());
        list(text, "exports", binary.exports());
        return text.toString();
    }

    private static void list(StringBuilder text, String words, List<String> ids) {
        if (!ids.isEmpty()) {
            text.append('\n').append(words).append('\n');
            ids.forEach(id -> text.append("- `").append(id).append("`\n"));
        }
    }

    private Optional<String> identifier(Part part) {
        String id =
                part.id()
                        .map(Scalar::text)
                        .orElseGet(
                                () ->
                                        at.manifest()
                                                .inLattice(
                                                        part.name().map(Scalar::text).orElse("")));
        return part.shared().isPresent()
                ? Optional.empty()
                : Optional.of("In the lattice: `" + id + "`");
    }

    private Optional<String> config() {
        if (!(caret.place().parent().orElse(null) instanceof Mapping config)) {
            return Optional.empty();
        }
        String name = config.text("name").orElse("");
        return Optional.of(
                Link.isKept(config)
                        ? "Kept by wadm as `" + at.manifest().inLattice(name) + "`."
                        : "Kept by somebody else in the lattice; `wash config put "
                                + name
                                + " KEY=VALUE` makes it.");
    }
}
