/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.binary;

import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.resolve.TypeDefinition;
import dev.edgewright.wit.resolve.WitFunction;
import dev.edgewright.wit.resolve.WitInterface;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An interface as it comes together out of all places where a binary shows parts of it. */
final class InterfaceBuilder {

    final PackageName owner;

    /** Null for one that a world declares in place. */
    final String name;

    final PackageDocs docs;
    final Map<String, TypeDefinition> types = new LinkedHashMap<>();
    final Map<String, WitFunction> functions = new LinkedHashMap<>();

    private final Map<String, Integer> order = new HashMap<>();
    private WitInterface built;

    InterfaceBuilder(PackageName owner, String name, PackageDocs docs) {
        this.owner = owner;
        this.name = name;
        this.docs = docs;
    }

    /** From a place that shows it whole, where items stand in their order. */
    void complete(Iterable<String> names) {
        order.clear();
        names.forEach(each -> order.put(each, order.size()));
    }

    WitInterface build() {
        if (built == null) {
            List<WitFunction> ordered =
                    functions.entrySet().stream()
                            .sorted(Comparator.comparingInt(f -> place(f.getKey())))
                            .map(Map.Entry::getValue)
                            .toList();
            built =
                    new WitInterface(
                            owner,
                            name,
                            docs.docs(),
                            docs.stability(),
                            types.values().stream()
                                    .sorted(Comparator.comparingInt(t -> place(t.name())))
                                    .toList(),
                            ordered,
                            ordered);
        }
        return built;
    }

    private int place(String item) {
        return order.getOrDefault(item, Integer.MAX_VALUE);
    }
}
