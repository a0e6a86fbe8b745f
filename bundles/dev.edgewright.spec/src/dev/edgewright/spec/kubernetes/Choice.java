/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.kubernetes;

import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import java.util.List;

/** Checks mappings of whose keys just one has to be there. */
final class Choice {

    private Choice() {}

    /** Reports a mapping with none or several of the keys. */
    static void one(Mapping mapping, List<String> keys, String name, Findings findings) {
        boolean present = mapping.entries().stream().map(Entry::name).anyMatch(keys::contains);
        boolean unknown =
                mapping.entries().stream().anyMatch(e -> !keys.contains(e.name()))
                        && name.equals("valueFrom");
        if (!present && !unknown) {
            Node place = mapping.entries().isEmpty() ? mapping : mapping.entries().get(0).key();
            findings.error(
                    place, Codes.CHOICE, "`%s` needs one of %s.".formatted(name, list(keys)));
        }
        atMostOne(mapping, keys, name, findings);
    }

    /** Reports the second and further of the keys. */
    static void atMostOne(Mapping mapping, List<String> keys, String name, Findings findings) {
        List<Entry> present = present(mapping, keys);
        if (present.size() > 1) {
            findings.error(
                    present.get(1).key(),
                    Codes.CHOICE,
                    "`%s` has `%s` already; only one of the two may be there."
                            .formatted(name, present.get(0).name()));
        }
    }

    private static List<Entry> present(Mapping mapping, List<String> keys) {
        return mapping.entries().stream()
                .filter(e -> keys.contains(e.name()) && Objects.has(mapping, e.name()))
                .toList();
    }

    static String list(List<String> names) {
        return String.join(", ", names.stream().map(n -> "`" + n + "`").toList());
    }
}
