/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.print;

import dev.edgewright.wasm.module.FunctionType;
import dev.edgewright.wasm.module.GlobalType;
import dev.edgewright.wasm.module.Limits;
import dev.edgewright.wasm.module.MemoryType;
import dev.edgewright.wasm.module.TableType;
import dev.edgewright.wasm.module.ValueType;
import java.util.List;
import java.util.stream.Collectors;

/** Types and numbers of core modules in the text format (core specification, sections 6.3, 6.4). */
final class CoreText {

    private static final int F32_FRACTION = 0x7F_FFFF;
    private static final int F32_CANONICAL = 0x40_0000;
    private static final long F64_FRACTION = 0xF_FFFF_FFFF_FFFFL;
    private static final long F64_CANONICAL = 0x8_0000_0000_0000L;

    private CoreText() {}

    /** Parameters and results, with a space before them if there are any. */
    static String signature(FunctionType type) {
        return list("param", type.parameters()) + list("result", type.results());
    }

    static String list(String word, List<ValueType> types) {
        return types.isEmpty()
                ? ""
                : types.stream()
                        .map(ValueType::toString)
                        .collect(Collectors.joining(" ", " (" + word + " ", ")"));
    }

    static String type(TableType table) {
        return limits(table.limits()) + " " + table.element();
    }

    static String type(MemoryType memory) {
        return limits(memory.limits()) + (memory.limits().shared() ? " shared" : "");
    }

    static String type(GlobalType global) {
        return global.mutable() ? "(mut " + global.value() + ")" : global.value().toString();
    }

    private static String limits(Limits limits) {
        String text = limits.address64() ? "i64 " : "";
        text += Long.toUnsignedString(limits.minimum());
        return limits.maximum().isPresent()
                ? text + " " + Long.toUnsignedString(limits.maximum().getAsLong())
                : text;
    }

    static String f32(int bits) {
        float value = Float.intBitsToFloat(bits);
        if (!Float.isNaN(value)) {
            return finite(Float.toString(value));
        }
        int fraction = bits & F32_FRACTION;
        String sign = bits < 0 ? "-" : "";
        return sign + (fraction == F32_CANONICAL ? "nan" : "nan:0x%x".formatted(fraction));
    }

    static String f64(long bits) {
        double value = Double.longBitsToDouble(bits);
        if (!Double.isNaN(value)) {
            return finite(Double.toString(value));
        }
        long fraction = bits & F64_FRACTION;
        String sign = bits < 0 ? "-" : "";
        return sign + (fraction == F64_CANONICAL ? "nan" : "nan:0x%x".formatted(fraction));
    }

    private static String finite(String java) {
        return java.replace("Infinity", "inf").replaceFirst("\\.0($|E)", "$1");
    }
}
