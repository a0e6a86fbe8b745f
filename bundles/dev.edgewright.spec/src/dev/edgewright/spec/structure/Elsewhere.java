/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.structure;

import dev.edgewright.spec.schema.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where in a kind of document keys are known. */
final class Elsewhere {

    /** A name that is known in more places tells nothing. */
    private static final int MOST = 3;

    private record Step(Schema schema, String path, int depth) {}

    private final Map<String, List<String>> places = new HashMap<>();

    /** The places that a schema of a document knows, the shallow ones first. */
    Elsewhere(Schema root) {
        Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Step> queue = new ArrayDeque<>();
        queue.add(new Step(root, "", 0));
        while (!queue.isEmpty()) {
            Step step = queue.remove();
            if (!seen.add(step.schema()) || step.depth() > 10) {
                continue;
            }
            step.schema()
                    .properties()
                    .forEach(
                            (name, property) -> {
                                places.computeIfAbsent(name, n -> new ArrayList<>())
                                        .add(step.path());
                                String path =
                                        step.path().isEmpty() ? name : step.path() + "." + name;
                                queue.add(new Step(property.schema(), path, step.depth() + 1));
                            });
            step.schema()
                    .items()
                    .ifPresent(i -> queue.add(new Step(i, step.path() + "[]", step.depth() + 1)));
        }
    }

    /** The path of the one mapping that the key belongs to most probably; empty for the root. */
    Optional<String> of(String key, String here) {
        List<String> known = places.getOrDefault(key, List.of());
        if (known.isEmpty() || known.size() > MOST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(path -> !path.equals(here))
                .max(Comparator.comparingInt(path -> common(path, here) * 100 - path.length()));
    }

    private static int common(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }
}
