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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TierTest {

    @Test
    void compiledWithoutNotesByDefault() throws Exception {
        Instance instance =
                Guest.of("(module (func (export \"f\") (result i32) (i32.const 1)))").instance();
        assertEquals(Tier.COMPILED, instance.tier());
        assertEquals(List.of(), instance.notes());
    }

    @Test
    void interpretedOnRequest() throws Exception {
        Guest guest =
                Guest.of("(module (func (export \"f\") (result i32) (i32.const 1)))")
                        .in(Tier.INTERPRETED)
                        .gives(1, "f");
        assertEquals(Tier.INTERPRETED, guest.instance().tier());
        assertEquals(List.of(), guest.instance().notes());
    }

    @Test
    void tailCallsAreInterpretedInConstantSpace() throws Exception {
        Guest guest =
                Guest.of(
                                """
                                (module (func $count (export "count") (param i32) (result i32)
                                  (if (i32.eqz (local.get 0)) (then (return (i32.const 42))))
                                  (return_call $count
                                    (i32.sub (local.get 0) (i32.const 1)))))
                                """)
                        .gives(42, "count", 200_000);
        assertEquals(Tier.INTERPRETED, guest.instance().tier());
        assertTrue(guest.instance().notes().getFirst().contains("tail calls"));
    }

    @Test
    void aFunctionTooLargeForTheJvmIsInterpretedAlone() throws Exception {
        String additions =
                "(local.set 0 (i32.add (i32.mul (local.get 0) (i32.const 31)) (i32.const 7)))\n"
                        .repeat(10_000);
        Guest guest =
                Guest.of(
                        "(module (func $big (export \"big\") (param i32) (result i32)\n"
                                + additions
                                + "(local.get 0))\n"
                                + "(func (export \"small\") (param i32) (result i32)"
                                + " (call $big (local.get 0))))");
        int expected = 3;
        for (int i = 0; i < 10_000; i++) {
            expected = expected * 31 + 7;
        }
        guest.gives(expected, "big", 3).gives(expected, "small", 3);
        assertEquals(Tier.COMPILED, guest.instance().tier());
        assertTrue(guest.instance().notes().getFirst().contains("too large"));
    }
}
