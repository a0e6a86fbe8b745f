/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module;

import dev.edgewright.wasm.binary.BinaryWriter;
import java.util.List;

/** Writes the types of core modules (core specification, section 5.3). */
public final class TypeWriter {

    private TypeWriter() {}

    /** Parameters and results of a function, without the byte that says that it is one. */
    public static void signature(BinaryWriter out, FunctionType type) {
        values(out, type.parameters());
        values(out, type.results());
    }

    private static void values(BinaryWriter out, List<ValueType> types) {
        out.u32(types.size());
        types.forEach(type -> out.u8(type.code()));
    }

    /** The type of a table. */
    public static void table(BinaryWriter out, TableType type) {
        out.u8(type.element().code());
        limits(out, type.limits());
    }

    /** The type of a memory. */
    public static void memory(BinaryWriter out, MemoryType type) {
        limits(out, type.limits());
    }

    /** The type of a global. */
    public static void global(BinaryWriter out, GlobalType type) {
        out.u8(type.value().code()).u8(type.mutable() ? 1 : 0);
    }

    private static void limits(BinaryWriter out, Limits limits) {
        out.u8(
                (limits.maximum().isPresent() ? 1 : 0)
                        | (limits.shared() ? 2 : 0)
                        | (limits.address64() ? 4 : 0));
        out.u64(limits.minimum());
        limits.maximum().ifPresent(out::u64);
    }
}
