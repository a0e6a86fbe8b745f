/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

import dev.edgewright.wasm.component.ExternName;
import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.component.types.TypeNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a world imports or exports. */
sealed interface WorldItem {

    /** An interface; what several worlds know of it comes together here. */
    record OfInterface(
            ExternName name,
            boolean exported,
            Map<String, TypeNode> types,
            Map<String, FunctionType> functions)
            implements WorldItem {

        OfInterface(ExternName name, boolean exported) {
            this(name, exported, new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        TypeKey key(String type) {
            return new TypeKey(exported, name.name(), type);
        }
    }

    /** A function of the world itself. */
    record OfFunction(ExternName name, FunctionType type) implements WorldItem {}

    /** A type of the world itself. */
    record OfType(ExternName name, TypeNode type) implements WorldItem {}
}
