/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.print;

import dev.edgewright.wasm.module.DebugNames;
import dev.edgewright.wasm.module.DebugNames.Space;
import dev.edgewright.wasm.module.FunctionType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The names in all index spaces of a module. */
final class ModuleIds {

    private final Map<Space, Ids> spaces = new EnumMap<>(Space.class);
    private final List<FunctionType> types;

    ModuleIds(DebugNames names, List<FunctionType> types) {
        for (Space space : Space.values()) {
            spaces.put(space, new Ids(names.of(space)));
        }
        this.types = types;
    }

    Ids of(Space space) {
        return spaces.get(space);
    }

    /** A type by its index and, for the reader, its parameters and results. */
    String typeUse(int type) {
        String signature = type < types.size() ? CoreText.signature(types.get(type)) : "";
        return "(type " + of(Space.TYPE).use(type) + ")" + signature;
    }
}
