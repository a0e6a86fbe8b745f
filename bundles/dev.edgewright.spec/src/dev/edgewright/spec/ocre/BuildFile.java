/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ocre;

import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.List;
import java.util.Optional;

/**
 * A build file, as far as it can be read. Immutable.
 *
 * @param paths the paths of the modules
 * @param config all of {@code config}
 */
record BuildFile(
        SpecDocument document,
        Optional<Scalar> name,
        List<Scalar> paths,
        Optional<Mapping> config,
        List<Scalar> environment,
        List<Scalar> permissions) {

    static BuildFile of(SpecDocument document) {
        Optional<Mapping> root = document.mapping();
        Optional<Mapping> config = root.flatMap(r -> r.mapping("config"));
        return new BuildFile(
                document,
                root.flatMap(r -> r.scalar("name")),
                root
                        .flatMap(r -> r.sequence("binaries"))
                        .map(Sequence::mappings)
                        .orElse(List.of())
                        .stream()
                        .flatMap(b -> b.scalar("path").stream())
                        .toList(),
                config,
                texts(config, "environment"),
                texts(config, "permissions"));
    }

    private static List<Scalar> texts(Optional<Mapping> config, String key) {
        return config.flatMap(c -> c.sequence(key)).map(Sequence::scalars).orElse(List.of());
    }
}
