/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import dev.edgewright.spec.family.Hint;
import dev.edgewright.spec.match.Applications;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import dev.edgewright.spec.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows beside parameters what they become. */
final class MargoHints {

    private static final int LONGEST = 70;

    private MargoHints() {}

    static List<Hint> of(SpecDocument document, Workspace workspace) {
        Optional<Mapping> root = document.mapping();
        boolean deployment = document.is("margo/ApplicationDeployment");
        Optional<Entry> parameters =
                (deployment ? root.flatMap(r -> r.mapping("spec")) : root)
                        .flatMap(r -> r.entry("parameters"));
        List<Hint> hints = new ArrayList<>();
        if (parameters.isPresent() && parameters.get().value() instanceof Mapping mapping) {
            Map<String, String> types = Components.of(document);
            for (Entry entry : mapping.entries()) {
                if (entry.value() instanceof Mapping parameter) {
                    becomes(entry, Components.becomes(parameter, types)).ifPresent(hints::add);
                }
            }
        }
        if (deployment && parameters.isPresent()) {
            defaults(document, parameters.get(), workspace).ifPresent(hints::add);
        }
        return hints;
    }

    private static Optional<Hint> becomes(Entry parameter, List<String> targets) {
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        String all = String.join("; ", targets);
        boolean fits = all.length() <= LONGEST;
        String text =
                fits
                        ? all
                        : targets.get(0)
                                + (targets.size() > 1
                                        ? " and %d more".formatted(targets.size() - 1)
                                        : "");
        return Optional.of(
                new Hint(
                        behind(parameter),
                        text,
                        fits
                                ? Optional.empty()
                                : Optional.of(
                                        targets.stream()
                                                .map(t -> "- `" + t + "`")
                                                .collect(Collectors.joining("\n")))));
    }

    /** Behind the colon of a key. */
    private static int behind(Entry entry) {
        return entry.key().region().end() + 1;
    }

    /** The defaults of the application that count because the deployment leaves them out. */
    private static Optional<Hint> defaults(
            SpecDocument deployment, Entry parameters, Workspace workspace) {
        Optional<String> id = Applications.id(deployment).map(Scalar::text);
        Optional<SpecDocument> application =
                Applications.descriptions(workspace).stream()
                        .filter(d -> Applications.id(d).map(Scalar::text).equals(id))
                        .findFirst();
        if (id.isEmpty() || application.isEmpty()) {
            return Optional.empty();
        }
        Set<String> set =
                parameters.value() instanceof Mapping mapping
                        ? mapping.entries().stream().map(Entry::name).collect(Collectors.toSet())
                        : Set.of();
        Set<String> components = Components.of(deployment).keySet();
        List<String> defaults = new ArrayList<>();
        List<Entry> known =
                application
                        .get()
                        .mapping()
                        .flatMap(r -> r.mapping("parameters"))
                        .map(Mapping::entries)
                        .orElse(List.of());
        for (Entry entry : known) {
            Optional<Node> value =
                    entry.value() instanceof Mapping m ? m.get("value") : Optional.empty();
            if (!set.contains(entry.name())
                    && value.isPresent()
                    && reaches((Mapping) entry.value(), components)) {
                defaults.add(entry.name() + "=" + Components.shown(value.get()));
            }
        }
        return defaults.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Hint(
                                behind(parameters),
                                "defaults: " + String.join(", ", defaults),
                                Optional.empty()));
    }

    private static boolean reaches(Mapping parameter, Set<String> components) {
        return parameter.sequence("targets").map(Sequence::mappings).orElse(List.of()).stream()
                .flatMap(t -> t.sequence("components").stream())
                .flatMap(s -> s.scalars().stream())
                .anyMatch(s -> components.contains(s.text()));
    }
}
