/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.validation;

import static dev.edgewright.wit.WitAssert.assertDiagnostics;
import static dev.edgewright.wit.WitAssert.message;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips, and habits from other languages: one diagnostic each, and it says what to write. */
class MistakesTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '^',
            value = {
                // functions
                "interface i { fn «wit-syntax»f(); } => `f: func(...) -> ...;`",
                "interface i { «wit-syntax»func f(a: u32) -> u32; } => `f: func(...)`",
                "interface i { «wit-syntax»async func f(); } => `f: async func(...)`",
                "interface i { f«wit-syntax»(); } => `f: func(...);`",
                "interface i { f: «wit-syntax»fn(); } => `f: func(...)`",
                "interface i { f: func«wit-syntax»; } => `func()`",
                "interface i { f: func()«wit-syntax»: u32; } => `->`",
                "interface i { f: func() «wit-syntax»u32; } => `-> u32`",
                "interface i { f: func() -> «wit-syntax»(); } => remove it",
                "interface i { f: func() -> «wit-syntax»(u8, u8); } => `tuple<...>`",
                "interface i { f: func() «wit-syntax»throws e; } => `result<value, error>`",
                "interface i { f: func() «wit-syntax»{ } } => without their code",
                "interface i { f: func(«wit-syntax»u8 a); } => `a: u8`",
                "interface i { f: func(«wit-syntax»from: string, to: string); } => `%from`",
                "interface i { f: func(a: u8«wit-syntax»; b: u8); } => joined by `,`",
                "interface i { f: func(a: u8 «wit-syntax»= 5); } => `option<...>`",
                "interface i { f: «wit-syntax»static func(); } => remove it",
                // types
                "interface i { f: func(a: «wit-syntax»Vec<u8>); } => `list<...>`",
                "interface i { f: func(a: vec«wit-syntax»<u8>); } => `list<...>`",
                "interface i { f: func(a: string«wit-illegal-character»[]); } => `list<...>`",
                "interface i { f: func(a: u8«wit-illegal-character»?); } => `option<...>`",
                "interface i { f: func(a: «wit-unresolved-name»int); } => `s32`",
                "interface i { f: func(a: «wit-unresolved-name»i64); } => `s64`",
                "interface i { f: func(a: «wit-unresolved-name»uint16); } => `u16`",
                "interface i { f: func(a: «wit-unresolved-name»String); } => `string`",
                "interface i { f: func(a: «wit-unresolved-name»char8); } => `u8`",
                "interface i { f: func() -> «wit-unresolved-name»void; } => `f: func();`",
                "interface k { type p = u8; } interface i { f: func(a: «wit-unresolved-name»p); }"
                        + " => `use k.{p};`",
                "interface i { f: func(a: list«wit-syntax»); } => `list<...>`",
                "interface i { f: func(a: list<u8«wit-syntax»; 4>); } => `list<u8, 4>`",
                "interface i { f: func() -> result<u8, «wit-syntax»_>; } => `result<value>`",
                "interface i { f: func(a: own<«wit-syntax»u8>); } => name of one",
                // declarations
                "interface i { struct «wit-syntax»r { a: u8 } } => `record r",
                "interface i { recrod «wit-syntax»r { a: u8 } f: func(); } => `record r`",
                "interface i { union «wit-syntax»u { u8, string } f: func(); } => `variant u",
                "interface i { type a«wit-syntax»: u8; f: func(); } => `type a = ...;`",
                "interface i { type a = «wit-syntax»{ x: u8 }; f: func(); } => `record a",
                "interface i { record r { a: u8«wit-syntax»; b: u8; } } => joined by `,`",
                "interface i { record r { «wit-syntax»type: u8 } } => `%type`",
                "interface i { record r { a: u8 }«wit-syntax»; f: func(); } => remove it",
                "interface i { enum e { a «wit-syntax»= 1, b = 2 } } => numbers",
                "interface i { variant v { a«wit-syntax»: u8, b } } => `a(u8)`",
                "interface i { variant v { a(u8«wit-syntax», u8) } } => `tuple<...>`",
                "interface i { resource r { a: «wit-syntax»u8; } } => no fields",
                "interface i { resource r «wit-syntax»f: func(); } => `;` or `{` after `r`",
                "«wit-syntax»default world w {} => remove it",
                "«wit-syntax»interfce i { f: func(); } => Did you mean `interface`?",
                "«wit-syntax»record r { a: u8 } => inside an interface",
                "interface i { } «wit-syntax»} => closes nothing",
                "interface i { «wit-syntax»import f: func(); } => stands in a world",
                "interface i { resource r { «wit-syntax»static m: func(); } } => `m: static func",
                // paths
                "interface i { use wasi:io/streams@0.2.12«wit-syntax»; } => `use interface.{type};`",
                "interface i { use other:pkg«wit-syntax».{a}; } => `namespace:package/interface`",
                "world w { import env «wit-syntax»{ } } => `import env: interface { ... }`",
                "world w { export run: function«wit-syntax»(); } => `export run: func(...);`",
                "world w { import foo«wit-syntax».bar; } => `namespace:package/interface`",
                "world w { import «wit-syntax»\"a:b/c\"; } => without quotes",
                "world w { «wit-syntax»imprt i; } => `import`",
                "world w { «wit-syntax»f: func(); } => `import f: func(...);`",
                "world w { export «wit-syntax»func f(); } => `export f: func(...)`",
                "world w { import wasi:http«wit-syntax»@0.2.12/types; } => at the end",
                "world w { import wasi:http«wit-unresolved-name»@0.2.12; } => `namespace:package",
                "interface k { type a = u8; } interface i { use «wit-syntax»{a} from k; }"
                        + " => The interface comes first",
                "interface k { type a = u8; } interface i { use a «wit-syntax»from k; }"
                        + " => `use k.{a};`",
                "interface k { type a = u8; } interface i { use k:«wit-syntax»:a; } => `use ",
                "interface k { type a = u8; } interface i { use k.«wit-syntax»a; } => `use k.{a};`",
                "interface k { type a = u8; } interface i { use k.{a«wit-syntax»: b}; } => `as`",
            })
    void areExplained(String marked, String wayOut) {
        explained("package a:b;" + marked, wayOut);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "«wit-syntax»pakage a:b; => Did you mean `package`?",
                "package foo«wit-syntax»; => `package namespace:foo;`",
                "package foo«wit-syntax».bar; => `package foo:bar;`",
                "package a:b@«wit-syntax»v1.0.0; => without the `v`",
                "package a:b «wit-syntax»1.0.0; => behind `@`",
                "package a:b@«wit-syntax»; => `1.0.0`",
            })
    void ofPackagesToo(String marked, String wayOut) {
        explained(marked, wayOut);
    }

    @Test
    void ofMissingBracesToo() {
        explained("package a:b;\ninterface i {\n\n«wit-syntax»interface j {}", "`}` is missing");
        explained("package a:b;\ninterface i {\nf: func();\n«wit-syntax»", "in line 2");
    }

    private static void explained(String marked, String wayOut) {
        assertDiagnostics(marked);
        String message = message(marked.replaceAll("«[^»]*»", ""));
        assertTrue(message.contains(wayOut), message);
        assertFalse(message.matches(".*(RULE_|EOF|something else).*"), message);
    }
}
