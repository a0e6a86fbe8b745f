/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.inspect;

import dev.edgewright.cli.inspect.Inspection.Part;
import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.binary.SectionMap.Section;
import dev.edgewright.wasm.component.Alias;
import dev.edgewright.wasm.component.Component;
import dev.edgewright.wasm.component.ComponentNames;
import dev.edgewright.wasm.component.Declaration;
import dev.edgewright.wasm.component.Definition;
import dev.edgewright.wasm.component.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sections of a file by size, with the names that nested modules and components have. */
final class Parts {

    /** By where the module or component begins. */
    private final Map<Integer, String> names = new HashMap<>();

    Parts(byte[] bytes) {
        try {
            name(Component.read(bytes));
        } catch (MalformedBinaryException e) {
            // Without names then, or a core module, in which nothing is nested.
        }
    }

    private void name(Component component) {
        ComponentNames known = ComponentNames.of(component);
        Map<Sort, Integer> counts = new HashMap<>();
        for (Component.Item item : component.items()) {
            Sort sort =
                    switch (item.definition()) {
                        case Definition.Module m -> Sort.CORE_MODULE;
                        case Definition.Nested n -> Sort.COMPONENT;
                        case Alias a -> a.sort();
                        case Declaration.Import i -> i.type().sort();
                        case Definition.Export e -> e.sort();
                        default -> Sort.VALUE;
                    };
            int index = counts.merge(sort, 1, Integer::sum) - 1;
            boolean nested =
                    item.definition() instanceof Definition.Module
                            || item.definition() instanceof Definition.Nested;
            if (nested) {
                String name = known.of(sort, index).map(n -> " \"" + n + "\"").orElse("");
                names.put(item.offset(), sort + " " + index + name);
            }
            if (item.definition() instanceof Definition.Nested inside) {
                name(inside.component());
            }
        }
    }

    /** Sections of one name together, the largest first; modules and components each on its own. */
    List<Part> of(List<Section> sections) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (Section section : sections) {
            String name = section.custom() ? "custom \"" + section.name() + "\"" : section.name();
            if (!section.inside().isEmpty()) {
                int inside = section.inside().getFirst().offset() - 8;
                name = names.getOrDefault(inside, name + " at byte " + inside);
            }
            Part one = new Part(name, 1, section.size(), of(section.inside()));
            parts.merge(
                    name,
                    one,
                    (a, b) ->
                            new Part(a.name(), a.count() + 1, a.bytes() + b.bytes(), a.sections()));
        }
        List<Part> bySize = new ArrayList<>(parts.values());
        bySize.sort(Comparator.comparingInt(Part::bytes).reversed());
        return bySize;
    }
}
