/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.text.WatAssembler;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading modules, and refusing what is none. */
class ModuleReadingTest {

    private static final String PREAMBLE = "0061736d01000000";

    @Test
    void customSectionsKeepTheirContentAndPlace() throws Exception {
        CoreModule module = CoreModule.read(bytes(PREAMBLE + "0004026162ff" + "0003026162"));
        assertEquals(2, module.customSections("ab").size());
        CustomSection first = module.customSections().get(0);
        assertEquals(13, first.offset());
        assertEquals(1, first.content().remaining());
        assertEquals((byte) 0xFF, first.content().get());
        assertEquals(1, first.content().remaining(), "each buffer has a position of its own");
    }

    @Test
    void sharedAndWideMemoriesAreSeen() throws Exception {
        CoreModule module = CoreModule.read(bytes(PREAMBLE + "0509020301020480808008"));
        assertTrue(module.memories().get(0).limits().shared());
        assertTrue(module.memories().get(1).limits().address64());
        assertEquals(16_777_216, module.memories().get(1).limits().minimum());
    }

    @Test
    void typesHaveTheSpecificationsSpelling() {
        FunctionType type =
                new FunctionType(List.of(ValueType.F64, ValueType.F64), List.of(ValueType.I32));
        assertEquals("[f64 f64] -> [i32]", type.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 0 | wasm-not-a-module | This is not a WebAssembly file: it does not begin"
                        + " with the bytes 00 61 73 6D (\"\\0asm\"). Name the binary that a compiler"
                        + " wrote, or assemble the text (.wat) first.",
                "7f454c46 | 0 | wasm-not-a-module | This is not a WebAssembly file: it does not"
                        + " begin with the bytes 00 61 73 6D (\"\\0asm\"). Name the binary that a compiler"
                        + " wrote, or assemble the text (.wat) first.",
                "0061736d0d000100 | 4 | wasm-is-component | This is a WebAssembly component"
                        + " (version 13), where a core module is needed; build it for"
                        + " wasm32-wasip1.",
                "0061736d02000000 | 4 | wasm-version | This WebAssembly file has version 2, layer"
                        + " 0; version 1, layer 0 is needed.",
                "0061736d0100000001ff | 10 | wasm-malformed | The WebAssembly module is damaged at"
                        + " byte 10: the file or section ends in the middle of a value.",
                "0061736d01000000010a00 | 8 | wasm-malformed | The WebAssembly module is damaged at"
                        + " byte 8: the type section says it has 10 bytes, but only 1 are left in"
                        + " the file.",
                "0061736d010000000105ffffffff0f | 10 | wasm-malformed | The WebAssembly module is"
                        + " damaged at byte 10: the number of types 4294967295 is larger than any"
                        + " file can hold.",
                "0061736d010000000104ffffff07 | 10 | wasm-limit | The module has 16,777,215 types;"
                        + " at most 1,000,000 are supported.",
                "0061736d0100000001025f00 | 10 | wasm-malformed | The WebAssembly module is damaged"
                        + " at byte 10: the section is too short for its 95 types.",
                "0061736d010000000103015f00 | 11 | wasm-unsupported | The module uses a type of"
                        + " form 0x5F (garbage collection) at byte 11, which is not supported;"
                        + " build it without.",
                "0061736d01000000030201000104016000 00 | 12 | wasm-malformed | The WebAssembly"
                        + " module is damaged at byte 11: there is no type 0 among 0.",
            })
    void refusals(String hex, int offset, String code, String message) {
        MalformedBinaryException mistake =
                assertThrows(
                        MalformedBinaryException.class,
                        () -> CoreModule.read(bytes(hex.replace(" ", ""))));
        assertEquals(message, mistake.getMessage());
        assertEquals(code, mistake.code());
    }

    @Test
    void aDamagedModuleIsRefusedOrReadButNeverBreaksTheReader() throws Exception {
        byte[] whole =
                WatAssembler.assemble(
                        """
                        (import "env" "f" (func $f (param i32) (result i64)))
                        (import "env" "m" (memory 1))
                        (table 1 funcref) (global (export "g") (mut f64) (f64.const 1))
                        (func (export "h") (param $x i32) (drop (call $f (local.get $x))))
                        (elem (i32.const 0) $f) (data (i32.const 0) "abc")
                        """);
        for (int end = 0; end < whole.length; end++) {
            readOrRefuse(Arrays.copyOf(whole, end));
        }
        Random random = new Random(42);
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = whole.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            readOrRefuse(damaged);
        }
    }

    private static void readOrRefuse(byte[] binary) {
        try {
            CoreModule.read(binary);
        } catch (MalformedBinaryException e) {
            assertTrue(e.offset() >= 0 && e.offset() <= binary.length, e.getMessage());
        }
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
