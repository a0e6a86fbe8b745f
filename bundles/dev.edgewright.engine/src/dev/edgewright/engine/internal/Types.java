/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

import com.dylibso.chicory.wasm.types.ExternalType;
import com.dylibso.chicory.wasm.types.ValType;
import dev.edgewright.engine.ExternKind;
import dev.edgewright.engine.FunctionType;
import dev.edgewright.engine.ValueType;
import java.util.List;

/** Translates types between the engine's interface and the library. */
final class Types {

    private Types() {}

    static FunctionType of(com.dylibso.chicory.wasm.types.FunctionType type) {
        return new FunctionType(list(type.params()), list(type.returns()));
    }

    static com.dylibso.chicory.wasm.types.FunctionType of(FunctionType type) {
        return com.dylibso.chicory.wasm.types.FunctionType.of(
                type.parameters().stream().map(Types::of).toList(),
                type.results().stream().map(Types::of).toList());
    }

    static ExternKind of(ExternalType type) {
        return switch (type) {
            case FUNCTION -> ExternKind.FUNCTION;
            case TABLE -> ExternKind.TABLE;
            case MEMORY -> ExternKind.MEMORY;
            case GLOBAL -> ExternKind.GLOBAL;
            case TAG -> ExternKind.TAG;
        };
    }

    /** Whether the engine's interface knows a type. */
    static boolean known(ValType type) {
        return find(type) != null;
    }

    private static List<ValueType> list(List<ValType> types) {
        return types.stream().map(Types::of).toList();
    }

    private static ValueType of(ValType type) {
        ValueType found = find(type);
        if (found == null) {
            throw new IllegalStateException("type " + type + " was let through by validation");
        }
        return found;
    }

    private static ValueType find(ValType type) {
        for (ValueType candidate : ValueType.values()) {
            if (of(candidate).equals(type)) {
                return candidate;
            }
        }
        return null;
    }

    private static ValType of(ValueType type) {
        return switch (type) {
            case I32 -> ValType.I32;
            case I64 -> ValType.I64;
            case F32 -> ValType.F32;
            case F64 -> ValType.F64;
            case FUNCREF -> ValType.FuncRef;
            case EXTERNREF -> ValType.ExternRef;
            case EXNREF -> ValType.ExnRef;
        };
    }
}
