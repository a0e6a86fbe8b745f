/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

import com.dylibso.chicory.wasm.types.OpCode;
import dev.edgewright.engine.TrapReason;

/** The numeric instructions that the loop leaves for (core specification, section Numerics). */
final class Arithmetic {

    private static final double TWO_TO_32 = 4_294_967_296.0;
    private static final double TWO_TO_63 = 9_223_372_036_854_775_808.0;
    private static final double TWO_TO_64 = 18_446_744_073_709_551_616.0;
    private static final int QUIET_32 = 0x0040_0000;
    private static final long QUIET_64 = 0x0008_0000_0000_0000L;

    private Arithmetic() {}

    static boolean isUnary(OpCode opcode) {
        return switch (opcode) {
            case I32_POPCNT,
                    I64_POPCNT,
                    F32_CEIL,
                    F32_FLOOR,
                    F32_TRUNC,
                    F32_NEAREST,
                    F32_SQRT,
                    F64_CEIL,
                    F64_FLOOR,
                    F64_TRUNC,
                    F64_NEAREST,
                    I32_TRUNC_F32_S,
                    I32_TRUNC_F32_U,
                    I32_TRUNC_F64_U,
                    I64_TRUNC_F32_S,
                    I64_TRUNC_F32_U,
                    I64_TRUNC_F64_S,
                    I64_TRUNC_F64_U,
                    F32_CONVERT_I64_U,
                    F64_CONVERT_I64_U,
                    I32_TRUNC_SAT_F32_S,
                    I32_TRUNC_SAT_F32_U,
                    I32_TRUNC_SAT_F64_S,
                    I32_TRUNC_SAT_F64_U,
                    I64_TRUNC_SAT_F32_S,
                    I64_TRUNC_SAT_F32_U,
                    I64_TRUNC_SAT_F64_S,
                    I64_TRUNC_SAT_F64_U ->
                    true;
            default -> false;
        };
    }

    static boolean isBinary(OpCode opcode) {
        return switch (opcode) {
            case F32_MIN, F32_MAX, F32_COPYSIGN, F64_MIN, F64_MAX, F64_COPYSIGN -> true;
            default -> false;
        };
    }

    static long unary(int opcode, long a) {
        float f = Float.intBitsToFloat((int) a);
        double d = Double.longBitsToDouble(a);
        return switch (opcode) {
            case 0x69 -> Integer.bitCount((int) a);
            case 0x7B -> Long.bitCount(a);
            case 0x8D -> bits((float) Math.ceil(f));
            case 0x8E -> bits((float) Math.floor(f));
            case 0x8F -> bits((float) truncated(f));
            case 0x90 -> bits((float) Math.rint(f));
            case 0x91 -> bits((float) Math.sqrt(f));
            case 0x9B -> bits(Math.ceil(d));
            case 0x9C -> bits(Math.floor(d));
            case 0x9D -> bits(truncated(d));
            case 0x9E -> bits(Math.rint(d));
            case 0xA8 -> int32(f);
            case 0xA9 -> unsigned32(f);
            case 0xAA -> int32(d);
            case 0xAB -> unsigned32(d);
            case 0xAE -> int64(f);
            case 0xAF -> unsigned64(f);
            case 0xB0 -> int64(d);
            case 0xB1 -> unsigned64(d);
            case 0xB5 -> bits(a >= 0 ? (float) a : (float) (a >>> 1 | a & 1) * 2);
            case 0xBA -> bits(a >= 0 ? (double) a : (double) (a >>> 1 | a & 1) * 2);
            case 0xFC00 -> (int) f;
            case 0xFC01 -> saturated32(f);
            case 0xFC02 -> (int) d;
            case 0xFC03 -> saturated32(d);
            case 0xFC04 -> (long) f;
            case 0xFC05 -> saturated64(f);
            case 0xFC06 -> (long) d;
            case 0xFC07 -> saturated64(d);
            default -> throw unknown(opcode);
        };
    }

    static long binary(int opcode, long a, long b) {
        float f = Float.intBitsToFloat((int) a);
        float g = Float.intBitsToFloat((int) b);
        double d = Double.longBitsToDouble(a);
        double e = Double.longBitsToDouble(b);
        return switch (opcode) {
            case 0x96 -> bits(Math.min(f, g));
            case 0x97 -> bits(Math.max(f, g));
            case 0x98 -> (int) a & Integer.MAX_VALUE | (int) b & Integer.MIN_VALUE;
            case 0xA4 -> bits(Math.min(d, e));
            case 0xA5 -> bits(Math.max(d, e));
            case 0xA6 -> a & Long.MAX_VALUE | b & Long.MIN_VALUE;
            default -> throw unknown(opcode);
        };
    }

    /** What the loop does not divide: 32 bits by zero or, because of the one overflow, by -1. */
    static long divide(int operation, long a, long b) {
        if (b == 0) {
            throw Faults.of(TrapReason.DIVISION_BY_ZERO);
        }
        return switch (operation) {
            case Op.DIV32 -> overflows(a == Integer.MIN_VALUE, -(int) a);
            case Op.REM32 -> 0;
            case Op.DIV64 -> overflows(a == Long.MIN_VALUE && b == -1, a / b);
            case Op.UDIV64 -> Long.divideUnsigned(a, b);
            case Op.REM64 -> a % b;
            case Op.UREM64 -> Long.remainderUnsigned(a, b);
            default -> throw unknown(operation);
        };
    }

    private static long overflows(boolean overflow, long result) {
        if (overflow) {
            throw Faults.of(TrapReason.INTEGER_OVERFLOW);
        }
        return result;
    }

    private static IllegalStateException unknown(int opcode) {
        return new IllegalStateException("no such operation: " + Integer.toHexString(opcode));
    }

    /** The bits of a result; what is no number has to be quiet. */
    private static long bits(float value) {
        int bits = Float.floatToRawIntBits(value);
        return Float.isNaN(value) ? bits | QUIET_32 : bits;
    }

    private static long bits(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return Double.isNaN(value) ? bits | QUIET_64 : bits;
    }

    private static double truncated(double value) {
        return value < 0 ? Math.ceil(value) : Math.floor(value);
    }

    static int int32(double value) {
        within(value, value > -TWO_TO_32 / 2 - 1 && value < TWO_TO_32 / 2);
        return (int) value;
    }

    private static int unsigned32(double value) {
        within(value, value > -1 && value < TWO_TO_32);
        return (int) (long) value;
    }

    private static long int64(double value) {
        within(value, value >= -TWO_TO_63 && value < TWO_TO_63);
        return (long) value;
    }

    private static long unsigned64(double value) {
        within(value, value > -1 && value < TWO_TO_64);
        return value < TWO_TO_63 ? (long) value : (long) (value - TWO_TO_63) ^ Long.MIN_VALUE;
    }

    private static void within(double value, boolean inRange) {
        if (Double.isNaN(value)) {
            throw Faults.of(TrapReason.INVALID_CONVERSION);
        }
        if (!inRange) {
            throw Faults.of(TrapReason.INTEGER_OVERFLOW);
        }
    }

    private static int saturated32(double value) {
        return value > -1 && value < TWO_TO_32 ? (int) (long) value : value > 0 ? -1 : 0;
    }

    private static long saturated64(double value) {
        return value > -1 && value < TWO_TO_64 ? unsigned64(value) : value > 0 ? -1 : 0;
    }
}
