/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.binary;

import dev.edgewright.wit.resolve.TypeDefinition;
import dev.edgewright.wit.resolve.WitInterface;
import dev.edgewright.wit.resolve.WitType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts interfaces after those that they take types from. */
final class Order {

    private Order() {}

    static List<WitInterface> usedFirst(List<WitInterface> interfaces) {
        Map<String, WitInterface> byName = new HashMap<>();
        interfaces.forEach(i -> byName.put(i.qualifiedName(), i));
        Map<String, WitInterface> ordered = new LinkedHashMap<>();
        Set<String> visited = new HashSet<>();
        interfaces.forEach(i -> visit(i, byName, visited, ordered));
        return List.copyOf(ordered.values());
    }

    private static void visit(
            WitInterface type,
            Map<String, WitInterface> all,
            Set<String> visited,
            Map<String, WitInterface> ordered) {
        if (!visited.add(type.qualifiedName())) {
            return;
        }
        for (TypeDefinition used : type.types()) {
            if (used.body() instanceof TypeDefinition.Alias alias
                    && alias.type() instanceof WitType.Named named
                    && all.containsKey(named.definition().owner())) {
                visit(all.get(named.definition().owner()), all, visited, ordered);
            }
        }
        ordered.put(type.qualifiedName(), type);
    }
}
