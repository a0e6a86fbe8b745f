/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.hover;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.lsp.LspAssert;
import java.nio.file.Path;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoverTest {

    @TempDir Path folder;

    private String hover(String members) throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            Position caret =
                    client.open("a.wit", "package a:b;\ninterface i {\n" + members + "\n}\n");
            return client.hover("a.wit", caret);
        }
    }

    private void says(String expected, String members) throws Exception {
        String hover = hover(members);
        assertTrue(hover.contains(expected), hover);
    }

    @Test
    void recordsHaveSizeAlignmentAndValues() throws Exception {
        says(
                "Canonical ABI: 24 bytes, aligned to 8, flat `i32 i64 i32 i32`.",
                "record |r { a: u8, b: u64, c: string }");
    }

    @Test
    void variantsAreAsLargeAsTheirLargestCase() throws Exception {
        says(
                "Canonical ABI: 16 bytes, aligned to 8, flat `i32 i64`.",
                "variant |v { none, a(f32), b(u64) }");
        says(
                "Canonical ABI: 12 bytes, aligned to 4, flat `i32 i32 i32`.",
                "type |t = result<string, u8>;");
    }

    @Test
    void flagsAndEnumsTakeAsFewBytesAsTheyCan() throws Exception {
        says("Canonical ABI: 1 byte, aligned to 1, flat `i32`.", "enum |e { a, b }");
        says(
                "Canonical ABI: 2 bytes, aligned to 2, flat `i32`.",
                "flags |f { a, b, c, d, e, f, g, h, i }");
    }

    @Test
    void aliasesTellTheTypeBehindThem() throws Exception {
        says("Resolves to `list<u8>`.", "type s = list<u8>; type t = s; f: func(x: |t);");
        says("Resolves to `list<u8>`.", "type s = list<u8>; f: func(|x: s);");
    }

    @Test
    void functionsHaveACoreSignature() throws Exception {
        says("Core signature: `(param i32 i32) (result i32)`.", "|f: func(x: string) -> u8;");
        says(
                "Core signature: imported `(param i32 i32)`, exported `(param i32) (result i32)`.",
                "resource r { |m: func() -> string; }");
    }

    @Test
    void whatIsNotCompleteHasNoLayout() throws Exception {
        for (String members :
                new String[] {
                    "record |r { x: missing }",
                    "record |r { x: r }",
                    "type |t = t;",
                    "record a { x: b, y: b } record b { x: a, y: a } |f: func(x: a);"
                }) {
            String hover = hover(members);
            assertTrue(hover.contains("```wit"), hover);
            assertFalse(hover.contains("Canonical ABI"), hover);
            assertFalse(hover.contains("Core signature"), hover);
        }
    }

    @Test
    void largeTypesSaySo() throws Exception {
        StringBuilder fields = new StringBuilder("record |r {");
        for (int i = 0; i < 20; i++) {
            fields.append(" a").append(i).append(": u32,");
        }
        says("80 bytes, aligned to 4, more than 16 core values.", fields + " }");
    }

    @Test
    void wordsOfTheLanguageTellWhatTheyMean() throws Exception {
        says("12 bytes, aligned to 4, flat `i32 i32 i32`.", "f: func() -> opti|on<string>;");
        says("A value, or none.", "f: func() -> opti|on<string>;");
        says("```wit\nu8\n```", "f: func(x: u|8);");
        says("lent until the call returns", "resource r; f: func(x: bor|row<r>);");
        says("One of several names.", "en|um e { a }");
    }

    @Test
    void constructorsHaveACoreSignature() throws Exception {
        says(
                "Core signature: `(param i32 i32) (result i32)`.",
                "resource r { const|ructor(name: string); }");
    }

    @Test
    void pathsTellOfTheirPackage() throws Exception {
        says("package wasi:clocks@0.2.12", "use wasi:clo|cks/wall-clock@0.2.12.{datetime};");
    }
}
