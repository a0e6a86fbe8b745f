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

/** The operand stack while a function is translated, and the code that is made of it. */
final class Operands {

    private static final byte OWN = 0;
    private static final byte LOCAL = 1;
    private static final byte CONSTANT = 2;

    /** More kept back than this would make setting a local slow. */
    private static final int MOST_KEPT_BACK = 64;

    private final Code code;
    private final int locals;
    private byte[] kinds = new byte[16];
    private long[] values = new long[16];
    private int height;
    private int highest;

    /** All below are in their own registers. */
    private int settled;

    /** The position of the last instruction if it writes a register and nothing branches after. */
    private int last = -1;

    /** Where the last instruction begins, and where branches last met. */
    private int begin;

    private int before;

    private int met;

    private int cost;

    Operands(Code code, int locals) {
        this.code = code;
        this.locals = locals;
    }

    int locals() {
        return locals;
    }

    int height() {
        return height;
    }

    int slot(int place) {
        return locals + place;
    }

    int frameSize() {
        return locals + highest + 1;
    }

    /** Makes room for so many operands. */
    void reserve(int places) {
        highest = Math.max(highest, places);
    }

    void emit(int... instruction) {
        before = begin;
        begin = code.size;
        code.begin();
        for (int value : instruction) {
            code.add(value);
        }
        last = -1;
    }

    /** Adds an instruction that writes the register named first. */
    void define(int... instruction) {
        int position = code.size;
        emit(instruction);
        last = position;
    }

    /** Branches meet here. */
    void label() {
        met = code.size;
        last = -1;
    }

    void spend() {
        cost++;
    }

    void forgetCost() {
        cost = 0;
    }

    int takeCost() {
        int taken = cost;
        cost = 0;
        return taken;
    }

    void emitCost() {
        if (cost > 0) {
            emit(Op.FUEL, takeCost());
        }
    }

    /** Pushes an operand that is in its own register, which it returns. */
    int push() {
        return push(OWN, 0);
    }

    void pushLocal(int local) {
        push(LOCAL, local);
    }

    void pushConstant(long value) {
        push(CONSTANT, value);
    }

    private int push(byte kind, long value) {
        if (height == kinds.length) {
            kinds = Arrays.copyOf(kinds, height * 2);
            values = Arrays.copyOf(values, height * 2);
        }
        kinds[height] = kind;
        values[height] = value;
        height++;
        reserve(height);
        if (height - settled > MOST_KEPT_BACK) {
            settle(height - MOST_KEPT_BACK / 2);
        }
        return slot(height - 1);
    }

    void drop() {
        height--;
        settled = Math.min(settled, height);
    }

    /** The register an operand is in, after taking it off. */
    int pop() {
        int place = height - 1;
        if (kinds[place] == CONSTANT) {
            settleOne(place);
        }
        drop();
        return register(place);
    }

    private int register(int place) {
        return kinds[place] == LOCAL ? (int) values[place] : slot(place);
    }

    /** Whether the operand so far below the top is a constant. */
    boolean constant(int below) {
        return kinds[height - 1 - below] == CONSTANT;
    }

    /** The constant so far below the top. */
    long value(int below) {
        return values[height - 1 - below];
    }

    /** The operation that computed the topmost operand just now, else -1. */
    int lastOperation() {
        int place = height - 1;
        return last >= 0 && kinds[place] == OWN && code.ints[last + 1] == slot(place)
                ? code.ints[last]
                : -1;
    }

    /** An operand of the instruction that computed the topmost operand just now. */
    int lastOperand(int number) {
        return code.ints[last + number];
    }

    /** Takes the topmost operand off with the instruction that computed it just now. */
    void takeBack() {
        code.size = last;
        begin = before;
        last = -1;
        drop();
    }

    void replaceLastOperation(int operation) {
        code.ints[last] = operation;
    }

    private void settleOne(int place) {
        if (kinds[place] == LOCAL) {
            define(Op.MOVE, slot(place), (int) values[place]);
        } else if (kinds[place] == CONSTANT) {
            moveConstant(slot(place), values[place]);
        }
        kinds[place] = OWN;
    }

    private void moveConstant(int register, long value) {
        if (value == (int) value) {
            define(Op.MOVE_K, register, (int) value);
        } else {
            define(Op.MOVE_WIDE, register, (int) (value >> 32), (int) value);
        }
    }

    private void settle(int end) {
        while (settled < end) {
            settleOne(settled++);
        }
    }

    /** Puts the operands from a place on into their own registers. */
    void flush(int from) {
        if (from <= settled) {
            settle(height);
            return;
        }
        for (int place = from; place < height; place++) {
            settleOne(place);
        }
    }

    void setLocal(int local, boolean keep) {
        int place = height - 1;
        boolean reads = false;
        for (int i = settled; i < place; i++) {
            reads |= kinds[i] == LOCAL && values[i] == local;
        }
        if (!reads && lastOperation() >= 0) {
            code.ints[last + 1] = local;
            // What is written now is no operand: it must not be taken for one.
            last = -1;
        } else if (kinds[place] != LOCAL || values[place] != local) {
            for (int i = settled; reads && i < place; i++) {
                if (kinds[i] == LOCAL && values[i] == local) {
                    settleOne(i);
                }
            }
            if (kinds[place] == CONSTANT) {
                moveConstant(local, values[place]);
            } else {
                move(local, register(place));
            }
            last = -1;
        }
        drop();
        if (keep) {
            pushLocal(local);
        }
    }

    /** Moves a register, together with the move just before if there is one. */
    private void move(int to, int from) {
        if (begin >= met && code.size == begin + 3 && code.ints[begin] == Op.MOVE) {
            code.ints[begin] = Op.MOVE2;
            code.add(to);
            code.add(from);
        } else {
            emit(Op.MOVE, to, from);
        }
    }

    /** Moves the topmost operands to where a label expects them, leaving the stack as it is. */
    void moveResults(int count, int to) {
        int from = height - count;
        if (from == to) {
            flush(from);
            return;
        }
        for (int i = 0; i < count; i++) {
            int place = from + i;
            if (kinds[place] == CONSTANT) {
                moveConstant(slot(to + i), values[place]);
            } else {
                move(slot(to + i), register(place));
            }
        }
        last = -1;
    }

    /** The stack after a label: so many operands above a height, all in their registers. */
    void reset(int newHeight, int count) {
        height = newHeight;
        settled = Math.min(settled, height);
        for (int i = 0; i < count; i++) {
            push();
        }
        settled = height;
    }

    /** Jumps; returns where the target has to be written. */
    int emitJump() {
        emit(Op.JUMP, takeCost(), 0);
        return code.size - 1;
    }

    /** Branches if the topmost operand is (or is not) zero; returns where the target goes. */
    int branch(boolean ifTrue, int values) {
        int operation = lastOperation();
        if (operation >= Op.EQ && operation <= Op.GEU_K) {
            int left = code.ints[last + 2];
            int right = code.ints[last + 3];
            takeBack();
            keep(ifTrue, values);
            int compare = ifTrue ? operation : Comparisons.inverted(operation);
            if ((compare == Op.NE || compare == Op.NE_K) && counts(left)) {
                int step = code.ints[begin + 3];
                code.size = begin;
                int fused = compare == Op.NE ? Op.ADD32K_BR_NE : Op.ADD32K_BR_NE_K;
                emit(fused, takeCost(), left, step, right, 0);
            } else {
                emit(compare - Op.EQ + Op.BR_EQ, takeCost(), left, right, 0);
            }
        } else {
            int condition = pop();
            keep(ifTrue, values);
            emit(ifTrue ? Op.BR_NE_K : Op.BR_EQ_K, takeCost(), condition, 0, 0);
        }
        return code.size - 1;
    }

    /** Whether the last instruction adds a constant to a register. */
    private boolean counts(int register) {
        return begin >= met
                && code.size == begin + 4
                && code.ints[begin] == Op.ADD32K
                && code.ints[begin + 1] == register
                && code.ints[begin + 2] == register;
    }

    private void keep(boolean ifTrue, int values) {
        if (!ifTrue) {
            flush(0);
        } else if (values > 0) {
            flush(height - values);
        }
    }

    void emitTable(int index, int count) {
        emit(Op.BR_TABLE, takeCost(), index, count);
    }

    /** Takes a call's arguments off; returns where the callee's registers begin. */
    int arguments(int count) {
        flush(height - count);
        height -= count;
        settled = Math.min(settled, height);
        return slot(height);
    }

    void results(int count) {
        for (int i = 0; i < count; i++) {
            push();
        }
    }

    void emitReturn(int count) {
        if (count == 0) {
            emit(Op.RETURN0, takeCost());
        } else if (count == 1) {
            int place = height - 1;
            if (kinds[place] == CONSTANT) {
                moveConstant(slot(place), values[place]);
                emit(Op.RETURN1, takeCost(), slot(place));
            } else {
                emit(Op.RETURN1, takeCost(), register(place));
            }
        } else {
            moveResults(count, height - count);
            emit(Op.RETURN_N, takeCost(), slot(height - count), count);
        }
    }
}
