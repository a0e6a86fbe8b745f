/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

import dev.edgewright.wasm.component.Alias;
import dev.edgewright.wasm.component.Canon;
import dev.edgewright.wasm.component.Component;
import dev.edgewright.wasm.component.CoreInstance;
import dev.edgewright.wasm.component.Declaration;
import dev.edgewright.wasm.component.Definition;
import dev.edgewright.wasm.component.EmbeddedModule;
import dev.edgewright.wasm.component.Instance;
import dev.edgewright.wasm.component.Sort;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The definitions of a component in the making, and how many there are of each sort. */
final class Definitions {

    private final List<Definition> list = new ArrayList<>();
    private final Map<Sort, Integer> counts = new EnumMap<>(Sort.class);

    /** Adds a definition; gives its index among those of its sort. */
    int add(Definition definition) {
        list.add(definition);
        return counts.merge(sort(definition), 1, Integer::sum) - 1;
    }

    int module(byte[] bytes) {
        return add(new Definition.Module(EmbeddedModule.of(bytes)));
    }

    /** A core function that a core instance exports. */
    int coreFunction(int instance, String name) {
        return add(new Alias.OfCoreExport(Sort.CORE_FUNCTION, instance, name));
    }

    List<Definition> list() {
        return List.copyOf(list);
    }

    /** All of them as a component that is part of another one. */
    Definition.Nested nested() {
        return new Definition.Nested(
                new Component(
                        0,
                        0,
                        list.stream().map(each -> new Component.Item(0, each)).toList(),
                        List.of(),
                        List.of()));
    }

    private static Sort sort(Definition definition) {
        return switch (definition) {
            case Definition.Module m -> Sort.CORE_MODULE;
            case CoreInstance i -> Sort.CORE_INSTANCE;
            case Declaration.CoreType t -> Sort.CORE_TYPE;
            case Definition.Nested n -> Sort.COMPONENT;
            case Instance i -> Sort.INSTANCE;
            case Alias a -> a.sort();
            case Declaration.Type t -> Sort.TYPE;
            case Canon.Lift l -> Sort.FUNCTION;
            case Canon c -> Sort.CORE_FUNCTION;
            case Definition.Start s -> throw new IllegalArgumentException("start");
            case Declaration.Import i -> i.type().sort();
            case Definition.Export e -> e.sort();
            case Definition.Value v -> Sort.VALUE;
        };
    }
}
