/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Runs register code until something rare has to be done.
 *
 * <p>HotSpot compiles only methods of less than 8,000 bytes, and compiles this one well only as
 * long as it calls nothing: whatever is rare or may fail leaves the loop with the position of the
 * instruction, and {@link Execution} does it. That is why this is one long method.
 */
final class Loop {

    private static final VarHandle SHORTS = view(short[].class);
    private static final VarHandle INTS = view(int[].class);
    private static final VarHandle LONGS = view(long[].class);

    /**
     * Sets the operations so far apart that HotSpot makes no table of jumps of them but a tree of
     * comparisons, by what is frequent: one jump for all is often foretold wrongly, and the tree
     * takes half the time.
     */
    private static final int SPREAD = 10;

    private Loop() {}

    /**
     * Runs from a position on.
     *
     * <p>The order of the parameters matters: what is used most is in the variables that take the
     * least bytes to name.
     *
     * @return where it stopped: at an instruction for which there is not fuel enough, which is then
     *     negative, else at one that is not for the loop
     */
    static int run(int start, long[] r, int[] code, int base, Execution execution) {
        int pc = start;
        int fp = base;
        int fuel = execution.fuel;
        final byte[][] pages = execution.pages;
        loop:
        while (true) {
            switch (code[pc] << SPREAD) {
                case Op.ADD32 << SPREAD:
                    r[fp + code[pc + 1]] = (int) r[fp + code[pc + 2]] + (int) r[fp + code[pc + 3]];
                    pc += 4;
                    continue;
                case Op.ADD32K << SPREAD:
                    r[fp + code[pc + 1]] = (int) r[fp + code[pc + 2]] + code[pc + 3];
                    pc += 4;
                    continue;
                case Op.SUB32 << SPREAD:
                    r[fp + code[pc + 1]] = (int) r[fp + code[pc + 2]] - (int) r[fp + code[pc + 3]];
                    pc += 4;
                    continue;
                case Op.MUL32 << SPREAD:
                    r[fp + code[pc + 1]] = (int) r[fp + code[pc + 2]] * (int) r[fp + code[pc + 3]];
                    pc += 4;
                    continue;
                case Op.MUL32K << SPREAD:
                    r[fp + code[pc + 1]] = (int) r[fp + code[pc + 2]] * code[pc + 3];
                    pc += 4;
                    continue;
                case Op.SHL32 << SPREAD:
                    r[fp + code[pc + 1]] = (int) r[fp + code[pc + 2]] << (int) r[fp + code[pc + 3]];
                    pc += 4;
                    continue;
                case Op.SHL32K << SPREAD:
                    r[fp + code[pc + 1]] = (int) r[fp + code[pc + 2]] << code[pc + 3];
                    pc += 4;
                    continue;
                case Op.SHR32 << SPREAD:
                    r[fp + code[pc + 1]] = (int) r[fp + code[pc + 2]] >> (int) r[fp + code[pc + 3]];
                    pc += 4;
                    continue;
                case Op.SHR32K << SPREAD:
                    r[fp + code[pc + 1]] = (int) r[fp + code[pc + 2]] >> code[pc + 3];
                    pc += 4;
                    continue;
                case Op.USHR32 << SPREAD:
                    r[fp + code[pc + 1]] =
                            (int) r[fp + code[pc + 2]] >>> (int) r[fp + code[pc + 3]];
                    pc += 4;
                    continue;
                case Op.USHR32K << SPREAD:
                    r[fp + code[pc + 1]] = (int) r[fp + code[pc + 2]] >>> code[pc + 3];
                    pc += 4;
                    continue;
                case Op.ROTL32K << SPREAD:
                    {
                        final int a = (int) r[fp + code[pc + 2]];
                        final int by = code[pc + 3];
                        r[fp + code[pc + 1]] = a << by | a >>> -by;
                    }
                    pc += 4;
                    continue;
                case Op.ADD64 << SPREAD:
                    r[fp + code[pc + 1]] = r[fp + code[pc + 2]] + r[fp + code[pc + 3]];
                    pc += 4;
                    continue;
                case Op.ADD64K << SPREAD:
                    r[fp + code[pc + 1]] = r[fp + code[pc + 2]] + code[pc + 3];
                    pc += 4;
                    continue;
                case Op.SUB64 << SPREAD:
                    r[fp + code[pc + 1]] = r[fp + code[pc + 2]] - r[fp + code[pc + 3]];
                    pc += 4;
                    continue;
                case Op.MUL64 << SPREAD:
                    r[fp + code[pc + 1]] = r[fp + code[pc + 2]] * r[fp + code[pc + 3]];
                    pc += 4;
                    continue;
                case Op.MUL64K << SPREAD:
                    r[fp + code[pc + 1]] = r[fp + code[pc + 2]] * code[pc + 3];
                    pc += 4;
                    continue;
                case Op.SHL64 << SPREAD:
                    r[fp + code[pc + 1]] = r[fp + code[pc + 2]] << (int) r[fp + code[pc + 3]];
                    pc += 4;
                    continue;
                case Op.SHL64K << SPREAD:
                    r[fp + code[pc + 1]] = r[fp + code[pc + 2]] << code[pc + 3];
                    pc += 4;
                    continue;
                case Op.SHR64 << SPREAD:
                    r[fp + code[pc + 1]] = r[fp + code[pc + 2]] >> (int) r[fp + code[pc + 3]];
                    pc += 4;
                    continue;
                case Op.SHR64K << SPREAD:
                    r[fp + code[pc + 1]] = r[fp + code[pc + 2]] >> code[pc + 3];
                    pc += 4;
                    continue;
                case Op.USHR64 << SPREAD:
                    r[fp + code[pc + 1]] = r[fp + code[pc + 2]] >>> (int) r[fp + code[pc + 3]];
                    pc += 4;
                    continue;
                case Op.USHR64K << SPREAD:
                    r[fp + code[pc + 1]] = r[fp + code[pc + 2]] >>> code[pc + 3];
                    pc += 4;
                    continue;
                case Op.ROTL64K << SPREAD:
                    {
                        final long a = r[fp + code[pc + 2]];
                        final int by = code[pc + 3];
                        r[fp + code[pc + 1]] = a << by | a >>> -by;
                    }
                    pc += 4;
                    continue;
                case Op.AND << SPREAD:
                    r[fp + code[pc + 1]] = r[fp + code[pc + 2]] & r[fp + code[pc + 3]];
                    pc += 4;
                    continue;
                case Op.ANDK << SPREAD:
                    r[fp + code[pc + 1]] = r[fp + code[pc + 2]] & code[pc + 3];
                    pc += 4;
                    continue;
                case Op.OR << SPREAD:
                    r[fp + code[pc + 1]] = r[fp + code[pc + 2]] | r[fp + code[pc + 3]];
                    pc += 4;
                    continue;
                case Op.ORK << SPREAD:
                    r[fp + code[pc + 1]] = r[fp + code[pc + 2]] | code[pc + 3];
                    pc += 4;
                    continue;
                case Op.XOR << SPREAD:
                    r[fp + code[pc + 1]] = r[fp + code[pc + 2]] ^ r[fp + code[pc + 3]];
                    pc += 4;
                    continue;
                case Op.XORK << SPREAD:
                    r[fp + code[pc + 1]] = r[fp + code[pc + 2]] ^ code[pc + 3];
                    pc += 4;
                    continue;
                case Op.EQ << SPREAD:
                    r[fp + code[pc + 1]] = (r[fp + code[pc + 2]] == r[fp + code[pc + 3]]) ? 1 : 0;
                    pc += 4;
                    continue;
                case Op.NE << SPREAD:
                    r[fp + code[pc + 1]] = (r[fp + code[pc + 2]] != r[fp + code[pc + 3]]) ? 1 : 0;
                    pc += 4;
                    continue;
                case Op.LT << SPREAD:
                    r[fp + code[pc + 1]] = (r[fp + code[pc + 2]] < r[fp + code[pc + 3]]) ? 1 : 0;
                    pc += 4;
                    continue;
                case Op.GE << SPREAD:
                    r[fp + code[pc + 1]] = (r[fp + code[pc + 2]] >= r[fp + code[pc + 3]]) ? 1 : 0;
                    pc += 4;
                    continue;
                case Op.LTU << SPREAD:
                    r[fp + code[pc + 1]] =
                            (r[fp + code[pc + 2]] + Long.MIN_VALUE
                                            < r[fp + code[pc + 3]] + Long.MIN_VALUE)
                                    ? 1
                                    : 0;
                    pc += 4;
                    continue;
                case Op.GEU << SPREAD:
                    r[fp + code[pc + 1]] =
                            (r[fp + code[pc + 2]] + Long.MIN_VALUE
                                            >= r[fp + code[pc + 3]] + Long.MIN_VALUE)
                                    ? 1
                                    : 0;
                    pc += 4;
                    continue;
                case Op.EQ_K << SPREAD:
                    r[fp + code[pc + 1]] = (r[fp + code[pc + 2]] == code[pc + 3]) ? 1 : 0;
                    pc += 4;
                    continue;
                case Op.NE_K << SPREAD:
                    r[fp + code[pc + 1]] = (r[fp + code[pc + 2]] != code[pc + 3]) ? 1 : 0;
                    pc += 4;
                    continue;
                case Op.LT_K << SPREAD:
                    r[fp + code[pc + 1]] = (r[fp + code[pc + 2]] < code[pc + 3]) ? 1 : 0;
                    pc += 4;
                    continue;
                case Op.GE_K << SPREAD:
                    r[fp + code[pc + 1]] = (r[fp + code[pc + 2]] >= code[pc + 3]) ? 1 : 0;
                    pc += 4;
                    continue;
                case Op.LTU_K << SPREAD:
                    r[fp + code[pc + 1]] =
                            (r[fp + code[pc + 2]] + Long.MIN_VALUE < code[pc + 3] + Long.MIN_VALUE)
                                    ? 1
                                    : 0;
                    pc += 4;
                    continue;
                case Op.GEU_K << SPREAD:
                    r[fp + code[pc + 1]] =
                            (r[fp + code[pc + 2]] + Long.MIN_VALUE >= code[pc + 3] + Long.MIN_VALUE)
                                    ? 1
                                    : 0;
                    pc += 4;
                    continue;
                case Op.BR_EQ << SPREAD:
                    if ((fuel -= code[pc + 1]) < 0) {
                        break loop;
                    }
                    if (r[fp + code[pc + 2]] == r[fp + code[pc + 3]]) {
                        pc = code[pc + 4];
                        continue;
                    }
                    pc += 5;
                    continue;
                case Op.BR_NE << SPREAD:
                    if ((fuel -= code[pc + 1]) < 0) {
                        break loop;
                    }
                    if (r[fp + code[pc + 2]] != r[fp + code[pc + 3]]) {
                        pc = code[pc + 4];
                        continue;
                    }
                    pc += 5;
                    continue;
                case Op.BR_LT << SPREAD:
                    if ((fuel -= code[pc + 1]) < 0) {
                        break loop;
                    }
                    if (r[fp + code[pc + 2]] < r[fp + code[pc + 3]]) {
                        pc = code[pc + 4];
                        continue;
                    }
                    pc += 5;
                    continue;
                case Op.BR_GE << SPREAD:
                    if ((fuel -= code[pc + 1]) < 0) {
                        break loop;
                    }
                    if (r[fp + code[pc + 2]] >= r[fp + code[pc + 3]]) {
                        pc = code[pc + 4];
                        continue;
                    }
                    pc += 5;
                    continue;
                case Op.BR_LTU << SPREAD:
                    if ((fuel -= code[pc + 1]) < 0) {
                        break loop;
                    }
                    if (r[fp + code[pc + 2]] + Long.MIN_VALUE
                            < r[fp + code[pc + 3]] + Long.MIN_VALUE) {
                        pc = code[pc + 4];
                        continue;
                    }
                    pc += 5;
                    continue;
                case Op.BR_GEU << SPREAD:
                    if ((fuel -= code[pc + 1]) < 0) {
                        break loop;
                    }
                    if (r[fp + code[pc + 2]] + Long.MIN_VALUE
                            >= r[fp + code[pc + 3]] + Long.MIN_VALUE) {
                        pc = code[pc + 4];
                        continue;
                    }
                    pc += 5;
                    continue;
                case Op.BR_EQ_K << SPREAD:
                    if ((fuel -= code[pc + 1]) < 0) {
                        break loop;
                    }
                    if (r[fp + code[pc + 2]] == code[pc + 3]) {
                        pc = code[pc + 4];
                        continue;
                    }
                    pc += 5;
                    continue;
                case Op.BR_NE_K << SPREAD:
                    if ((fuel -= code[pc + 1]) < 0) {
                        break loop;
                    }
                    if (r[fp + code[pc + 2]] != code[pc + 3]) {
                        pc = code[pc + 4];
                        continue;
                    }
                    pc += 5;
                    continue;
                case Op.BR_LT_K << SPREAD:
                    if ((fuel -= code[pc + 1]) < 0) {
                        break loop;
                    }
                    if (r[fp + code[pc + 2]] < code[pc + 3]) {
                        pc = code[pc + 4];
                        continue;
                    }
                    pc += 5;
                    continue;
                case Op.BR_GE_K << SPREAD:
                    if ((fuel -= code[pc + 1]) < 0) {
                        break loop;
                    }
                    if (r[fp + code[pc + 2]] >= code[pc + 3]) {
                        pc = code[pc + 4];
                        continue;
                    }
                    pc += 5;
                    continue;
                case Op.BR_LTU_K << SPREAD:
                    if ((fuel -= code[pc + 1]) < 0) {
                        break loop;
                    }
                    if (r[fp + code[pc + 2]] + Long.MIN_VALUE < code[pc + 3] + Long.MIN_VALUE) {
                        pc = code[pc + 4];
                        continue;
                    }
                    pc += 5;
                    continue;
                case Op.BR_GEU_K << SPREAD:
                    if ((fuel -= code[pc + 1]) < 0) {
                        break loop;
                    }
                    if (r[fp + code[pc + 2]] + Long.MIN_VALUE >= code[pc + 3] + Long.MIN_VALUE) {
                        pc = code[pc + 4];
                        continue;
                    }
                    pc += 5;
                    continue;
                case Op.DIV32 << SPREAD:
                    {
                        final int b = (int) r[fp + code[pc + 3]];
                        if (b == 0 || b == -1) {
                            break loop;
                        }
                        r[fp + code[pc + 1]] = (int) r[fp + code[pc + 2]] / b;
                        pc += 4;
                        continue;
                    }
                case Op.UDIV32 << SPREAD:
                    {
                        final int b = (int) r[fp + code[pc + 3]];
                        if (b == 0) {
                            break loop;
                        }
                        r[fp + code[pc + 1]] =
                                Integer.divideUnsigned((int) r[fp + code[pc + 2]], b);
                        pc += 4;
                        continue;
                    }
                case Op.REM32 << SPREAD:
                    {
                        final int b = (int) r[fp + code[pc + 3]];
                        if (b == 0 || b == -1) {
                            break loop;
                        }
                        r[fp + code[pc + 1]] = (int) r[fp + code[pc + 2]] % b;
                        pc += 4;
                        continue;
                    }
                case Op.UREM32 << SPREAD:
                    {
                        final int b = (int) r[fp + code[pc + 3]];
                        if (b == 0) {
                            break loop;
                        }
                        r[fp + code[pc + 1]] =
                                Integer.remainderUnsigned((int) r[fp + code[pc + 2]], b);
                        pc += 4;
                        continue;
                    }
                case Op.CLZ32 << SPREAD:
                    r[fp + code[pc + 1]] = Integer.numberOfLeadingZeros((int) r[fp + code[pc + 2]]);
                    pc += 3;
                    continue;
                case Op.CTZ32 << SPREAD:
                    r[fp + code[pc + 1]] =
                            Integer.numberOfTrailingZeros((int) r[fp + code[pc + 2]]);
                    pc += 3;
                    continue;
                case Op.CLZ64 << SPREAD:
                    r[fp + code[pc + 1]] = Long.numberOfLeadingZeros(r[fp + code[pc + 2]]);
                    pc += 3;
                    continue;
                case Op.CTZ64 << SPREAD:
                    r[fp + code[pc + 1]] = Long.numberOfTrailingZeros(r[fp + code[pc + 2]]);
                    pc += 3;
                    continue;
                case Op.EXTEND8 << SPREAD:
                    r[fp + code[pc + 1]] = (byte) r[fp + code[pc + 2]];
                    pc += 3;
                    continue;
                case Op.EXTEND16 << SPREAD:
                    r[fp + code[pc + 1]] = (short) r[fp + code[pc + 2]];
                    pc += 3;
                    continue;
                case Op.EXTEND32 << SPREAD:
                    r[fp + code[pc + 1]] = (int) r[fp + code[pc + 2]];
                    pc += 3;
                    continue;
                case Op.ZERO_EXTEND32 << SPREAD:
                    r[fp + code[pc + 1]] = r[fp + code[pc + 2]] & 0xFFFF_FFFFL;
                    pc += 3;
                    continue;
                case Op.MOVE << SPREAD:
                    r[fp + code[pc + 1]] = r[fp + code[pc + 2]];
                    pc += 3;
                    continue;
                case Op.MOVE_K << SPREAD:
                    r[fp + code[pc + 1]] = code[pc + 2];
                    pc += 3;
                    continue;
                case Op.MOVE_WIDE << SPREAD:
                    r[fp + code[pc + 1]] = (long) code[pc + 2] << 32 | code[pc + 3] & 0xFFFF_FFFFL;
                    pc += 4;
                    continue;
                case Op.SELECT << SPREAD:
                    r[fp + code[pc + 1]] =
                            (int) r[fp + code[pc + 4]] != 0
                                    ? r[fp + code[pc + 2]]
                                    : r[fp + code[pc + 3]];
                    pc += 5;
                    continue;
                case Op.F32_ADD << SPREAD:
                    r[fp + code[pc + 1]] =
                            Float.floatToRawIntBits(
                                    Float.intBitsToFloat((int) r[fp + code[pc + 2]])
                                            + Float.intBitsToFloat((int) r[fp + code[pc + 3]]));
                    pc += 4;
                    continue;
                case Op.F64_ADD << SPREAD:
                    r[fp + code[pc + 1]] =
                            Double.doubleToRawLongBits(
                                    Double.longBitsToDouble(r[fp + code[pc + 2]])
                                            + Double.longBitsToDouble(r[fp + code[pc + 3]]));
                    pc += 4;
                    continue;
                case Op.F32_SUB << SPREAD:
                    r[fp + code[pc + 1]] =
                            Float.floatToRawIntBits(
                                    Float.intBitsToFloat((int) r[fp + code[pc + 2]])
                                            - Float.intBitsToFloat((int) r[fp + code[pc + 3]]));
                    pc += 4;
                    continue;
                case Op.F64_SUB << SPREAD:
                    r[fp + code[pc + 1]] =
                            Double.doubleToRawLongBits(
                                    Double.longBitsToDouble(r[fp + code[pc + 2]])
                                            - Double.longBitsToDouble(r[fp + code[pc + 3]]));
                    pc += 4;
                    continue;
                case Op.F32_MUL << SPREAD:
                    r[fp + code[pc + 1]] =
                            Float.floatToRawIntBits(
                                    Float.intBitsToFloat((int) r[fp + code[pc + 2]])
                                            * Float.intBitsToFloat((int) r[fp + code[pc + 3]]));
                    pc += 4;
                    continue;
                case Op.F64_MUL << SPREAD:
                    r[fp + code[pc + 1]] =
                            Double.doubleToRawLongBits(
                                    Double.longBitsToDouble(r[fp + code[pc + 2]])
                                            * Double.longBitsToDouble(r[fp + code[pc + 3]]));
                    pc += 4;
                    continue;
                case Op.F32_DIV << SPREAD:
                    r[fp + code[pc + 1]] =
                            Float.floatToRawIntBits(
                                    Float.intBitsToFloat((int) r[fp + code[pc + 2]])
                                            / Float.intBitsToFloat((int) r[fp + code[pc + 3]]));
                    pc += 4;
                    continue;
                case Op.F64_DIV << SPREAD:
                    r[fp + code[pc + 1]] =
                            Double.doubleToRawLongBits(
                                    Double.longBitsToDouble(r[fp + code[pc + 2]])
                                            / Double.longBitsToDouble(r[fp + code[pc + 3]]));
                    pc += 4;
                    continue;
                case Op.F32_EQ << SPREAD:
                    r[fp + code[pc + 1]] =
                            (Float.intBitsToFloat((int) r[fp + code[pc + 2]])
                                            == Float.intBitsToFloat((int) r[fp + code[pc + 3]]))
                                    ? 1
                                    : 0;
                    pc += 4;
                    continue;
                case Op.F64_EQ << SPREAD:
                    r[fp + code[pc + 1]] =
                            (Double.longBitsToDouble(r[fp + code[pc + 2]])
                                            == Double.longBitsToDouble(r[fp + code[pc + 3]]))
                                    ? 1
                                    : 0;
                    pc += 4;
                    continue;
                case Op.F32_NE << SPREAD:
                    r[fp + code[pc + 1]] =
                            (Float.intBitsToFloat((int) r[fp + code[pc + 2]])
                                            != Float.intBitsToFloat((int) r[fp + code[pc + 3]]))
                                    ? 1
                                    : 0;
                    pc += 4;
                    continue;
                case Op.F64_NE << SPREAD:
                    r[fp + code[pc + 1]] =
                            (Double.longBitsToDouble(r[fp + code[pc + 2]])
                                            != Double.longBitsToDouble(r[fp + code[pc + 3]]))
                                    ? 1
                                    : 0;
                    pc += 4;
                    continue;
                case Op.F32_LT << SPREAD:
                    r[fp + code[pc + 1]] =
                            (Float.intBitsToFloat((int) r[fp + code[pc + 2]])
                                            < Float.intBitsToFloat((int) r[fp + code[pc + 3]]))
                                    ? 1
                                    : 0;
                    pc += 4;
                    continue;
                case Op.F64_LT << SPREAD:
                    r[fp + code[pc + 1]] =
                            (Double.longBitsToDouble(r[fp + code[pc + 2]])
                                            < Double.longBitsToDouble(r[fp + code[pc + 3]]))
                                    ? 1
                                    : 0;
                    pc += 4;
                    continue;
                case Op.F32_LE << SPREAD:
                    r[fp + code[pc + 1]] =
                            (Float.intBitsToFloat((int) r[fp + code[pc + 2]])
                                            <= Float.intBitsToFloat((int) r[fp + code[pc + 3]]))
                                    ? 1
                                    : 0;
                    pc += 4;
                    continue;
                case Op.F64_LE << SPREAD:
                    r[fp + code[pc + 1]] =
                            (Double.longBitsToDouble(r[fp + code[pc + 2]])
                                            <= Double.longBitsToDouble(r[fp + code[pc + 3]]))
                                    ? 1
                                    : 0;
                    pc += 4;
                    continue;
                case Op.F32_OF_INTEGER << SPREAD:
                    r[fp + code[pc + 1]] = Float.floatToRawIntBits((float) r[fp + code[pc + 2]]);
                    pc += 3;
                    continue;
                case Op.F64_OF_INTEGER << SPREAD:
                    r[fp + code[pc + 1]] =
                            Double.doubleToRawLongBits((double) r[fp + code[pc + 2]]);
                    pc += 3;
                    continue;
                case Op.F32_OF_F64 << SPREAD:
                    r[fp + code[pc + 1]] =
                            Float.floatToRawIntBits(
                                    (float) Double.longBitsToDouble(r[fp + code[pc + 2]]));
                    pc += 3;
                    continue;
                case Op.F64_OF_F32 << SPREAD:
                    r[fp + code[pc + 1]] =
                            Double.doubleToRawLongBits(
                                    (double) Float.intBitsToFloat((int) r[fp + code[pc + 2]]));
                    pc += 3;
                    continue;
                case Op.F64_SQRT << SPREAD:
                    r[fp + code[pc + 1]] =
                            Double.doubleToRawLongBits(
                                    Math.sqrt(Double.longBitsToDouble(r[fp + code[pc + 2]])));
                    pc += 3;
                    continue;
                case Op.I32_OF_F64 << SPREAD:
                    {
                        final double x = Double.longBitsToDouble(r[fp + code[pc + 2]]);
                        if (!(x > -2147483649.0 && x < 2147483648.0)) {
                            break loop;
                        }
                        r[fp + code[pc + 1]] = (int) x;
                        pc += 3;
                        continue;
                    }
                case Op.LOAD8 << SPREAD:
                    {
                        final long address = (r[fp + code[pc + 2]] & 0xFFFF_FFFFL) + code[pc + 3];
                        final int page = (int) (address >>> 16);
                        final int at = (int) address & 0xFFFF;
                        if (page >= pages.length) {
                            break loop;
                        }
                        r[fp + code[pc + 1]] = pages[page][at];
                        pc += 4;
                        continue;
                    }
                case Op.LOAD8U << SPREAD:
                    {
                        final long address = (r[fp + code[pc + 2]] & 0xFFFF_FFFFL) + code[pc + 3];
                        final int page = (int) (address >>> 16);
                        final int at = (int) address & 0xFFFF;
                        if (page >= pages.length) {
                            break loop;
                        }
                        r[fp + code[pc + 1]] = pages[page][at] & 0xFF;
                        pc += 4;
                        continue;
                    }
                case Op.LOAD16 << SPREAD:
                    {
                        final long address = (r[fp + code[pc + 2]] & 0xFFFF_FFFFL) + code[pc + 3];
                        final int page = (int) (address >>> 16);
                        final int at = (int) address & 0xFFFF;
                        if (page >= pages.length || at > 65534) {
                            break loop;
                        }
                        r[fp + code[pc + 1]] = (short) SHORTS.get(pages[page], at);
                        pc += 4;
                        continue;
                    }
                case Op.LOAD16U << SPREAD:
                    {
                        final long address = (r[fp + code[pc + 2]] & 0xFFFF_FFFFL) + code[pc + 3];
                        final int page = (int) (address >>> 16);
                        final int at = (int) address & 0xFFFF;
                        if (page >= pages.length || at > 65534) {
                            break loop;
                        }
                        r[fp + code[pc + 1]] = (short) SHORTS.get(pages[page], at) & 0xFFFF;
                        pc += 4;
                        continue;
                    }
                case Op.LOAD32 << SPREAD:
                    {
                        final long address = (r[fp + code[pc + 2]] & 0xFFFF_FFFFL) + code[pc + 3];
                        final int page = (int) (address >>> 16);
                        final int at = (int) address & 0xFFFF;
                        if (page >= pages.length || at > 65532) {
                            break loop;
                        }
                        r[fp + code[pc + 1]] = (int) INTS.get(pages[page], at);
                        pc += 4;
                        continue;
                    }
                case Op.LOAD32U << SPREAD:
                    {
                        final long address = (r[fp + code[pc + 2]] & 0xFFFF_FFFFL) + code[pc + 3];
                        final int page = (int) (address >>> 16);
                        final int at = (int) address & 0xFFFF;
                        if (page >= pages.length || at > 65532) {
                            break loop;
                        }
                        r[fp + code[pc + 1]] = (int) INTS.get(pages[page], at) & 0xFFFF_FFFFL;
                        pc += 4;
                        continue;
                    }
                case Op.LOAD64 << SPREAD:
                    {
                        final long address = (r[fp + code[pc + 2]] & 0xFFFF_FFFFL) + code[pc + 3];
                        final int page = (int) (address >>> 16);
                        final int at = (int) address & 0xFFFF;
                        if (page >= pages.length || at > 65528) {
                            break loop;
                        }
                        r[fp + code[pc + 1]] = (long) LONGS.get(pages[page], at);
                        pc += 4;
                        continue;
                    }
                case Op.STORE8 << SPREAD:
                    {
                        final long address = (r[fp + code[pc + 1]] & 0xFFFF_FFFFL) + code[pc + 3];
                        final int page = (int) (address >>> 16);
                        final int at = (int) address & 0xFFFF;
                        final byte[][] written = execution.written;
                        if (page >= written.length || written[page] == null) {
                            break loop;
                        }
                        written[page][at] = (byte) r[fp + code[pc + 2]];
                        pc += 4;
                        continue;
                    }
                case Op.STORE16 << SPREAD:
                    {
                        final long address = (r[fp + code[pc + 1]] & 0xFFFF_FFFFL) + code[pc + 3];
                        final int page = (int) (address >>> 16);
                        final int at = (int) address & 0xFFFF;
                        final byte[][] written = execution.written;
                        if (page >= written.length || at > 65534 || written[page] == null) {
                            break loop;
                        }
                        SHORTS.set(written[page], at, (short) r[fp + code[pc + 2]]);
                        pc += 4;
                        continue;
                    }
                case Op.STORE32 << SPREAD:
                    {
                        final long address = (r[fp + code[pc + 1]] & 0xFFFF_FFFFL) + code[pc + 3];
                        final int page = (int) (address >>> 16);
                        final int at = (int) address & 0xFFFF;
                        final byte[][] written = execution.written;
                        if (page >= written.length || at > 65532 || written[page] == null) {
                            break loop;
                        }
                        INTS.set(written[page], at, (int) r[fp + code[pc + 2]]);
                        pc += 4;
                        continue;
                    }
                case Op.STORE64 << SPREAD:
                    {
                        final long address = (r[fp + code[pc + 1]] & 0xFFFF_FFFFL) + code[pc + 3];
                        final int page = (int) (address >>> 16);
                        final int at = (int) address & 0xFFFF;
                        final byte[][] written = execution.written;
                        if (page >= written.length || at > 65528 || written[page] == null) {
                            break loop;
                        }
                        LONGS.set(written[page], at, r[fp + code[pc + 2]]);
                        pc += 4;
                        continue;
                    }
                case Op.GLOBAL_GET << SPREAD:
                    r[fp + code[pc + 1]] = execution.globals[code[pc + 2]].getValue();
                    pc += 3;
                    continue;
                case Op.GLOBAL_SET << SPREAD:
                    execution.globals[code[pc + 2]].setValue(r[fp + code[pc + 1]]);
                    pc += 3;
                    continue;
                case Op.ADD32K_BR_NE << SPREAD:
                    if ((fuel -= code[pc + 1]) < 0) {
                        break loop;
                    }
                    if ((r[fp + code[pc + 2]] = (int) r[fp + code[pc + 2]] + code[pc + 3])
                            != r[fp + code[pc + 4]]) {
                        pc = code[pc + 5];
                        continue;
                    }
                    pc += 6;
                    continue;
                case Op.ADD32K_BR_NE_K << SPREAD:
                    if ((fuel -= code[pc + 1]) < 0) {
                        break loop;
                    }
                    if ((r[fp + code[pc + 2]] = (int) r[fp + code[pc + 2]] + code[pc + 3])
                            != code[pc + 4]) {
                        pc = code[pc + 5];
                        continue;
                    }
                    pc += 6;
                    continue;
                case Op.XOR_ROTL32K << SPREAD:
                    {
                        final int b = (int) r[fp + code[pc + 3]];
                        final int by = code[pc + 4];
                        r[fp + code[pc + 1]] = (int) r[fp + code[pc + 2]] ^ (b << by | b >>> -by);
                        pc += 5;
                        continue;
                    }
                case Op.MUL64_WIDE << SPREAD:
                    r[fp + code[pc + 1]] =
                            r[fp + code[pc + 2]]
                                    * ((long) code[pc + 3] << 32 | code[pc + 4] & 0xFFFF_FFFFL);
                    pc += 5;
                    continue;
                case Op.AND_WIDE << SPREAD:
                    r[fp + code[pc + 1]] =
                            r[fp + code[pc + 2]]
                                    & ((long) code[pc + 3] << 32 | code[pc + 4] & 0xFFFF_FFFFL);
                    pc += 5;
                    continue;
                case Op.LOAD32_SUM << SPREAD:
                    {
                        final long address =
                                ((int) r[fp + code[pc + 2]] + (int) r[fp + code[pc + 3]]
                                                & 0xFFFF_FFFFL)
                                        + code[pc + 4];
                        final int page = (int) (address >>> 16);
                        final int at = (int) address & 0xFFFF;
                        if (page >= pages.length || at > 65532) {
                            break loop;
                        }
                        r[fp + code[pc + 1]] = (int) INTS.get(pages[page], at);
                        pc += 5;
                        continue;
                    }
                case Op.MOVE2 << SPREAD:
                    r[fp + code[pc + 1]] = r[fp + code[pc + 2]];
                    r[fp + code[pc + 3]] = r[fp + code[pc + 4]];
                    pc += 5;
                    continue;
                case Op.JUMP << SPREAD:
                    if ((fuel -= code[pc + 1]) < 0) {
                        break loop;
                    }
                    pc = code[pc + 2];
                    continue;
                case Op.FUEL << SPREAD:
                    if ((fuel -= code[pc + 1]) < 0) {
                        break loop;
                    }
                    pc += 2;
                    continue;
                case Op.BR_TABLE << SPREAD:
                    {
                        if ((fuel -= code[pc + 1]) < 0) {
                            break loop;
                        }
                        final int i = (int) r[fp + code[pc + 2]];
                        final int n = code[pc + 3];
                        pc = code[pc + 4 + (i < 0 || i >= n ? n : i)];
                        continue;
                    }
                case Op.CALL << SPREAD:
                    if ((fuel -= code[pc + 1]) < 0) {
                        break loop;
                    }
                    execution.frames[execution.depth++] = pc + 4;
                    fp += code[pc + 3];
                    pc = code[pc + 2];
                // What is there is the callee's beginning.
                case Op.ENTER << SPREAD:
                    {
                        if (fp + code[pc + 1] > r.length
                                || execution.depth + 4 > execution.frames.length) {
                            break loop;
                        }
                        final int end = fp + code[pc + 3];
                        for (int i = fp + code[pc + 2]; i < end; i++) {
                            r[i] = 0;
                        }
                        pc += 4;
                        continue;
                    }
                case Op.CALL_INDIRECT << SPREAD:
                    {
                        final int i = (int) r[fp + code[pc + 4]];
                        final long[] calls = execution.calls;
                        if (i < 0 || i >= calls.length) {
                            break loop;
                        }
                        final long call = calls[i];
                        if ((int) (call >>> 32) != code[pc + 2] || (fuel -= code[pc + 1]) < 0) {
                            break loop;
                        }
                        execution.frames[execution.depth++] = pc + 6;
                        fp += code[pc + 5];
                        pc = (int) call;
                        continue;
                    }
                case Op.RETURN0 << SPREAD:
                    if ((fuel -= code[pc + 1]) < 0) {
                        break loop;
                    }
                    pc = execution.frames[--execution.depth];
                    fp -= code[pc - 1];
                    continue;
                case Op.RETURN1 << SPREAD:
                    if ((fuel -= code[pc + 1]) < 0) {
                        break loop;
                    }
                    r[fp] = r[fp + code[pc + 2]];
                    pc = execution.frames[--execution.depth];
                    fp -= code[pc - 1];
                    continue;
                case Op.RETURN_N << SPREAD:
                    {
                        if ((fuel -= code[pc + 1]) < 0) {
                            break loop;
                        }
                        final int n = code[pc + 3];
                        final int from = fp + code[pc + 2];
                        for (int i = 0; i < n; i++) {
                            r[fp + i] = r[from + i];
                        }
                        pc = execution.frames[--execution.depth];
                        fp -= code[pc - 1];
                        continue;
                    }
                default:
                    break loop;
            }
        }
        execution.base = fp;
        execution.fuel = fuel;
        return pc;
    }

    /** Bytes as other numbers, little-endian. */
    static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
    }
}
