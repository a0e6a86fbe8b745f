/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.kubernetes;

import dev.edgewright.margo.io.Suggestions;
import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.finding.Severity;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks names that have to be unique, or to be those of something. */
final class Names {

    private Names() {}

    /** Reports the second and further items with the same text under a key. */
    static void unique(
            List<Mapping> items, String key, String noun, Severity severity, Findings to) {
        Map<String, Scalar> seen = new HashMap<>();
        for (Mapping item : items) {
            Optional<Scalar> name = item.scalar(key);
            if (name.isPresent() && seen.putIfAbsent(name.get().text(), name.get()) != null) {
                to.add(
                        new Finding(
                                severity,
                                Codes.DUPLICATE,
                                name.get().region(),
                                "There is another %s `%s` already; each needs its own `%s`."
                                        .formatted(noun, name.get().text(), key),
                                List.of()));
            }
        }
    }

    /** Reports a name that is none of those that are known. */
    static void known(
            Scalar name, Collection<String> names, String noun, Severity severity, Findings to) {
        if (names.contains(name.text()) || name.text().isEmpty()) {
            return;
        }
        Optional<String> near = Suggestions.nearest(name.text(), names);
        String way =
                near.map(n -> "; did you mean `" + n + "`?")
                        .orElse(
                                names.isEmpty()
                                        ? "; there is none."
                                        : "; there is "
                                                + String.join(
                                                        ", ",
                                                        names.stream()
                                                                .distinct()
                                                                .limit(12)
                                                                .map(n -> "`" + n + "`")
                                                                .toList())
                                                + ".");
        List<Fix> fixes =
                near.map(
                                n ->
                                        List.of(
                                                Fix.preferred(
                                                        "Write `" + n + "`",
                                                        new Edit(name.region(), n))))
                        .orElse(List.of());
        to.add(
                new Finding(
                        severity,
                        Codes.UNRESOLVED,
                        name.region(),
                        "There is no %s `%s`%s".formatted(noun, name.text(), way),
                        fixes));
    }
}
