/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.recognition;

import dev.edgewright.margo.io.Suggestions;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells the build file of an Ocre container, which names neither its kind nor its version. */
final class OcreShape {

    private static final Set<String> OTHERS = Set.of("version", "name", "config");

    private OcreShape() {}

    static Optional<DocumentType> type(Mapping root) {
        if (root.entry("kind").isPresent() || root.entry("apiVersion").isPresent()) {
            return Optional.empty();
        }
        long others = root.entries().stream().map(Entry::name).filter(OTHERS::contains).count();
        long foreign = root.entries().size() - others;
        boolean binaries =
                root.entries().stream()
                        .anyMatch(
                                e ->
                                        Suggestions.nearest(e.name(), List.of("binaries"))
                                                .isPresent());
        boolean permissions =
                root.mapping("config")
                        .filter(
                                config ->
                                        config.entry("permissions").isPresent()
                                                || config.entry("mounts").isPresent())
                        .isPresent();
        boolean sure = binaries && others >= 1 && foreign <= 3;
        boolean likely = permissions && others >= 2 && foreign <= 1;
        return sure || likely
                ? DocumentTypes.of(FamilyName.OCRE).stream().findFirst()
                : Optional.empty();
    }
}
