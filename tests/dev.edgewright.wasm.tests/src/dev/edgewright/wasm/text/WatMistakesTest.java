/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import static dev.edgewright.wasm.text.WatAssert.inFunction;
import static dev.edgewright.wasm.text.WatAssert.refuses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Mistakes in text: each has its place, its code and a sentence. */
class WatMistakesTest {

    @Test
    void unknownNames() {
        refuses(
                inFunction("(local $count i32) local.get |$cuont"),
                "wat-unknown-name",
                "There is no local `$cuont`; did you mean `$count`?");
        refuses("(module\n  (start |$main))", "wat-unknown-name", "There is no function `$main`.");
        refuses(
                inFunction("block $out br |$in end"),
                "wat-unknown-name",
                "There is no label `$in` around this place.");
        refuses(
                "(func (type |1)) (type (func))",
                "wat-unknown-name",
                "There is no type 1; the module has 1 up to here.");
    }

    @Test
    void unknownInstructionsAndFields() {
        refuses(
                inFunction("|i32.ad"),
                "wat-unknown-instruction",
                "There is no instruction `i32.ad`; did you mean `i32.add`?");
        refuses(
                "(|fnc)",
                "wat-unknown-field",
                "There is no field `(fnc ...)` in a module; did you mean `func`?");
        refuses(
                inFunction("nop (|local i32)"),
                "wat-unexpected",
                "`local` cannot stand here; a function has export, import, type, param, result and"
                        + " local in this order before its instructions.");
    }

    @Test
    void whatIsNotSupportedIsNamed() {
        refuses(
                inFunction("|i32x4.splat"),
                "wat-unsupported",
                "The instruction `i32x4.splat` belongs to a feature that is not supported:"
                        + " vectors.");
        refuses(
                "(func (param |v128))",
                "wat-unsupported",
                "Vectors (`v128`) are not supported by this assembler.");
        refuses(
                "|(component)",
                "wat-is-component",
                "This is the text of a component, where a core `(module ...)` is needed.");
    }

    @Test
    void blocksThatDoNotMatch() {
        refuses(
                inFunction("|block nop"),
                "wat-block",
                "This `block` is never closed; an `end` is missing.");
        refuses(inFunction("nop |end"), "wat-block", "This `end` closes no block.");
        refuses(inFunction("block |else end"), "wat-block", "This `else` belongs to no `if`.");
        refuses(
                inFunction("block $a end |$b"),
                "wat-label",
                "The block that ends here is `$a`, not `$b`.");
    }

    @Test
    void numbers() {
        refuses(
                inFunction("i32.const |0x1_0000_0000"),
                "wat-number",
                "The number `0x1_0000_0000` is out of the range of i32.");
        refuses(inFunction("i32.const |1.5"), "wat-number", "An integer is expected, found `1.5`.");
        refuses(
                inFunction("f32.const |1__0"),
                "wat-number",
                "A number of type f32 is expected, found `1__0`.");
        refuses(
                inFunction("f32.const |nan:0x80_0000"),
                "wat-number",
                "The payload of a NaN of 32 bits is 1 to 0x7fffff.");
        refuses(
                inFunction("i32.load |align=3"),
                "wat-alignment",
                "An alignment is a power of two: 1, 2, 4 or 8.");
    }

    @Test
    void theFormOfTheText() {
        refuses(
                "(module |(func (nop)",
                "wat-parenthesis",
                "This `(` is never closed; a `)` is missing.");
        refuses("(module)|)", "wat-parenthesis", "This `)` has no `(` before it that it closes.");
        refuses("|(; open", "wat-comment", "This comment is never closed; a `;)` is missing.");
        refuses("(data |\"open)", "wat-string", "This string is never closed; a `\"` is missing.");
        refuses(
                "(data \"a|\\q\")",
                "wat-string",
                "After `\\` in a string stand two hexadecimal digits, u{...} or one of t n r \" '"
                        + " \\.");
        refuses(
                "(module |\u00e9)",
                "wat-character",
                "The character `\u00e9` (U+00E9) cannot stand here.");
        refuses("(export |\"\\ff\" (func 0))", "wat-string", "A name must be valid UTF-8.");
        refuses(
                "(module) |(module)",
                "wat-unexpected",
                "Expected nothing after the module, found `(`.");
    }

    @Test
    void orderAndRepetition() {
        refuses(
                "(func) |(import \"a\" \"b\" (func))",
                "wat-import-order",
                "Imports must stand before all functions, tables, memories and globals that the"
                        + " module defines.");
        refuses(
                "(func $f) (func |$f)",
                "wat-duplicate-name",
                "There is another function `$f` already.");
        refuses(
                "(func) (start 0) (start |0)",
                "wat-duplicate-start",
                "A module has at most one `(start ...)`; remove this one.");
        refuses(
                "(type $t (func)) (func |(type $t) (param i32))",
                "wat-type-mismatch",
                "The type named here is [] -> [], but [i32] -> [] is written after it.");
    }

    @Test
    void depthAndLengthHaveLimits() {
        refuses(
                "(func " + "(block ".repeat(999) + "|(block",
                "wat-limit",
                "Parentheses are nested more than 1,000 deep.");
        refuses(
                inFunction("block ".repeat(10_000) + "block |"),
                "wat-limit",
                "Blocks are nested more than 10,000 deep.");
        String long1 = " ".repeat(WatAssembler.MAX_LENGTH + 1);
        assertEquals(
                "wat-limit",
                assertThrows(WatSyntaxException.class, () -> WatAssembler.assemble(long1)).code());
    }

    @Test
    void aTextCutAnywhereIsRefusedOrComplete() {
        String text =
                """
                (module $m
                  (import "env" "f" (func $f (param i32)))
                  (memory (export "memory") 1 2)
                  (table $t funcref (elem $f))
                  (global $g (mut f64) (f64.const -0x1.8p+3))
                  (func (export "g") (param $x i32) (result i32) (local $y i64)
                    (block $out (result i32)
                      (if (i32.eqz (local.get $x)) (then (br $out (i32.const 1))) (else nop))
                      local.get $x i32.load8_u offset=4 (; back ;)
                      (call_indirect $t (type 0) (i32.const 0) (i32.const 0))))
                  (data (i32.const 8) "a\\00\\u{1F600}\\"" "z"))
                """;
        WatAssert.module(text);
        for (int end = 0; end < text.stripTrailing().length(); end++) {
            String cut = text.substring(0, end);
            if (!cut.isBlank()) {
                assertThrows(WatSyntaxException.class, () -> WatAssembler.assemble(cut), cut);
            }
        }
    }
}
