/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

/**
 * Runs a single instruction of the register code: what branches is done here, all else by the loop
 * on a copy of the instruction behind which it has to stop.
 */
final class Stepper {

    private Stepper() {}

    /** Runs the instruction at a position and returns the position of the next. */
    static int step(Execution x, int pc) {
        int[] code = x.machine().code().ints();
        int operation = code[pc];
        if (Op.spends(operation)) {
            x.fuelFor(code[pc + 1]);
        }
        if (operation >= Op.BR_EQ && operation <= Op.BR_GEU_K) {
            boolean constant = operation >= Op.BR_EQ_K;
            int order = operation - (constant ? Op.BR_EQ_K : Op.BR_EQ);
            long right = constant ? code[pc + 3] : x.register(code[pc + 3]);
            return holds(order, x.register(code[pc + 2]), right) ? code[pc + 4] : pc + 5;
        }
        switch (operation) {
            case Op.ADD32K_BR_NE, Op.ADD32K_BR_NE_K -> {
                long sum = (int) x.register(code[pc + 2]) + code[pc + 3];
                sum = (int) sum;
                x.register(code[pc + 2], sum);
                boolean constant = operation == Op.ADD32K_BR_NE_K;
                long right = constant ? code[pc + 4] : x.register(code[pc + 4]);
                return sum != right ? code[pc + 5] : pc + 6;
            }
            case Op.JUMP -> {
                return code[pc + 2];
            }
            case Op.FUEL -> {
                return pc + 2;
            }
            case Op.BR_TABLE -> {
                int i = (int) x.register(code[pc + 2]);
                int n = code[pc + 3];
                return code[pc + 4 + (i < 0 || i >= n ? n : i)];
            }
            case Op.CALL -> {
                x.frames[x.depth++] = pc + 4;
                x.base += code[pc + 3];
                return code[pc + 2];
            }
            case Op.RETURN0 -> {
                return x.leave(0, 0);
            }
            case Op.RETURN1 -> {
                return x.leave(code[pc + 2], 1);
            }
            case Op.RETURN_N -> {
                return x.leave(code[pc + 2], code[pc + 3]);
            }
            default -> {
                return straight(x, code, pc);
            }
        }
    }

    private static boolean holds(int order, long a, long b) {
        return switch (order) {
            case 0 -> a == b;
            case 1 -> a != b;
            case 2 -> a < b;
            case 3 -> a >= b;
            case 4 -> Long.compareUnsigned(a, b) < 0;
            default -> Long.compareUnsigned(a, b) >= 0;
        };
    }

    private static int straight(Execution x, int[] code, int pc) {
        int operation = code[pc];
        if (operation >= Op.RARE || operation == Op.CALL_INDIRECT) {
            return x.rare(operation, pc);
        }
        int length = Op.length(code, pc);
        int[] alone = new int[length + 1];
        System.arraycopy(code, pc, alone, 0, length);
        alone[length] = Op.BREAK;
        int stopped = Loop.run(0, x.registers, alone, x.base, x);
        return stopped == length ? pc + length : x.rare(operation, pc);
    }
}
