/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import static dev.edgewright.wasm.text.WatAssert.encodes;
import static dev.edgewright.wasm.text.WatAssert.module;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.wasm.module.CoreModule;
import dev.edgewright.wasm.module.Export;
import dev.edgewright.wasm.module.ExternalKind;
import dev.edgewright.wasm.module.FunctionType;
import dev.edgewright.wasm.module.GlobalType;
import dev.edgewright.wasm.module.Import;
import dev.edgewright.wasm.module.Limits;
import dev.edgewright.wasm.module.MemoryType;
import dev.edgewright.wasm.module.TableType;
import dev.edgewright.wasm.module.ValueType;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The fields of a module, read back from what was assembled. */
class WatModulesTest {

    private static final FunctionType NOTHING = new FunctionType(List.of(), List.of());

    @Test
    void emptyTextIsAnEmptyModule() {
        assertEquals(8, WatAssert.assembled("").length);
        assertEquals(8, WatAssert.assembled("\uFEFF(module) ;; nothing").length);
        assertEquals(8, WatAssert.assembled("(; a (; nested ;) comment ;)").length);
    }

    @Test
    void importsAndExportsInBothSpellings() {
        CoreModule module =
                module(
                        """
                        (module
                          (import "env" "f" (func $f (param i32 i64) (result f32)))
                          (func $g (export "g") (import "env" "g") (param f64))
                          (import "env" "t" (table 1 2 externref))
                          (import "env" "m" (memory 3))
                          (global $c (export "c") (export "again") (import "env" "c") (mut i32))
                          (func $h (export "h"))
                          (export "f" (func $f)) (export "t" (table 0)) (export "m" (memory 0)))
                        """);
        FunctionType f =
                new FunctionType(List.of(ValueType.I32, ValueType.I64), List.of(ValueType.F32));
        FunctionType g = new FunctionType(List.of(ValueType.F64), List.of());
        TableType t =
                new TableType(ValueType.EXTERNREF, new Limits(1, OptionalLong.of(2), false, false));
        MemoryType m = new MemoryType(new Limits(3, OptionalLong.empty(), false, false));
        GlobalType c = new GlobalType(ValueType.I32, true);
        assertEquals(
                List.of(
                        new Import("env", "f", f),
                        new Import("env", "g", g),
                        new Import("env", "t", t),
                        new Import("env", "m", m),
                        new Import("env", "c", c)),
                module.imports());
        assertEquals(
                List.of(
                        new Export("g", 1, g),
                        new Export("c", 0, c),
                        new Export("again", 0, c),
                        new Export("h", 2, NOTHING),
                        new Export("f", 0, f),
                        new Export("t", 0, t),
                        new Export("m", 0, m)),
                module.exports());
        assertEquals(f, module.exportedFunction("f").orElseThrow());
        assertTrue(module.exportedFunction("m").isEmpty());
        assertEquals(ExternalKind.MEMORY, module.export("m").orElseThrow().kind());
    }

    @Test
    void impliedTypesFollowWrittenOnes() {
        CoreModule module =
                module(
                        """
                        (func (param i32))
                        (func (result f64) (f64.const 0))
                        (type $t (func (param i32)))
                        (func (type 1) (f64.const 0))
                        (func (type $t) (param $named i32))
                        """);
        FunctionType t = new FunctionType(List.of(ValueType.I32), List.of());
        FunctionType f = new FunctionType(List.of(), List.of(ValueType.F64));
        assertEquals(List.of(t, f), module.types());
        assertEquals(List.of(t, f, f, t), module.functions());
    }

    @Test
    void aMemoryIsAsLargeAsItsData() {
        CoreModule module = module("(memory (data \"" + "x".repeat(65_537) + "\"))");
        assertEquals(
                List.of(new MemoryType(new Limits(2, OptionalLong.of(2), false, false))),
                module.memories());
    }

    @Test
    void segmentsInAllTheirForms() {
        encodes(
                "(memory 1) (data \"a\" \"b\") (data (i32.const 1) \"c\")"
                        + " (data (memory 0) (offset i32.const 2) \"\\64\\n\\u{e9}\")",
                "05 03 01 00 01 0b 14 03 01 02 61 62 00 41 01 0b 01 63"
                        + " 00 41 02 0b 04 64 0a c3 a9");
        encodes(
                """
                (table $t 1 funcref) (table externref (elem (ref.null extern)))
                (func $f)
                (elem (i32.const 0) $f) (elem func 0 $f) (elem declare func $f)
                (elem (table $t) (offset i32.const 0) funcref (item ref.func $f) (ref.null func))
                """,
                "01 04 01 60 00 00 03 02 01 00 04 08 02 70 00 01 6f 01 01 01"
                        + " 09 27 05 06 01 41 00 0b 6f 01 d0 6f 0b"
                        + " 00 41 00 0b 01 00 01 00 02 00 00 03 00 01 00"
                        + " 06 00 41 00 0b 70 02 d2 00 0b d0 70 0b"
                        + " 0a 04 01 02 00 0b"
                        + " 00 11 04 6e 61 6d 65 01 04 01 00 01 66 05 04 01 00 01 74");
    }

    @Test
    void namesOfEverythingGoIntoTheNameSection() {
        encodes(
                "(module $m (type $t (func)) (func $f (param $p i32) (local $l i64) block $b end)"
                        + " (memory $y 0) (global $g i32 i32.const 0) (data $d \"\"))",
                "01 08 02 60 00 00 60 01 7f 00 03 02 01 01 05 03 01 00 00 06 06 01 7f 00 41 00 0b"
                        + " 0a 09 01 07 01 01 7e 02 40 0b 0b 0b 03 01 01 00"
                        + " 00 3a 04 6e 61 6d 65 00 02 01 6d 01 04 01 00 01 66"
                        + " 02 09 01 00 02 00 01 70 01 01 6c 03 06 01 00 01 00 01 62"
                        + " 04 04 01 00 01 74 06 04 01 00 01 79 07 04 01 00 01 67"
                        + " 09 04 01 00 01 64");
    }

    @Test
    void aStartFunctionAndACommand() {
        encodes("(func) (start 0)", "01 04 01 60 00 00 03 02 01 00 08 01 00 0a 04 01 02 00 0b");
        assertTrue(module("(func (export \"_start\"))").isCommand());
    }
}
