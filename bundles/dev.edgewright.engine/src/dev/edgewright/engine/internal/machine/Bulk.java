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

/** Translates instructions on references, whole ranges of memories and tables, and atomics. */
final class Bulk {

    private Bulk() {}

    static void translate(Instruction in, Operands operands) {
        switch (in.opcode()) {
            case REF_NULL -> operands.pushConstant(Store.NULL);
            case REF_IS_NULL -> {
                int reference = operands.pop();
                operands.define(Op.EQ_K, operands.push(), reference, Store.NULL);
            }
            case REF_FUNC -> operands.define(Op.REF_FUNC, operands.push(), index(in, 0));
            case MEMORY_SIZE -> operands.define(Op.MEMORY_SIZE, operands.push(), index(in, 0));
            case MEMORY_GROW -> {
                int pages = operands.pop();
                operands.define(Op.MEMORY_GROW, operands.push(), pages, index(in, 0));
            }
            case MEMORY_INIT -> range(in, Op.MEMORY_INIT, operands);
            case MEMORY_COPY -> range(in, Op.MEMORY_COPY, operands);
            case MEMORY_FILL -> range(in, Op.MEMORY_FILL, operands);
            case TABLE_INIT -> range(in, Op.TABLE_INIT, operands);
            case TABLE_COPY -> range(in, Op.TABLE_COPY, operands);
            case TABLE_FILL -> range(in, Op.TABLE_FILL, operands);
            case DATA_DROP -> operands.emit(Op.DATA_DROP, index(in, 0));
            case ELEM_DROP -> operands.emit(Op.ELEM_DROP, index(in, 0));
            case TABLE_SIZE -> operands.define(Op.TABLE_SIZE, operands.push(), index(in, 0));
            case TABLE_GET -> {
                int at = operands.pop();
                operands.define(Op.TABLE_GET, operands.push(), at, index(in, 0));
            }
            case TABLE_SET -> {
                int value = operands.pop();
                int at = operands.pop();
                operands.emit(Op.TABLE_SET, at, value, index(in, 0));
            }
            case TABLE_GROW -> {
                int count = operands.pop();
                int value = operands.pop();
                operands.define(Op.TABLE_GROW, operands.push(), value, count, index(in, 0));
            }
            case ATOMIC_FENCE -> {
                // All atomic accesses of a memory exclude each other.
            }
            default -> atomic(in, operands);
        }
    }

    private static int index(Instruction in, int operand) {
        return (int) in.operand(operand);
    }

    /** Three operands and, after them, two indices. */
    private static void range(Instruction in, int operation, Operands operands) {
        int c = operands.pop();
        int b = operands.pop();
        int a = operands.pop();
        int second = in.operandCount() > 1 ? index(in, 1) : 0;
        operands.emit(operation, a, b, c, index(in, 0), second);
    }

    private static void atomic(Instruction in, Operands operands) {
        int opcode = in.opcode().opcode();
        if (opcode >> 8 != 0xFE) {
            throw new IllegalStateException(in.opcode() + " was let through by the loader");
        }
        int count = Atomics.values(opcode);
        int second = count > 1 ? operands.pop() : 0;
        int first = count > 0 ? operands.pop() : 0;
        int address = operands.pop();
        int offset = (int) in.operand(1);
        int memory = (int) in.operand(2);
        if (Atomics.isStore(opcode)) {
            operands.emit(Op.ATOMIC, address, address, first, second, offset, memory, opcode);
        } else {
            operands.define(
                    Op.ATOMIC, operands.push(), address, first, second, offset, memory, opcode);
        }
    }
}
