/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

import java.util.Arrays;

/**
 * The operations of the register code: first those the loop does itself, then those it leaves for.
 *
 * <p>An instruction is the operation and its operands, one int each: usually the register written,
 * then the registers read or a constant. Branches carry the fuel that the instructions since the
 * last branch cost.
 */
final class Op {
    static final int ADD32 = 0;
    static final int ADD32K = 1;
    static final int SUB32 = 2;
    static final int MUL32 = 3;
    static final int MUL32K = 4;
    static final int SHL32 = 5;
    static final int SHL32K = 6;
    static final int SHR32 = 7;
    static final int SHR32K = 8;
    static final int USHR32 = 9;
    static final int USHR32K = 10;
    static final int ROTL32 = 11;
    static final int ROTL32K = 12;
    static final int ROTR32 = 13;
    static final int ADD64 = 14;
    static final int ADD64K = 15;
    static final int SUB64 = 16;
    static final int MUL64 = 17;
    static final int MUL64K = 18;
    static final int SHL64 = 19;
    static final int SHL64K = 20;
    static final int SHR64 = 21;
    static final int SHR64K = 22;
    static final int USHR64 = 23;
    static final int USHR64K = 24;
    static final int ROTL64 = 25;
    static final int ROTL64K = 26;
    static final int ROTR64 = 27;
    static final int AND = 28;
    static final int ANDK = 29;
    static final int OR = 30;
    static final int ORK = 31;
    static final int XOR = 32;
    static final int XORK = 33;
    static final int EQ = 34;
    static final int NE = 35;
    static final int LT = 36;
    static final int GE = 37;
    static final int LTU = 38;
    static final int GEU = 39;
    static final int EQ_K = 40;
    static final int NE_K = 41;
    static final int LT_K = 42;
    static final int GE_K = 43;
    static final int LTU_K = 44;
    static final int GEU_K = 45;
    static final int BR_EQ = 46;
    static final int BR_NE = 47;
    static final int BR_LT = 48;
    static final int BR_GE = 49;
    static final int BR_LTU = 50;
    static final int BR_GEU = 51;
    static final int BR_EQ_K = 52;
    static final int BR_NE_K = 53;
    static final int BR_LT_K = 54;
    static final int BR_GE_K = 55;
    static final int BR_LTU_K = 56;
    static final int BR_GEU_K = 57;
    static final int DIV32 = 58;
    static final int UDIV32 = 59;
    static final int REM32 = 60;
    static final int UREM32 = 61;
    static final int DIV64 = 62;
    static final int UDIV64 = 63;
    static final int REM64 = 64;
    static final int UREM64 = 65;
    static final int CLZ32 = 66;
    static final int CTZ32 = 67;
    static final int CLZ64 = 68;
    static final int CTZ64 = 69;
    static final int EXTEND8 = 70;
    static final int EXTEND16 = 71;
    static final int EXTEND32 = 72;
    static final int ZERO_EXTEND32 = 73;
    static final int MOVE = 74;
    static final int MOVE_K = 75;
    static final int MOVE_WIDE = 76;
    static final int SELECT = 77;
    static final int F32_ADD = 78;
    static final int F64_ADD = 79;
    static final int F32_SUB = 80;
    static final int F64_SUB = 81;
    static final int F32_MUL = 82;
    static final int F64_MUL = 83;
    static final int F32_DIV = 84;
    static final int F64_DIV = 85;
    static final int F32_EQ = 86;
    static final int F64_EQ = 87;
    static final int F32_NE = 88;
    static final int F64_NE = 89;
    static final int F32_LT = 90;
    static final int F64_LT = 91;
    static final int F32_LE = 92;
    static final int F64_LE = 93;
    static final int F32_OF_INTEGER = 94;
    static final int F64_OF_INTEGER = 95;
    static final int F32_OF_F64 = 96;
    static final int F64_OF_F32 = 97;
    static final int F64_SQRT = 98;
    static final int I32_OF_F64 = 99;
    static final int LOAD8 = 100;
    static final int LOAD8U = 101;
    static final int LOAD16 = 102;
    static final int LOAD16U = 103;
    static final int LOAD32 = 104;
    static final int LOAD32U = 105;
    static final int LOAD64 = 106;
    static final int STORE8 = 107;
    static final int STORE16 = 108;
    static final int STORE32 = 109;
    static final int STORE64 = 110;
    static final int GLOBAL_GET = 111;
    static final int GLOBAL_SET = 112;
    static final int JUMP = 113;
    static final int FUEL = 114;
    static final int BR_TABLE = 115;
    static final int CALL = 116;
    static final int ENTER = 117;
    static final int RETURN0 = 118;
    static final int RETURN1 = 119;
    static final int RETURN_N = 120;
    static final int ADD32K_BR_NE = 121;
    static final int ADD32K_BR_NE_K = 122;
    static final int XOR_ROTL32K = 123;
    static final int MUL64_WIDE = 124;
    static final int AND_WIDE = 125;
    static final int LOAD32_SUM = 126;
    static final int MOVE2 = 127;
    static final int CALL_INDIRECT = 128;

    /** From here on the loop is left. */
    static final int RARE = 129;

    static final int EXIT = 129;
    static final int SWITCH = 130;
    static final int UNREACHABLE = 131;
    static final int UNARY = 132;
    static final int BINARY = 133;
    static final int CALL_IMPORT = 135;
    static final int CALL_TABLE = 136;
    static final int TAIL_CALL = 137;
    static final int TAIL_CALL_IMPORT = 138;
    static final int TAIL_CALL_INDIRECT = 139;
    static final int GLOBAL_GET_REF = 140;
    static final int GLOBAL_SET_REF = 141;
    static final int REF_FUNC = 142;
    static final int LOAD = 143;
    static final int STORE = 144;
    static final int ATOMIC = 145;
    static final int MEMORY_SIZE = 146;
    static final int MEMORY_GROW = 147;
    static final int MEMORY_INIT = 148;
    static final int MEMORY_COPY = 149;
    static final int MEMORY_FILL = 150;
    static final int DATA_DROP = 151;
    static final int TABLE_GET = 152;
    static final int TABLE_SET = 153;
    static final int TABLE_SIZE = 154;
    static final int TABLE_GROW = 155;
    static final int TABLE_INIT = 156;
    static final int TABLE_COPY = 157;
    static final int TABLE_FILL = 158;
    static final int ELEM_DROP = 159;
    static final int THROW = 160;
    static final int THROW_REF = 161;

    static final int BREAK = 162;

    /** The lengths of the loop's instructions, in their order. */
    private static final int[] LENGTHS = lengths();

    private Op() {}

    /**
     * Whether an instruction begins with the fuel it takes, and is run only if there is as much.
     */
    static boolean spends(int operation) {
        return operation >= BR_EQ && operation <= BR_GEU_K
                || operation == ADD32K_BR_NE
                || operation == ADD32K_BR_NE_K
                || operation >= JUMP && operation <= CALL
                || operation >= RETURN0 && operation <= RETURN_N;
    }

    /** How many ints an instruction takes that the loop runs. */
    static int length(int[] code, int position) {
        int operation = code[position];
        return operation == BR_TABLE ? 5 + code[position + 3] : LENGTHS[operation];
    }

    private static int[] lengths() {
        int[] lengths = new int[RARE];
        Arrays.fill(lengths, 4);
        Arrays.fill(lengths, BR_EQ, DIV32, 5);
        Arrays.fill(lengths, CLZ32, MOVE_WIDE, 3);
        lengths[SELECT] = 5;
        Arrays.fill(lengths, F32_OF_INTEGER, LOAD8, 3);
        Arrays.fill(lengths, GLOBAL_GET, BR_TABLE, 3);
        lengths[FUEL] = 2;
        lengths[RETURN0] = 2;
        lengths[RETURN1] = 3;
        Arrays.fill(lengths, ADD32K_BR_NE, CALL_INDIRECT, 5);
        lengths[ADD32K_BR_NE] = 6;
        lengths[ADD32K_BR_NE_K] = 6;
        lengths[CALL_INDIRECT] = 6;
        return lengths;
    }
}
