/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import dev.edgewright.wasm.text.Instruction.Immediate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The instructions by name (core specification, section 5.4): Wasm 2.0 without vectors, tail calls.
 */
final class InstructionTable {

    private static final Map<String, Instruction> BY_NAME = new HashMap<>();

    static {
        add(Immediate.NONE, 0x00, "unreachable nop");
        add(Immediate.BLOCK, 0x02, "block loop if");
        add(Immediate.LABEL, 0x0C, "br br_if");
        add(Immediate.LABEL_TABLE, 0x0E, "br_table");
        add(Immediate.NONE, 0x0F, "return");
        add(Immediate.FUNCTION, 0x10, "call");
        add(Immediate.INDIRECT_CALL, 0x11, "call_indirect");
        add(Immediate.FUNCTION, 0x12, "return_call");
        add(Immediate.INDIRECT_CALL, 0x13, "return_call_indirect");
        add(Immediate.NONE, 0x1A, "drop");
        add(Immediate.SELECT, 0x1B, "select");
        add(Immediate.LOCAL, 0x20, "local.get local.set local.tee");
        add(Immediate.GLOBAL, 0x23, "global.get global.set");
        add(Immediate.TABLE, 0x25, "table.get table.set");
        addAccesses(
                0x28,
                """
                i32.load:4 i64.load:8 f32.load:4 f64.load:8
                i32.load8_s:1 i32.load8_u:1 i32.load16_s:2 i32.load16_u:2
                i64.load8_s:1 i64.load8_u:1 i64.load16_s:2 i64.load16_u:2
                i64.load32_s:4 i64.load32_u:4
                i32.store:4 i64.store:8 f32.store:4 f64.store:8
                i32.store8:1 i32.store16:2 i64.store8:1 i64.store16:2 i64.store32:4
                """);
        add(Immediate.MEMORY, 0x3F, "memory.size memory.grow");
        add(Immediate.I32, 0x41, "i32.const");
        add(Immediate.I64, 0x42, "i64.const");
        add(Immediate.F32, 0x43, "f32.const");
        add(Immediate.F64, 0x44, "f64.const");
        add(
                Immediate.NONE,
                0x45,
                """
                i32.eqz i32.eq i32.ne
                i32.lt_s i32.lt_u i32.gt_s i32.gt_u i32.le_s i32.le_u i32.ge_s i32.ge_u
                i64.eqz i64.eq i64.ne
                i64.lt_s i64.lt_u i64.gt_s i64.gt_u i64.le_s i64.le_u i64.ge_s i64.ge_u
                f32.eq f32.ne f32.lt f32.gt f32.le f32.ge
                f64.eq f64.ne f64.lt f64.gt f64.le f64.ge
                i32.clz i32.ctz i32.popcnt i32.add i32.sub i32.mul
                i32.div_s i32.div_u i32.rem_s i32.rem_u i32.and i32.or i32.xor
                i32.shl i32.shr_s i32.shr_u i32.rotl i32.rotr
                i64.clz i64.ctz i64.popcnt i64.add i64.sub i64.mul
                i64.div_s i64.div_u i64.rem_s i64.rem_u i64.and i64.or i64.xor
                i64.shl i64.shr_s i64.shr_u i64.rotl i64.rotr
                f32.abs f32.neg f32.ceil f32.floor f32.trunc f32.nearest f32.sqrt
                f32.add f32.sub f32.mul f32.div f32.min f32.max f32.copysign
                f64.abs f64.neg f64.ceil f64.floor f64.trunc f64.nearest f64.sqrt
                f64.add f64.sub f64.mul f64.div f64.min f64.max f64.copysign
                i32.wrap_i64
                i32.trunc_f32_s i32.trunc_f32_u i32.trunc_f64_s i32.trunc_f64_u
                i64.extend_i32_s i64.extend_i32_u
                i64.trunc_f32_s i64.trunc_f32_u i64.trunc_f64_s i64.trunc_f64_u
                f32.convert_i32_s f32.convert_i32_u f32.convert_i64_s f32.convert_i64_u
                f32.demote_f64
                f64.convert_i32_s f64.convert_i32_u f64.convert_i64_s f64.convert_i64_u
                f64.promote_f32
                i32.reinterpret_f32 i64.reinterpret_f64 f32.reinterpret_i32 f64.reinterpret_i64
                i32.extend8_s i32.extend16_s i64.extend8_s i64.extend16_s i64.extend32_s
                """);
        add(Immediate.HEAP_TYPE, 0xD0, "ref.null");
        add(Immediate.NONE, 0xD1, "ref.is_null");
        add(Immediate.FUNCTION, 0xD2, "ref.func");
        addPrefixed(
                Immediate.NONE,
                0,
                """
                i32.trunc_sat_f32_s i32.trunc_sat_f32_u i32.trunc_sat_f64_s i32.trunc_sat_f64_u
                i64.trunc_sat_f32_s i64.trunc_sat_f32_u i64.trunc_sat_f64_s i64.trunc_sat_f64_u
                """);
        addPrefixed(Immediate.MEMORY_INIT, 8, "memory.init");
        addPrefixed(Immediate.DATA, 9, "data.drop");
        addPrefixed(Immediate.MEMORY_COPY, 10, "memory.copy");
        addPrefixed(Immediate.MEMORY, 11, "memory.fill");
        addPrefixed(Immediate.TABLE_INIT, 12, "table.init");
        addPrefixed(Immediate.ELEMENT, 13, "elem.drop");
        addPrefixed(Immediate.TABLE_COPY, 14, "table.copy");
        addPrefixed(Immediate.TABLE, 15, "table.grow table.size table.fill");
    }

    private InstructionTable() {}

    /** The instruction of that name, or null. */
    static Instruction get(String name) {
        return BY_NAME.get(name);
    }

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** Names of instructions with consecutive opcodes. */
    private static void add(Immediate immediate, int firstOpcode, String names) {
        int opcode = firstOpcode;
        for (String name : names.strip().split("\\s+")) {
            BY_NAME.put(name, new Instruction(name, -1, opcode++, immediate, 0));
        }
    }

    private static void addPrefixed(Immediate immediate, int firstOpcode, String names) {
        int opcode = firstOpcode;
        for (String name : names.strip().split("\\s+")) {
            BY_NAME.put(name, new Instruction(name, 0xFC, opcode++, immediate, 0));
        }
    }

    private static void addAccesses(int firstOpcode, String names) {
        int opcode = firstOpcode;
        for (String entry : names.strip().split("\\s+")) {
            String[] parts = entry.split(":");
            BY_NAME.put(
                    parts[0],
                    new Instruction(
                            parts[0], -1, opcode++, Immediate.ACCESS, Integer.parseInt(parts[1])));
        }
    }

    /** The proposal or feature that a word belongs to which the table does not have, or null. */
    static String foreignFeature(String word) {
        if (word.matches("(v128|i8x16|i16x8|i32x4|i64x2|f32x4|f64x2)\\..*")) {
            return "vectors";
        }
        if (word.contains(".atomic.") || word.startsWith("atomic.")) {
            return "threads";
        }
        if (word.matches("try|try_table|catch|catch_all|delegate|throw|throw_ref|rethrow")) {
            return "exceptions";
        }
        if (word.matches(
                "(struct|array|i31|any|extern)\\..*|ref\\.(test|cast|eq|i31)|br_on_cast.*")) {
            return "garbage collection";
        }
        if (word.matches("(return_)?call_ref|br_on_null|br_on_non_null|ref\\.as_non_null")) {
            return "typed function references";
        }
        return null;
    }
}
