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

/** The instructions on vectors of 128 bits. */
final class VectorInstructions {

    private VectorInstructions() {}

    static void add(Consumer<Instruction> to) {
        lanes(to);
        operations(new Row(InstructionSet.VECTOR, Immediate.NONE, to));
    }

    private static void lanes(Consumer<Instruction> to) {
        Row access = new Row(InstructionSet.VECTOR, Immediate.ACCESS, to);
        access.add(
                0x00,
                "a:v",
                """
                v128.load:16 v128.load8x8_s:8 v128.load8x8_u:8 v128.load16x4_s:8
                v128.load16x4_u:8 v128.load32x2_s:8 v128.load32x2_u:8 v128.load8_splat:1
                v128.load16_splat:2 v128.load32_splat:4 v128.load64_splat:8
                """);
        access.add(0x0B, "av:", "v128.store:16");
        access.add(0x5C, "a:v", "v128.load32_zero:4 v128.load64_zero:8");
        Row v128 = new Row(InstructionSet.VECTOR, Immediate.V128, to);
        v128.add(0x0C, ":v", "v128.const");
        Row shuffle = new Row(InstructionSet.VECTOR, Immediate.SHUFFLE, to);
        shuffle.add(0x0D, "vv:v", "i8x16.shuffle");
        Row lane = new Row(InstructionSet.VECTOR, Immediate.LANE, to);
        lane.add(0x15, "v:i", "i8x16.extract_lane_s i8x16.extract_lane_u");
        lane.add(0x17, "vi:v", "i8x16.replace_lane");
        lane.add(0x18, "v:i", "i16x8.extract_lane_s i16x8.extract_lane_u");
        lane.add(0x1A, "vi:v", "i16x8.replace_lane");
        lane.add(0x1B, "v:i", "i32x4.extract_lane");
        lane.add(0x1C, "vi:v", "i32x4.replace_lane");
        lane.add(0x1D, "v:l", "i64x2.extract_lane");
        lane.add(0x1E, "vl:v", "i64x2.replace_lane");
        lane.add(0x1F, "v:f", "f32x4.extract_lane");
        lane.add(0x20, "vf:v", "f32x4.replace_lane");
        lane.add(0x21, "v:d", "f64x2.extract_lane");
        lane.add(0x22, "vd:v", "f64x2.replace_lane");
        Row accessLane = new Row(InstructionSet.VECTOR, Immediate.ACCESS_LANE, to);
        accessLane.add(
                0x54,
                "av:v",
                """
                v128.load8_lane:1 v128.load16_lane:2 v128.load32_lane:4 v128.load64_lane:8
                """);
        accessLane.add(
                0x58,
                "av:",
                """
                v128.store8_lane:1 v128.store16_lane:2 v128.store32_lane:4 v128.store64_lane:8
                """);
    }

    private static void operations(Row row) {
        row.add(0x0E, "vv:v", "i8x16.swizzle");
        row.add(0x0F, "i:v", "i8x16.splat i16x8.splat i32x4.splat");
        row.add(0x12, "l:v", "i64x2.splat");
        row.add(0x13, "f:v", "f32x4.splat");
        row.add(0x14, "d:v", "f64x2.splat");
        row.add(
                0x23,
                "vv:v",
                """
                i8x16.eq i8x16.ne i8x16.lt_s i8x16.lt_u i8x16.gt_s i8x16.gt_u i8x16.le_s
                i8x16.le_u i8x16.ge_s i8x16.ge_u i16x8.eq i16x8.ne i16x8.lt_s i16x8.lt_u
                i16x8.gt_s i16x8.gt_u i16x8.le_s i16x8.le_u i16x8.ge_s i16x8.ge_u i32x4.eq
                i32x4.ne i32x4.lt_s i32x4.lt_u i32x4.gt_s i32x4.gt_u i32x4.le_s i32x4.le_u
                i32x4.ge_s i32x4.ge_u f32x4.eq f32x4.ne f32x4.lt f32x4.gt f32x4.le f32x4.ge
                f64x2.eq f64x2.ne f64x2.lt f64x2.gt f64x2.le f64x2.ge
                """);
        row.add(0x4D, "v:v", "v128.not");
        row.add(0x4E, "vv:v", "v128.and v128.andnot v128.or v128.xor");
        row.add(0x52, "vvv:v", "v128.bitselect");
        row.add(0x53, "v:i", "v128.any_true");
        row.add(
                0x5E,
                "v:v",
                """
                f32x4.demote_f64x2_zero f64x2.promote_low_f32x4 i8x16.abs i8x16.neg i8x16.popcnt
                """);
        row.add(0x63, "v:i", "i8x16.all_true i8x16.bitmask");
        row.add(0x65, "vv:v", "i8x16.narrow_i16x8_s i8x16.narrow_i16x8_u");
        row.add(0x67, "v:v", "f32x4.ceil f32x4.floor f32x4.trunc f32x4.nearest");
        row.add(0x6B, "vi:v", "i8x16.shl i8x16.shr_s i8x16.shr_u");
        row.add(
                0x6E,
                "vv:v",
                """
                i8x16.add i8x16.add_sat_s i8x16.add_sat_u i8x16.sub i8x16.sub_sat_s
                i8x16.sub_sat_u
                """);
        row.add(0x74, "v:v", "f64x2.ceil f64x2.floor");
        row.add(0x76, "vv:v", "i8x16.min_s i8x16.min_u i8x16.max_s i8x16.max_u");
        row.add(0x7A, "v:v", "f64x2.trunc");
        row.add(0x7B, "vv:v", "i8x16.avgr_u");
        row.add(
                0x7C,
                "v:v",
                """
                i16x8.extadd_pairwise_i8x16_s i16x8.extadd_pairwise_i8x16_u
                i32x4.extadd_pairwise_i16x8_s i32x4.extadd_pairwise_i16x8_u i16x8.abs i16x8.neg
                """);
        row.add(0x82, "vv:v", "i16x8.q15mulr_sat_s");
        row.add(0x83, "v:i", "i16x8.all_true i16x8.bitmask");
        row.add(0x85, "vv:v", "i16x8.narrow_i32x4_s i16x8.narrow_i32x4_u");
        row.add(
                0x87,
                "v:v",
                """
                i16x8.extend_low_i8x16_s i16x8.extend_high_i8x16_s i16x8.extend_low_i8x16_u
                i16x8.extend_high_i8x16_u
                """);
        row.add(0x8B, "vi:v", "i16x8.shl i16x8.shr_s i16x8.shr_u");
        row.add(
                0x8E,
                "vv:v",
                """
                i16x8.add i16x8.add_sat_s i16x8.add_sat_u i16x8.sub i16x8.sub_sat_s
                i16x8.sub_sat_u
                """);
        row.add(0x94, "v:v", "f64x2.nearest");
        row.add(0x95, "vv:v", "i16x8.mul i16x8.min_s i16x8.min_u i16x8.max_s i16x8.max_u");
        row.add(
                0x9B,
                "vv:v",
                """
                i16x8.avgr_u i16x8.extmul_low_i8x16_s i16x8.extmul_high_i8x16_s
                i16x8.extmul_low_i8x16_u i16x8.extmul_high_i8x16_u
                """);
        row.add(0xA0, "v:v", "i32x4.abs i32x4.neg");
        row.add(0xA3, "v:i", "i32x4.all_true i32x4.bitmask");
        row.add(
                0xA7,
                "v:v",
                """
                i32x4.extend_low_i16x8_s i32x4.extend_high_i16x8_s i32x4.extend_low_i16x8_u
                i32x4.extend_high_i16x8_u
                """);
        row.add(0xAB, "vi:v", "i32x4.shl i32x4.shr_s i32x4.shr_u");
        row.add(0xAE, "vv:v", "i32x4.add");
        row.add(0xB1, "vv:v", "i32x4.sub");
        row.add(
                0xB5,
                "vv:v",
                """
                i32x4.mul i32x4.min_s i32x4.min_u i32x4.max_s i32x4.max_u i32x4.dot_i16x8_s
                """);
        row.add(
                0xBC,
                "vv:v",
                """
                i32x4.extmul_low_i16x8_s i32x4.extmul_high_i16x8_s i32x4.extmul_low_i16x8_u
                i32x4.extmul_high_i16x8_u
                """);
        row.add(0xC0, "v:v", "i64x2.abs i64x2.neg");
        row.add(0xC3, "v:i", "i64x2.all_true i64x2.bitmask");
        row.add(
                0xC7,
                "v:v",
                """
                i64x2.extend_low_i32x4_s i64x2.extend_high_i32x4_s i64x2.extend_low_i32x4_u
                i64x2.extend_high_i32x4_u
                """);
        row.add(0xCB, "vi:v", "i64x2.shl i64x2.shr_s i64x2.shr_u");
        row.add(0xCE, "vv:v", "i64x2.add");
        row.add(0xD1, "vv:v", "i64x2.sub");
        row.add(
                0xD5,
                "vv:v",
                """
                i64x2.mul i64x2.eq i64x2.ne i64x2.lt_s i64x2.gt_s i64x2.le_s i64x2.ge_s
                i64x2.extmul_low_i32x4_s i64x2.extmul_high_i32x4_s i64x2.extmul_low_i32x4_u
                i64x2.extmul_high_i32x4_u
                """);
        row.add(0xE0, "v:v", "f32x4.abs f32x4.neg");
        row.add(0xE3, "v:v", "f32x4.sqrt");
        row.add(
                0xE4,
                "vv:v",
                """
                f32x4.add f32x4.sub f32x4.mul f32x4.div f32x4.min f32x4.max f32x4.pmin
                f32x4.pmax
                """);
        row.add(0xEC, "v:v", "f64x2.abs f64x2.neg");
        row.add(0xEF, "v:v", "f64x2.sqrt");
        row.add(
                0xF0,
                "vv:v",
                """
                f64x2.add f64x2.sub f64x2.mul f64x2.div f64x2.min f64x2.max f64x2.pmin
                f64x2.pmax
                """);
        row.add(
                0xF8,
                "v:v",
                """
                i32x4.trunc_sat_f32x4_s i32x4.trunc_sat_f32x4_u f32x4.convert_i32x4_s
                f32x4.convert_i32x4_u i32x4.trunc_sat_f64x2_s_zero i32x4.trunc_sat_f64x2_u_zero
                f64x2.convert_low_i32x4_s f64x2.convert_low_i32x4_u
                """);
    }
}
