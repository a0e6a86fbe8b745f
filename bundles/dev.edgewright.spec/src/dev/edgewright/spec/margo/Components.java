/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The components of a description or deployment, and what parameters become in them. */
final class Components {

    private Components() {}

    /** The profiles of a document, in any dialect. */
    static List<Mapping> profiles(SpecDocument document) {
        Optional<Mapping> root = document.mapping();
        Optional<Sequence> list = root.flatMap(r -> r.sequence("deploymentProfiles"));
        return list.map(Sequence::mappings)
                .orElseGet(
                        () ->
                                root.flatMap(r -> r.mapping("spec"))
                                        .flatMap(s -> s.mapping("deploymentProfile"))
                                        .map(List::of)
                                        .orElse(List.of()));
    }

    /** The types of profiles by the names of their components. */
    static Map<String, String> of(SpecDocument document) {
        Map<String, String> types = new LinkedHashMap<>();
        for (Mapping profile : profiles(document)) {
            String type =
                    switch (profile.text("type").orElse("")) {
                        case "helm", "helm.v3" -> "helm";
                        case "compose", "docker-compose" -> "compose";
                        default -> "custom";
                    };
            profile.sequence("components").map(Sequence::mappings).orElse(List.of()).stream()
                    .flatMap(c -> c.text("name").stream())
                    .forEach(name -> types.putIfAbsent(name, type));
        }
        return types;
    }

    /** What a parameter becomes, target by target, such as "LIMIT=10.0 in filter". */
    static List<String> becomes(Mapping parameter, Map<String, String> types) {
        Optional<String> value = parameter.get("value").map(Components::shown);
        List<String> all = new ArrayList<>();
        for (Mapping target :
                parameter.sequence("targets").map(Sequence::mappings).orElse(List.of())) {
            Optional<String> pointer = target.text("pointer");
            List<Scalar> names =
                    target.sequence("components").map(Sequence::scalars).orElse(List.of());
            if (pointer.isEmpty() || names.isEmpty()) {
                continue;
            }
            Map<Boolean, List<String>> byHelm = new LinkedHashMap<>();
            for (Scalar name : names) {
                byHelm.computeIfAbsent(
                                "helm".equals(types.get(name.text())), k -> new ArrayList<>())
                        .add(name.text());
            }
            byHelm.forEach(
                    (helm, components) ->
                            all.add(
                                    (helm
                                                    ? "--set " + pointer.get()
                                                    : pointer.get().replaceFirst("^ENV\\.", ""))
                                            + value.map(v -> "=" + v).orElse("")
                                            + " in "
                                            + String.join(", ", components)));
        }
        return all;
    }

    /** A value in one line. */
    static String shown(Node value) {
        return switch (value) {
            case Scalar scalar -> shortened(scalar.text());
            case Sequence list ->
                    shortened(
                            "{"
                                    + String.join(
                                            ",",
                                            list.items().stream().map(Components::shown).toList())
                                    + "}");
            case Mapping mapping -> "...";
        };
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.length() > 40 ? line.substring(0, 37) + "..." : line;
    }
}
