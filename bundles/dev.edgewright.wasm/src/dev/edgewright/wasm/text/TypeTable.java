/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import dev.edgewright.wasm.module.FunctionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The function types of a module: the written ones and, after them, those that uses imply. */
final class TypeTable {

    private final List<FunctionType> types = new ArrayList<>();
    private final Map<FunctionType, Integer> first = new HashMap<>();

    /** Adds a written type; several may be equal. */
    void define(FunctionType type) {
        first.putIfAbsent(type, types.size());
        types.add(type);
    }

    /** The index of the first equal type, added at the end where there is none. */
    int intern(FunctionType type) {
        Integer index = first.get(type);
        if (index == null) {
            define(type);
            return types.size() - 1;
        }
        return index;
    }

    /** The type of that index, or null. */
    FunctionType get(long index) {
        return index < types.size() ? types.get((int) index) : null;
    }

    List<FunctionType> all() {
        return types;
    }
}
