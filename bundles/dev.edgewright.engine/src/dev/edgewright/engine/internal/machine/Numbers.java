/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

import com.dylibso.chicory.wasm.types.Instruction;
import com.dylibso.chicory.wasm.types.OpCode;
import dev.edgewright.engine.internal.machine.Comparisons.Order;

/** Translates numeric, parametric and memory access instructions. */
final class Numbers {

    private final Operands operands;
    private final Comparisons comparisons;

    Numbers(Operands operands) {
        this.operands = operands;
        this.comparisons = new Comparisons(operands);
    }

    /** Translates an instruction if it is one of these. */
    boolean translate(Instruction in) {
        switch (in.opcode()) {
            case I32_CONST -> operands.pushConstant((int) in.operand(0));
            case I64_CONST, F64_CONST -> operands.pushConstant(in.operand(0));
            case F32_CONST -> operands.pushConstant((int) in.operand(0));
            case SELECT, SELECT_T -> select();
            case I32_ADD -> commutative(Op.ADD32, Op.ADD32K);
            case I64_ADD -> commutative(Op.ADD64, Op.ADD64K);
            case I32_MUL -> commutative(Op.MUL32, Op.MUL32K);
            case I64_MUL -> {
                if (!wide(Op.MUL64_WIDE)) {
                    commutative(Op.MUL64, Op.MUL64K);
                }
            }
            case I32_AND, I64_AND -> {
                if (!wide(Op.AND_WIDE)) {
                    commutative(Op.AND, Op.ANDK);
                }
            }
            case I32_OR, I64_OR -> commutative(Op.OR, Op.ORK);
            case I32_XOR -> {
                if (operands.lastOperation() == Op.ROTL32K && !operands.constant(1)) {
                    int b = operands.lastOperand(2);
                    int by = operands.lastOperand(3);
                    operands.takeBack();
                    int a = operands.pop();
                    operands.define(Op.XOR_ROTL32K, operands.push(), a, b, by);
                } else {
                    commutative(Op.XOR, Op.XORK);
                }
            }
            case I64_XOR -> commutative(Op.XOR, Op.XORK);
            case I32_SUB -> subtract(Op.SUB32, Op.ADD32K, true);
            case I64_SUB -> subtract(Op.SUB64, Op.ADD64K, false);
            case I32_SHL -> shift(Op.SHL32, Op.SHL32K);
            case I32_SHR_S -> shift(Op.SHR32, Op.SHR32K);
            case I32_SHR_U -> shift(Op.USHR32, Op.USHR32K);
            case I32_ROTL -> shift(Op.ROTL32, Op.ROTL32K);
            case I32_ROTR -> rotateRight(Op.ROTR32, Op.ROTL32K);
            case I64_SHL -> shift(Op.SHL64, Op.SHL64K);
            case I64_SHR_S -> shift(Op.SHR64, Op.SHR64K);
            case I64_SHR_U -> shift(Op.USHR64, Op.USHR64K);
            case I64_ROTL -> shift(Op.ROTL64, Op.ROTL64K);
            case I64_ROTR -> rotateRight(Op.ROTR64, Op.ROTL64K);
            case I32_DIV_S -> binary(Op.DIV32);
            case I32_DIV_U -> binary(Op.UDIV32);
            case I32_REM_S -> binary(Op.REM32);
            case I32_REM_U -> binary(Op.UREM32);
            case I64_DIV_S -> binary(Op.DIV64);
            case I64_DIV_U -> binary(Op.UDIV64);
            case I64_REM_S -> binary(Op.REM64);
            case I64_REM_U -> binary(Op.UREM64);
            case I32_EQZ, I64_EQZ -> comparisons.isZero();
            case I32_EQ, I64_EQ -> comparisons.compare(Order.EQ, true);
            case I32_NE, I64_NE -> comparisons.compare(Order.NE, true);
            case I32_LT_S -> comparisons.compare(Order.LT, true);
            case I32_LT_U -> comparisons.compare(Order.LTU, true);
            case I32_GT_S -> comparisons.compare(Order.GT, true);
            case I32_GT_U -> comparisons.compare(Order.GTU, true);
            case I32_LE_S -> comparisons.compare(Order.LE, true);
            case I32_LE_U -> comparisons.compare(Order.LEU, true);
            case I32_GE_S -> comparisons.compare(Order.GE, true);
            case I32_GE_U -> comparisons.compare(Order.GEU, true);
            case I64_LT_S -> comparisons.compare(Order.LT, false);
            case I64_LT_U -> comparisons.compare(Order.LTU, false);
            case I64_GT_S -> comparisons.compare(Order.GT, false);
            case I64_GT_U -> comparisons.compare(Order.GTU, false);
            case I64_LE_S -> comparisons.compare(Order.LE, false);
            case I64_LE_U -> comparisons.compare(Order.LEU, false);
            case I64_GE_S -> comparisons.compare(Order.GE, false);
            case I64_GE_U -> comparisons.compare(Order.GEU, false);
            case I32_CLZ -> unary(Op.CLZ32);
            case I32_CTZ -> unary(Op.CTZ32);
            case I64_CLZ -> unary(Op.CLZ64);
            case I64_CTZ -> unary(Op.CTZ64);
            case I32_EXTEND_8_S, I64_EXTEND_8_S -> unary(Op.EXTEND8);
            case I32_EXTEND_16_S, I64_EXTEND_16_S -> unary(Op.EXTEND16);
            case I32_WRAP_I64, I64_EXTEND_32_S -> unary(Op.EXTEND32);
            case I64_EXTEND_I32_U -> unary(Op.ZERO_EXTEND32);
            case I64_EXTEND_I32_S,
                    I32_REINTERPRET_F32,
                    F32_REINTERPRET_I32,
                    I64_REINTERPRET_F64,
                    F64_REINTERPRET_I64 -> {
                // Registers hold bits, and an i32 or f32 is sign-extended there.
            }
            default -> {
                return floats(in.opcode()) || access(in) || other(in.opcode());
            }
        }
        return true;
    }

    private boolean floats(OpCode opcode) {
        switch (opcode) {
            case F32_ADD -> binary(Op.F32_ADD);
            case F32_SUB -> binary(Op.F32_SUB);
            case F32_MUL -> binary(Op.F32_MUL);
            case F32_DIV -> binary(Op.F32_DIV);
            case F64_ADD -> binary(Op.F64_ADD);
            case F64_SUB -> binary(Op.F64_SUB);
            case F64_MUL -> binary(Op.F64_MUL);
            case F64_DIV -> binary(Op.F64_DIV);
            case F32_EQ -> binary(Op.F32_EQ);
            case F32_NE -> binary(Op.F32_NE);
            case F32_LT -> binary(Op.F32_LT);
            case F32_LE -> binary(Op.F32_LE);
            case F32_GT -> exchanged(Op.F32_LT);
            case F32_GE -> exchanged(Op.F32_LE);
            case F64_EQ -> binary(Op.F64_EQ);
            case F64_NE -> binary(Op.F64_NE);
            case F64_LT -> binary(Op.F64_LT);
            case F64_LE -> binary(Op.F64_LE);
            case F64_GT -> exchanged(Op.F64_LT);
            case F64_GE -> exchanged(Op.F64_LE);
            case F64_SQRT -> unary(Op.F64_SQRT);
            case F32_NEG -> withConstant(Integer.MIN_VALUE, Op.XOR, Op.XORK);
            case F32_ABS -> withConstant(Integer.MAX_VALUE, Op.AND, Op.ANDK);
            case F64_NEG -> withConstant(Long.MIN_VALUE, Op.XOR, Op.XORK);
            case F64_ABS -> withConstant(Long.MAX_VALUE, Op.AND, Op.ANDK);
            case F32_CONVERT_I32_S, F32_CONVERT_I64_S -> unary(Op.F32_OF_INTEGER);
            case F64_CONVERT_I32_S, F64_CONVERT_I64_S -> unary(Op.F64_OF_INTEGER);
            case F32_CONVERT_I32_U -> {
                unary(Op.ZERO_EXTEND32);
                unary(Op.F32_OF_INTEGER);
            }
            case F64_CONVERT_I32_U -> {
                unary(Op.ZERO_EXTEND32);
                unary(Op.F64_OF_INTEGER);
            }
            case F32_DEMOTE_F64 -> unary(Op.F32_OF_F64);
            case F64_PROMOTE_F32 -> unary(Op.F64_OF_F32);
            case I32_TRUNC_F64_S -> unary(Op.I32_OF_F64);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean access(Instruction in) {
        switch (in.opcode()) {
            case I32_LOAD, F32_LOAD, I64_LOAD32_S -> load(in, Op.LOAD32);
            case I64_LOAD, F64_LOAD -> load(in, Op.LOAD64);
            case I32_LOAD8_S, I64_LOAD8_S -> load(in, Op.LOAD8);
            case I32_LOAD8_U, I64_LOAD8_U -> load(in, Op.LOAD8U);
            case I32_LOAD16_S, I64_LOAD16_S -> load(in, Op.LOAD16);
            case I32_LOAD16_U, I64_LOAD16_U -> load(in, Op.LOAD16U);
            case I64_LOAD32_U -> load(in, Op.LOAD32U);
            case I32_STORE, F32_STORE, I64_STORE32 -> store(in, Op.STORE32);
            case I64_STORE, F64_STORE -> store(in, Op.STORE64);
            case I32_STORE8, I64_STORE8 -> store(in, Op.STORE8);
            case I32_STORE16, I64_STORE16 -> store(in, Op.STORE16);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean other(OpCode opcode) {
        if (Arithmetic.isUnary(opcode)) {
            int a = operands.pop();
            operands.define(Op.UNARY, operands.push(), a, opcode.opcode());
            return true;
        }
        if (Arithmetic.isBinary(opcode)) {
            int b = operands.pop();
            int a = operands.pop();
            operands.define(Op.BINARY, operands.push(), a, b, opcode.opcode());
            return true;
        }
        return false;
    }

    /** Whether the loop does an access: of the first memory, at no offset that looks negative. */
    private static boolean inLoop(Instruction in) {
        return in.operand(2) == 0 && (int) in.operand(1) >= 0;
    }

    private void load(Instruction in, int operation) {
        if (operation == Op.LOAD32 && operands.lastOperation() == Op.ADD32 && inLoop(in)) {
            int a = operands.lastOperand(2);
            int b = operands.lastOperand(3);
            operands.takeBack();
            operands.define(Op.LOAD32_SUM, operands.push(), a, b, (int) in.operand(1));
            return;
        }
        int address = operands.pop();
        int offset = (int) in.operand(1);
        int memory = (int) in.operand(2);
        if (inLoop(in)) {
            operands.define(operation, operands.push(), address, offset);
        } else {
            operands.define(Op.LOAD, operands.push(), address, offset, memory, operation);
        }
    }

    private void store(Instruction in, int operation) {
        int value = operands.pop();
        int address = operands.pop();
        int offset = (int) in.operand(1);
        int memory = (int) in.operand(2);
        if (inLoop(in)) {
            operands.emit(operation, address, value, offset);
        } else {
            operands.emit(Op.STORE, address, value, offset, memory, operation);
        }
    }

    private void select() {
        int condition = operands.pop();
        int b = operands.pop();
        int a = operands.pop();
        operands.define(Op.SELECT, operands.push(), a, b, condition);
    }

    private void unary(int operation) {
        int a = operands.pop();
        operands.define(operation, operands.push(), a);
    }

    private void binary(int operation) {
        int b = operands.pop();
        int a = operands.pop();
        operands.define(operation, operands.push(), a, b);
    }

    private void exchanged(int operation) {
        int b = operands.pop();
        int a = operands.pop();
        operands.define(operation, operands.push(), b, a);
    }

    private void withConstant(long constant, int operation, int constantOperation) {
        operands.pushConstant(constant);
        commutative(operation, constantOperation);
    }

    private void commutative(int operation, int constantOperation) {
        if (operands.constant(1) && !operands.constant(0) && fits(operands.value(1))) {
            int constant = (int) operands.value(1);
            int b = operands.pop();
            operands.drop();
            operands.define(constantOperation, operands.push(), b, constant);
        } else if (operands.constant(0) && fits(operands.value(0))) {
            immediate(constantOperation, (int) operands.value(0));
        } else {
            binary(operation);
        }
    }

    /** Translates it with a constant of 64 bits if the topmost operand is one. */
    private boolean wide(int operation) {
        if (!operands.constant(0) || fits(operands.value(0)) || operands.constant(1)) {
            return false;
        }
        long constant = operands.value(0);
        operands.drop();
        int a = operands.pop();
        operands.define(operation, operands.push(), a, (int) (constant >> 32), (int) constant);
        return true;
    }

    private void immediate(int operation, int constant) {
        operands.drop();
        int a = operands.pop();
        operands.define(operation, operands.push(), a, constant);
    }

    private void subtract(int operation, int addition, boolean narrow) {
        if (operands.constant(0)) {
            long negated = narrow ? (int) -operands.value(0) : -operands.value(0);
            if (fits(negated)) {
                immediate(addition, (int) negated);
                return;
            }
        }
        binary(operation);
    }

    private void shift(int operation, int constantOperation) {
        if (operands.constant(0)) {
            immediate(constantOperation, (int) operands.value(0));
        } else {
            binary(operation);
        }
    }

    private void rotateRight(int operation, int left) {
        if (operands.constant(0)) {
            immediate(left, (int) -operands.value(0));
        } else {
            binary(operation);
        }
    }

    static boolean fits(long constant) {
        return constant == (int) constant;
    }
}
