/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import static dev.edgewright.wasm.text.WatAssert.codes;
import static dev.edgewright.wasm.text.WatAssert.encodes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Instructions in flat and folded text. */
class WatInstructionsTest {

    @Test
    void flatAndFoldedGiveTheSameCode() {
        String code = "41 01 41 02 6a 1a";
        codes("i32.const 1 i32.const 2 i32.add drop", code);
        codes("(drop (i32.add (i32.const 1) (i32.const 2)))", code);
        codes("(i32.const 1) i32.const 2 (drop (i32.add))", code);
    }

    @Test
    void blocksAndBranches() {
        codes(
                "block $a loop $b br $b br_if $a br_table $a 1 $b end $b end $a",
                "02 40 03 40 0c 00 0d 01 0e 02 01 01 00 0b 0b");
        codes(
                "(if $x (result i32) (i32.const 1) (then (i32.const 2)) (else (br $x (i32.const"
                        + " 3)))) drop",
                "41 01 04 7f 41 02 05 41 03 0c 00 0b 1a");
        codes("i32.const 0 if $x else $x end $x", "41 00 04 40 05 0b");
        codes("block $a block $a br $a end end", "02 40 02 40 0c 00 0b 0b");
    }

    @Test
    void blockTypesWithSeveralValuesGetAnIndex() {
        encodes(
                "(func i32.const 1 block (param i32) (result i32 i32) unreachable end unreachable)",
                "01 0a 02 60 00 00 60 01 7f 02 7f 7f 03 02 01 00 0a 0b 01 09 00"
                        + " 41 01 02 01 00 0b 00 0b");
    }

    @ParameterizedTest
    @CsvSource({
        "nop, 01",
        "i32.const -1, 41 7f",
        "i32.const 0xffff_ffff, 41 7f",
        "i32.const 2147483648, 41 80 80 80 80 78",
        "i64.const -0x8000_0000_0000_0000, 42 80 80 80 80 80 80 80 80 80 7f",
        "f32.const 0x1.8p1, 43 00 00 40 40",
        "f32.const 1_000.5e-1, 43 9a 19 c8 42",
        "f32.const -nan:0x1, 43 01 00 80 ff",
        "f32.const 0x1.000001, 43 00 00 80 3f",
        "f64.const inf, 44 00 00 00 00 00 00 f0 7f",
        "f64.const nan, 44 00 00 00 00 00 00 f8 7f",
        "f64.const 4.9e-324, 44 01 00 00 00 00 00 00 00",
        "i32.load, 28 02 00",
        "i64.load16_u offset=0x10 align=1, 33 00 10",
        "i64.store32, 3e 02 00",
        "memory.grow, 40 00",
        "i64.extend32_s, c4",
        "i32.trunc_sat_f64_u, fc 03",
        "i64.reinterpret_f64, bd",
        "select, 1b",
        "select (result i32), 1c 01 7f",
        "ref.null extern, d0 6f",
        "memory.copy, fc 0a 00 00",
        "memory.fill, fc 0b 00",
        "table.copy 1 2, fc 0e 01 02",
        "table.init 3, fc 0c 03 00",
        "table.init 3 4, fc 0c 04 03",
        "table.size, fc 10 00",
        "call_indirect, 11 00 00",
        "return_call 0, 12 00"
    })
    void encodings(String instruction, String expected) {
        codes(instruction, expected);
    }

    @Test
    void codeThatNamesDataAsksForADataCount() {
        encodes(
                "(memory 0) (data \"\") (func data.drop 0)",
                "01 04 01 60 00 00 03 02 01 00 05 03 01 00 00 0c 01 01 0a 07 01 05 00 fc 09 00 0b"
                        + " 0b 03 01 01 00");
    }

    @Test
    void localsOfOneTypeShareAnEntry() {
        encodes(
                "(func (param $p i32) (local i64 i64) (local $x i32) (local i64)"
                        + " (local.set $x (local.get $p)))",
                "01 05 01 60 01 7f 00 03 02 01 00 0a 0e 01 0c 03 02 7e 01 7f 01 7e"
                        + " 20 00 21 03 0b"
                        + " 00 10 04 6e 61 6d 65 02 09 01 00 02 00 01 70 03 01 78");
    }
}
