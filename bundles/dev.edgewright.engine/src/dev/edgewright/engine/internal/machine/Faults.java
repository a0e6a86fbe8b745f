/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;

/** The faults of programs in words. */
public final class Faults {

    private Faults() {}

    /** A trap without a place, which is added where the function is known. */
    static Trap of(TrapReason reason) {
        return new Trap(reason, sentence(reason));
    }

    /** What happened, as a sentence without a full stop. */
    public static String sentence(TrapReason reason) {
        return switch (reason) {
            case UNREACHABLE -> "The program reached an unreachable instruction";
            case MEMORY_OUT_OF_BOUNDS -> "The program accessed memory out of bounds";
            case TABLE_OUT_OF_BOUNDS -> "The program accessed a table out of bounds";
            case DIVISION_BY_ZERO -> "The program divided an integer by zero";
            case INTEGER_OVERFLOW -> "An integer operation of the program overflowed";
            case INVALID_CONVERSION -> "The program converted a number that is no integer";
            case UNINITIALIZED_ELEMENT -> "The program called an empty table element";
            case INDIRECT_CALL_TYPE_MISMATCH ->
                    "The program called a table element of another type than expected";
            case UNCAUGHT_EXCEPTION -> "The program threw an exception that nobody caught";
            case STACK_EXHAUSTED -> "The program exhausted its call stack";
            case OUT_OF_FUEL -> "The program ran as many instructions as it may";
            case OUT_OF_MEMORY -> "The host has no memory left for the program";
            default -> "The program failed";
        };
    }
}
