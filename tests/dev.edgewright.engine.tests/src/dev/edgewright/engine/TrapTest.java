/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrapTest {

    private static final String FAULTS =
            """
            (module
              (type $to-i32 (func (result i32)))
              (memory 1)
              (table 3 funcref)
              (elem (i32.const 1) $other)
              (func $other (param i32))
              (func $unreachable (export "unreachable") unreachable)
              (func $load (export "load") (param i32) (result i32) (i32.load (local.get 0)))
              (func $store (export "store") (param i32)
                (i64.store (local.get 0) (i64.const 1)))
              (func $fill (export "fill") (param i32)
                (memory.fill (local.get 0) (i32.const 1) (i32.const 2)))
              (func $divide (export "divide") (param i32 i32) (result i32)
                (i32.div_s (local.get 0) (local.get 1)))
              (func $truncate (export "truncate") (param f64) (result i32)
                (i32.trunc_f64_s (local.get 0)))
              (func $indirect (export "indirect") (param i32) (result i32)
                (call_indirect (type $to-i32) (local.get 0)))
              (func $recurse (export "recurse") (param i32) (result i32)
                (i32.add (i32.const 1) (call $recurse (local.get 0)))))
            """;

    @ParameterizedTest
    @EnumSource
    void everyFaultHasItsReasonAndPlace(Tier tier) throws Exception {
        Guest guest = Guest.of(FAULTS).in(tier);
        Trap trap = guest.traps(TrapReason.UNREACHABLE, "unreachable");
        assertEquals(1, trap.location().get().index());
        assertEquals(Optional.of("unreachable"), trap.location().get().name());
        assertTrue(trap.getMessage().contains("in unreachable (function 1)"), trap.getMessage());
        guest.gives(0, "load", 65_532);
        guest.traps(TrapReason.MEMORY_OUT_OF_BOUNDS, "load", 65_533);
        guest.traps(TrapReason.MEMORY_OUT_OF_BOUNDS, "load", -1);
        guest.traps(TrapReason.MEMORY_OUT_OF_BOUNDS, "load", Integer.MAX_VALUE);
        guest.traps(TrapReason.MEMORY_OUT_OF_BOUNDS, "store", 65_530);
        guest.traps(TrapReason.MEMORY_OUT_OF_BOUNDS, "fill", 65_535);
        guest.gives(-3, "divide", -7, 2);
        guest.traps(TrapReason.DIVISION_BY_ZERO, "divide", 1, 0);
        guest.traps(TrapReason.INTEGER_OVERFLOW, "divide", Integer.MIN_VALUE, -1);
        guest.traps(
                TrapReason.INVALID_CONVERSION, "truncate", Double.doubleToRawLongBits(Double.NaN));
        guest.traps(TrapReason.INTEGER_OVERFLOW, "truncate", Double.doubleToRawLongBits(1e300));
        guest.traps(TrapReason.TABLE_OUT_OF_BOUNDS, "indirect", 3);
        guest.traps(TrapReason.UNINITIALIZED_ELEMENT, "indirect", 2);
        guest.traps(TrapReason.INDIRECT_CALL_TYPE_MISMATCH, "indirect", 1);
    }

    @ParameterizedTest
    @EnumSource
    void endlessRecursionExhaustsTheGuestOnly(Tier tier) throws Exception {
        Guest guest = Guest.of(FAULTS).in(tier);
        for (int i = 0; i < 3; i++) {
            Trap trap = guest.traps(TrapReason.STACK_EXHAUSTED, "recurse", 1);
            assertEquals("recurse", trap.location().get().name().get());
        }
        guest.gives(2, "divide", 4, 2);
    }

    @ParameterizedTest
    @EnumSource
    void aTrapInTheStartFunctionIsTold(Tier tier) throws Exception {
        Guest.of("(module (func $main unreachable) (start $main))")
                .in(tier)
                .trapsAtStart(TrapReason.UNREACHABLE);
    }

    @ParameterizedTest
    @EnumSource
    void segmentsThatDoNotFitTrap(Tier tier) throws Exception {
        Guest.of("(module (memory 1) (data (i32.const 65535) \"ab\"))")
                .in(tier)
                .trapsAtStart(TrapReason.MEMORY_OUT_OF_BOUNDS);
    }

    @ParameterizedTest
    @EnumSource
    void misuseIsNoTrap(Tier tier) throws Exception {
        Instance instance = Guest.of(FAULTS).in(tier).instance();
        assertThrows(IllegalArgumentException.class, () -> instance.call("absent"));
        assertThrows(IllegalArgumentException.class, () -> instance.call("load"));
        assertThrows(IllegalArgumentException.class, () -> instance.call("load", 1, 2));
        assertFalse(Thread.currentThread().isInterrupted());
    }
}
