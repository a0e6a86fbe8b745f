/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

/** Translates comparisons of integers. */
final class Comparisons {

    /** A comparison as the loop knows it; the rest is made of these by exchanging operands. */
    enum Order {
        EQ,
        NE,
        LT,
        GE,
        LTU,
        GEU,
        GT,
        LE,
        GTU,
        LEU
    }

    private final Operands operands;

    Comparisons(Operands operands) {
        this.operands = operands;
    }

    /** The opposite of an integer comparison. */
    static int inverted(int compare) {
        return ((compare - Op.EQ) ^ 1) + Op.EQ;
    }

    void isZero() {
        int operation = operands.lastOperation();
        if (operation >= Op.EQ && operation <= Op.GEU_K) {
            operands.replaceLastOperation(inverted(operation));
        } else {
            operands.pushConstant(0);
            compare(Order.EQ, true);
        }
    }

    void compare(Order order, boolean narrow) {
        if (operands.constant(1) && !operands.constant(0) && Numbers.fits(operands.value(1))) {
            int constant = (int) operands.value(1);
            int b = operands.pop();
            operands.drop();
            if (!compareWith(mirrored(order), b, constant, narrow)) {
                operands.pushConstant(constant);
                int a = operands.pop();
                compareRegisters(order, a, b);
            }
            return;
        }
        if (operands.constant(0) && Numbers.fits(operands.value(0))) {
            int constant = (int) operands.value(0);
            operands.drop();
            int a = operands.pop();
            if (compareWith(order, a, constant, narrow)) {
                return;
            }
            operands.push();
            operands.pushConstant(constant);
            int b = operands.pop();
            operands.drop();
            compareRegisters(order, a, b);
            return;
        }
        int b = operands.pop();
        int a = operands.pop();
        compareRegisters(order, a, b);
    }

    private void compareRegisters(Order order, int a, int b) {
        boolean exchange = order.ordinal() >= Order.GT.ordinal();
        Order base = exchange ? mirrored(order) : order;
        operands.define(
                Op.EQ + base.ordinal(), operands.push(), exchange ? b : a, exchange ? a : b);
    }

    /** Compares with a constant unless that cannot be expressed. */
    private boolean compareWith(Order order, int a, int constant, boolean narrow) {
        Order base = order;
        int with = constant;
        if (order.ordinal() >= Order.GT.ordinal()) {
            boolean unsigned = order == Order.GTU || order == Order.LEU;
            boolean last = unsigned ? constant == -1 : constant == Integer.MAX_VALUE;
            if (last || !narrow && constant == Integer.MAX_VALUE) {
                return false;
            }
            // Greater than x is at least x + 1, and at most x is less than x + 1.
            with = constant + 1;
            base =
                    switch (order) {
                        case GT -> Order.GE;
                        case LE -> Order.LT;
                        case GTU -> Order.GEU;
                        default -> Order.LTU;
                    };
        }
        operands.define(Op.EQ_K + base.ordinal(), operands.push(), a, with);
        return true;
    }

    /** The comparison with exchanged operands. */
    private static Order mirrored(Order order) {
        return switch (order) {
            case EQ -> Order.EQ;
            case NE -> Order.NE;
            case LT -> Order.GT;
            case GE -> Order.LE;
            case LTU -> Order.GTU;
            case GEU -> Order.LEU;
            case GT -> Order.LT;
            case LE -> Order.GE;
            case GTU -> Order.LTU;
            case LEU -> Order.GEU;
        };
    }
}
