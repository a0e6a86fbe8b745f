/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import dev.edgewright.wasm.binary.BinaryWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The custom section {@code name} (core specification, section 7.4.1, with the extended names
 * proposal for labels and the rest).
 */
final class NameSection {

    /** The names of one function's locals or labels. */
    private record Inner(int function, List<String> names) {}

    private final ModuleNames names;
    private final List<Inner> locals = new ArrayList<>();
    private final List<Inner> labels = new ArrayList<>();

    NameSection(ModuleNames names) {
        this.names = names;
    }

    void function(int index, List<String> localNames, List<String> labelNames) {
        add(locals, index, localNames);
        add(labels, index, labelNames);
    }

    private static void add(List<Inner> list, int function, List<String> names) {
        if (names.stream().anyMatch(name -> name != null)) {
            list.add(new Inner(function, List.copyOf(orEmpty(names))));
        }
    }

    /** No name can be empty, so the empty one stands for none. */
    private static List<String> orEmpty(List<String> names) {
        return names.stream().map(name -> name == null ? "" : name).toList();
    }

    /** Writes the section unless nothing has a name. */
    void write(BinaryWriter out, String moduleName) {
        BinaryWriter content = new BinaryWriter();
        if (moduleName != null) {
            subsection(content, 0, named(moduleName));
        }
        map(content, 1, names.functions);
        indirect(content, 2, locals);
        indirect(content, 3, labels);
        map(content, 4, names.types);
        map(content, 5, names.tables);
        map(content, 6, names.memories);
        map(content, 7, names.globals);
        map(content, 8, names.elements);
        map(content, 9, names.data);
        if (content.size() > 0) {
            out.u8(0).sized(named("name").append(content).toByteArray());
        }
    }

    private static BinaryWriter named(String name) {
        return new BinaryWriter().sized(name.getBytes(StandardCharsets.UTF_8));
    }

    private static void map(BinaryWriter out, int id, IndexSpace space) {
        List<String> list = orEmpty(space.names());
        if (list.stream().anyMatch(name -> !name.isEmpty())) {
            subsection(out, id, map(list));
        }
    }

    private static BinaryWriter map(List<String> list) {
        BinaryWriter map = new BinaryWriter();
        map.u32(list.stream().filter(name -> !name.isEmpty()).count());
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).isEmpty()) {
                map.u32(i).append(named(list.get(i)));
            }
        }
        return map;
    }

    private static void indirect(BinaryWriter out, int id, List<Inner> functions) {
        if (!functions.isEmpty()) {
            BinaryWriter map = new BinaryWriter().u32(functions.size());
            functions.forEach(inner -> map.u32(inner.function()).append(map(inner.names())));
            subsection(out, id, map);
        }
    }

    private static void subsection(BinaryWriter out, int id, BinaryWriter content) {
        out.u8(id).sized(content.toByteArray());
    }
}
