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
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a place is part of.
 *
 * @param part the component or provider
 * @param link the link; empty if the place is in none
 */
record LinkAt(Manifest manifest, Optional<Part> part, Optional<Link> link) {

    static LinkAt of(Caret caret) {
        Manifest manifest = Manifest.of(caret.document());
        List<Node> around = new ArrayList<>(caret.place().ancestors());
        around.add(caret.place().node());
        Optional<Part> part =
                manifest.parts().stream().filter(p -> around.contains(p.node())).findFirst();
        Optional<Link> link =
                part.stream()
                        .flatMap(p -> p.links().stream())
                        .filter(l -> around.contains(l.trait()))
                        .findFirst();
        return new LinkAt(manifest, part, link);
    }

    /** The ids of the interfaces of the link. */
    List<String> ids() {
        return link.stream()
                .flatMap(l -> l.interfaces().stream().flatMap(i -> l.id(i).stream()))
                .toList();
    }

    /** The id of the interface that is written at the place. */
    Optional<String> id(Caret caret) {
        return link.isPresent() && caret.place().node() instanceof Scalar scalar
                ? link.get().interfaces().stream()
                        .filter(i -> i == scalar)
                        .findFirst()
                        .flatMap(i -> link.get().id(i))
                : Optional.empty();
    }
}
