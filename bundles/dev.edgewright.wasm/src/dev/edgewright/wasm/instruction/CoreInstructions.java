/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.instruction;

import dev.edgewright.wasm.instruction.InstructionSet.Row;
import java.util.function.Consumer;

/** The instructions on numbers, variables, tables and memories, and those of control. */
final class CoreInstructions {

    private CoreInstructions() {}

    static void add(Consumer<Instruction> to) {
        control(to);
        accesses(row(-1, Immediate.ACCESS, to));
        numbers(row(-1, Immediate.NONE, to));
        segments(to);
        row(InstructionSet.ATOMIC, Immediate.FENCE, to).add(0x03, ":", "atomic.fence");
        atomics(row(InstructionSet.ATOMIC, Immediate.ACCESS, to));
    }

    private static Row row(int prefix, Immediate immediate, Consumer<Instruction> to) {
        return new Row(prefix, immediate, to);
    }

    private static void control(Consumer<Instruction> to) {
        Row none = row(-1, Immediate.NONE, to);
        none.add(0x00, "", "unreachable");
        none.add(0x01, ":", "nop");
        none.add(0x0A, "", "throw_ref");
        none.add(0x0F, "", "return");
        none.add(0x1A, "", "drop");
        row(-1, Immediate.BLOCK, to).add(0x02, "", "block loop if");
        row(-1, Immediate.ELSE, to).add(0x05, "", "else");
        row(-1, Immediate.TAG, to).add(0x08, "", "throw");
        row(-1, Immediate.END, to).add(0x0B, "", "end");
        row(-1, Immediate.LABEL, to).add(0x0C, "", "br br_if");
        row(-1, Immediate.LABEL_TABLE, to).add(0x0E, "", "br_table");
        row(-1, Immediate.FUNCTION, to).add(0x10, "", "call");
        row(-1, Immediate.INDIRECT_CALL, to).add(0x11, "", "call_indirect");
        row(-1, Immediate.FUNCTION, to).add(0x12, "", "return_call");
        row(-1, Immediate.INDIRECT_CALL, to).add(0x13, "", "return_call_indirect");
        row(-1, Immediate.SELECT, to).add(0x1B, "", "select");
        row(-1, Immediate.TRY_TABLE, to).add(0x1F, "", "try_table");
        row(-1, Immediate.LOCAL, to).add(0x20, "", "local.get local.set local.tee");
        row(-1, Immediate.GLOBAL, to).add(0x23, "", "global.get global.set");
        row(-1, Immediate.TABLE, to).add(0x25, "", "table.get table.set");
        row(-1, Immediate.MEMORY, to).add(0x3F, "", "memory.size memory.grow");
        row(-1, Immediate.I32, to).add(0x41, ":i", "i32.const");
        row(-1, Immediate.I64, to).add(0x42, ":l", "i64.const");
        row(-1, Immediate.F32, to).add(0x43, ":f", "f32.const");
        row(-1, Immediate.F64, to).add(0x44, ":d", "f64.const");
        row(-1, Immediate.HEAP_TYPE, to).add(0xD0, "", "ref.null");
        none.add(0xD1, "", "ref.is_null");
        row(-1, Immediate.FUNCTION, to).add(0xD2, "", "ref.func");
    }

    private static void accesses(Row row) {
        row.add(0x28, "a:i", "i32.load:4");
        row.add(0x29, "a:l", "i64.load:8");
        row.add(0x2A, "a:f", "f32.load:4");
        row.add(0x2B, "a:d", "f64.load:8");
        row.add(0x2C, "a:i", "i32.load8_s:1 i32.load8_u:1 i32.load16_s:2 i32.load16_u:2");
        row.add(
                0x30,
                "a:l",
                """
                i64.load8_s:1 i64.load8_u:1 i64.load16_s:2 i64.load16_u:2 i64.load32_s:4
                i64.load32_u:4
                """);
        row.add(0x36, "ai:", "i32.store:4");
        row.add(0x37, "al:", "i64.store:8");
        row.add(0x38, "af:", "f32.store:4");
        row.add(0x39, "ad:", "f64.store:8");
        row.add(0x3A, "ai:", "i32.store8:1 i32.store16:2");
        row.add(0x3C, "al:", "i64.store8:1 i64.store16:2 i64.store32:4");
    }

    private static void numbers(Row row) {
        row.add(0x45, "i:i", "i32.eqz");
        row.add(
                0x46,
                "ii:i",
                """
                i32.eq i32.ne i32.lt_s i32.lt_u i32.gt_s i32.gt_u i32.le_s i32.le_u i32.ge_s
                i32.ge_u
                """);
        row.add(0x50, "l:i", "i64.eqz");
        row.add(
                0x51,
                "ll:i",
                """
                i64.eq i64.ne i64.lt_s i64.lt_u i64.gt_s i64.gt_u i64.le_s i64.le_u i64.ge_s
                i64.ge_u
                """);
        row.add(0x5B, "ff:i", "f32.eq f32.ne f32.lt f32.gt f32.le f32.ge");
        row.add(0x61, "dd:i", "f64.eq f64.ne f64.lt f64.gt f64.le f64.ge");
        row.add(0x67, "i:i", "i32.clz i32.ctz i32.popcnt");
        row.add(
                0x6A,
                "ii:i",
                """
                i32.add i32.sub i32.mul i32.div_s i32.div_u i32.rem_s i32.rem_u i32.and i32.or
                i32.xor i32.shl i32.shr_s i32.shr_u i32.rotl i32.rotr
                """);
        row.add(0x79, "l:l", "i64.clz i64.ctz i64.popcnt");
        row.add(
                0x7C,
                "ll:l",
                """
                i64.add i64.sub i64.mul i64.div_s i64.div_u i64.rem_s i64.rem_u i64.and i64.or
                i64.xor i64.shl i64.shr_s i64.shr_u i64.rotl i64.rotr
                """);
        row.add(0x8B, "f:f", "f32.abs f32.neg f32.ceil f32.floor f32.trunc f32.nearest f32.sqrt");
        row.add(0x92, "ff:f", "f32.add f32.sub f32.mul f32.div f32.min f32.max f32.copysign");
        row.add(0x99, "d:d", "f64.abs f64.neg f64.ceil f64.floor f64.trunc f64.nearest f64.sqrt");
        row.add(0xA0, "dd:d", "f64.add f64.sub f64.mul f64.div f64.min f64.max f64.copysign");
        row.add(0xA7, "l:i", "i32.wrap_i64");
        row.add(0xA8, "f:i", "i32.trunc_f32_s i32.trunc_f32_u");
        row.add(0xAA, "d:i", "i32.trunc_f64_s i32.trunc_f64_u");
        row.add(0xAC, "i:l", "i64.extend_i32_s i64.extend_i32_u");
        row.add(0xAE, "f:l", "i64.trunc_f32_s i64.trunc_f32_u");
        row.add(0xB0, "d:l", "i64.trunc_f64_s i64.trunc_f64_u");
        row.add(0xB2, "i:f", "f32.convert_i32_s f32.convert_i32_u");
        row.add(0xB4, "l:f", "f32.convert_i64_s f32.convert_i64_u");
        row.add(0xB6, "d:f", "f32.demote_f64");
        row.add(0xB7, "i:d", "f64.convert_i32_s f64.convert_i32_u");
        row.add(0xB9, "l:d", "f64.convert_i64_s f64.convert_i64_u");
        row.add(0xBB, "f:d", "f64.promote_f32");
        row.add(0xBC, "f:i", "i32.reinterpret_f32");
        row.add(0xBD, "d:l", "i64.reinterpret_f64");
        row.add(0xBE, "i:f", "f32.reinterpret_i32");
        row.add(0xBF, "l:d", "f64.reinterpret_i64");
        row.add(0xC0, "i:i", "i32.extend8_s i32.extend16_s");
        row.add(0xC2, "l:l", "i64.extend8_s i64.extend16_s i64.extend32_s");
    }

    private static void segments(Consumer<Instruction> to) {
        Row none = row(InstructionSet.MISC, Immediate.NONE, to);
        none.add(0x00, "f:i", "i32.trunc_sat_f32_s i32.trunc_sat_f32_u");
        none.add(0x02, "d:i", "i32.trunc_sat_f64_s i32.trunc_sat_f64_u");
        none.add(0x04, "f:l", "i64.trunc_sat_f32_s i64.trunc_sat_f32_u");
        none.add(0x06, "d:l", "i64.trunc_sat_f64_s i64.trunc_sat_f64_u");
        row(InstructionSet.MISC, Immediate.MEMORY_INIT, to).add(0x08, "", "memory.init");
        row(InstructionSet.MISC, Immediate.DATA, to).add(0x09, ":", "data.drop");
        row(InstructionSet.MISC, Immediate.MEMORY_COPY, to).add(0x0A, "", "memory.copy");
        row(InstructionSet.MISC, Immediate.MEMORY, to).add(0x0B, "", "memory.fill");
        row(InstructionSet.MISC, Immediate.TABLE_INIT, to).add(0x0C, "", "table.init");
        row(InstructionSet.MISC, Immediate.ELEMENT, to).add(0x0D, ":", "elem.drop");
        row(InstructionSet.MISC, Immediate.TABLE_COPY, to).add(0x0E, "", "table.copy");
        row(InstructionSet.MISC, Immediate.TABLE, to)
                .add(0x0F, "", "table.grow table.size table.fill");
    }

    private static void atomics(Row row) {
        row.add(0x00, "ai:i", "memory.atomic.notify:4");
        row.add(0x01, "ail:i", "memory.atomic.wait32:4");
        row.add(0x02, "all:i", "memory.atomic.wait64:8");
        row.add(0x10, "a:i", "i32.atomic.load:4");
        row.add(0x11, "a:l", "i64.atomic.load:8");
        row.add(0x12, "a:i", "i32.atomic.load8_u:1 i32.atomic.load16_u:2");
        row.add(0x14, "a:l", "i64.atomic.load8_u:1 i64.atomic.load16_u:2 i64.atomic.load32_u:4");
        row.add(0x17, "ai:", "i32.atomic.store:4");
        row.add(0x18, "al:", "i64.atomic.store:8");
        row.add(0x19, "ai:", "i32.atomic.store8:1 i32.atomic.store16:2");
        row.add(0x1B, "al:", "i64.atomic.store8:1 i64.atomic.store16:2 i64.atomic.store32:4");
        row.add(0x1E, "ai:i", "i32.atomic.rmw.add:4");
        row.add(0x1F, "al:l", "i64.atomic.rmw.add:8");
        row.add(0x20, "ai:i", "i32.atomic.rmw8.add_u:1 i32.atomic.rmw16.add_u:2");
        row.add(
                0x22,
                "al:l",
                """
                i64.atomic.rmw8.add_u:1 i64.atomic.rmw16.add_u:2 i64.atomic.rmw32.add_u:4
                """);
        row.add(0x25, "ai:i", "i32.atomic.rmw.sub:4");
        row.add(0x26, "al:l", "i64.atomic.rmw.sub:8");
        row.add(0x27, "ai:i", "i32.atomic.rmw8.sub_u:1 i32.atomic.rmw16.sub_u:2");
        row.add(
                0x29,
                "al:l",
                """
                i64.atomic.rmw8.sub_u:1 i64.atomic.rmw16.sub_u:2 i64.atomic.rmw32.sub_u:4
                """);
        row.add(0x2C, "ai:i", "i32.atomic.rmw.and:4");
        row.add(0x2D, "al:l", "i64.atomic.rmw.and:8");
        row.add(0x2E, "ai:i", "i32.atomic.rmw8.and_u:1 i32.atomic.rmw16.and_u:2");
        row.add(
                0x30,
                "al:l",
                """
                i64.atomic.rmw8.and_u:1 i64.atomic.rmw16.and_u:2 i64.atomic.rmw32.and_u:4
                """);
        row.add(0x33, "ai:i", "i32.atomic.rmw.or:4");
        row.add(0x34, "al:l", "i64.atomic.rmw.or:8");
        row.add(0x35, "ai:i", "i32.atomic.rmw8.or_u:1 i32.atomic.rmw16.or_u:2");
        row.add(
                0x37,
                "al:l",
                """
                i64.atomic.rmw8.or_u:1 i64.atomic.rmw16.or_u:2 i64.atomic.rmw32.or_u:4
                """);
        row.add(0x3A, "ai:i", "i32.atomic.rmw.xor:4");
        row.add(0x3B, "al:l", "i64.atomic.rmw.xor:8");
        row.add(0x3C, "ai:i", "i32.atomic.rmw8.xor_u:1 i32.atomic.rmw16.xor_u:2");
        row.add(
                0x3E,
                "al:l",
                """
                i64.atomic.rmw8.xor_u:1 i64.atomic.rmw16.xor_u:2 i64.atomic.rmw32.xor_u:4
                """);
        row.add(0x41, "ai:i", "i32.atomic.rmw.xchg:4");
        row.add(0x42, "al:l", "i64.atomic.rmw.xchg:8");
        row.add(0x43, "ai:i", "i32.atomic.rmw8.xchg_u:1 i32.atomic.rmw16.xchg_u:2");
        row.add(
                0x45,
                "al:l",
                """
                i64.atomic.rmw8.xchg_u:1 i64.atomic.rmw16.xchg_u:2 i64.atomic.rmw32.xchg_u:4
                """);
        row.add(0x48, "aii:i", "i32.atomic.rmw.cmpxchg:4");
        row.add(0x49, "all:l", "i64.atomic.rmw.cmpxchg:8");
        row.add(0x4A, "aii:i", "i32.atomic.rmw8.cmpxchg_u:1 i32.atomic.rmw16.cmpxchg_u:2");
        row.add(
                0x4C,
                "all:l",
                """
                i64.atomic.rmw8.cmpxchg_u:1 i64.atomic.rmw16.cmpxchg_u:2
                i64.atomic.rmw32.cmpxchg_u:4
                """);
    }
}
