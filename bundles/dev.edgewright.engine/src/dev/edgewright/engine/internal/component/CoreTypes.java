/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.FunctionType;
import dev.edgewright.engine.ValueType;
import java.util.List;

/** Core types of files as types of the machine. */
final class CoreTypes {

    private CoreTypes() {}

    static FunctionType of(dev.edgewright.wasm.module.FunctionType type) {
        return new FunctionType(values(type.parameters()), values(type.results()));
    }

    private static List<ValueType> values(List<dev.edgewright.wasm.module.ValueType> types) {
        return types.stream().map(type -> ValueType.valueOf(type.name())).toList();
    }
}
