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
import dev.edgewright.spec.family.Target;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;

/** Where the interfaces of links are defined, and components that another application shares. */
final class WadmTargets {

    private WadmTargets() {}

    static List<Target> of(Caret caret, Workspace workspace) {
        URI from = caret.document().file();
        LinkAt at = LinkAt.of(caret);
        List<Target> targets = new ArrayList<>();
        at.id(caret)
                .flatMap(id -> workspace.witInterface(from, id))
                .ifPresent(place -> targets.add(new Target(place.file(), place.region())));
        if (caret.place().path().matches("spec.components.*.properties.application.component")
                && caret.place().node() instanceof Scalar component
                && caret.place().parent().orElse(null) instanceof Mapping application) {
            Optional<String> name = application.text("name");
            List<Manifest> others = SharedCheck.others(caret.document(), workspace);
            for (Manifest other : SharedCheck.called(name.orElse(""), others)) {
                other.part(component.text())
                        .flatMap(Part::name)
                        .ifPresent(
                                n -> targets.add(new Target(other.document().file(), n.region())));
            }
        }
        return targets;
    }
}
