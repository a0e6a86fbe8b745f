/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.wadm;

import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An application as wadm reads it, with what can be told of it while somebody types. Immutable.
 *
 * @param document the document that it is
 * @param name its name, if it has one
 * @param annotations its annotations; an empty mapping if there are none
 * @param parts its components and capability providers
 */
record Manifest(
        SpecDocument document,
        Optional<Scalar> name,
        Optional<Mapping> annotations,
        Optional<Mapping> labels,
        List<Part> parts,
        List<Mapping> policies) {

    /** The annotation with which an application lends its components. */
    static final String SHARED = "experimental.wasmcloud.dev/shared";

    static Manifest of(SpecDocument document) {
        Optional<Mapping> root = document.mapping();
        Optional<Mapping> metadata = root.flatMap(r -> r.mapping("metadata"));
        Optional<Mapping> spec = root.flatMap(r -> r.mapping("spec"));
        List<Part> parts = new ArrayList<>();
        for (Mapping component : mappings(spec, "components")) {
            parts.add(Part.of(component));
        }
        return new Manifest(
                document,
                metadata.flatMap(m -> m.scalar("name")),
                metadata.flatMap(m -> m.mapping("annotations")),
                metadata.flatMap(m -> m.mapping("labels")),
                List.copyOf(parts),
                mappings(spec, "policies"));
    }

    /** The items that are mappings in the list under a key; none where there is no such list. */
    static List<Mapping> mappings(Optional<Mapping> mapping, String key) {
        return mapping.flatMap(m -> m.sequence(key)).map(Sequence::mappings).orElse(List.of());
    }

    /** The first component or provider with that name. */
    Optional<Part> part(String wanted) {
        return parts.stream().filter(p -> p.isCalled(wanted)).findFirst();
    }

    /** The component or provider that a link leads to, if it is in this application. */
    Optional<Part> target(Link link) {
        return link.target().map(Scalar::text).flatMap(this::part);
    }

    /** All links, those of the former kind left out. */
    List<Link> links() {
        return parts.stream().flatMap(p -> p.links().stream()).toList();
    }

    /** Whether other applications may use its components. */
    boolean isShared() {
        return annotations.flatMap(a -> a.text(SHARED)).filter("true"::equals).isPresent();
    }

    /** The name for messages. */
    String title() {
        return name.map(Scalar::text).orElse("this application");
    }

    /**
     * What wadm calls a component or config of the application in the lattice, where it says no
     * identifier itself.
     */
    String inLattice(String own) {
        return sanitized(name.map(Scalar::text).orElse("")) + "-" + sanitized(own);
    }

    private static String sanitized(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
    }
}
