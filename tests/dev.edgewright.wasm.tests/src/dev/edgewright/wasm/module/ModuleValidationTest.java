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
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.wasm.binary.BinaryWriter;
import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.module.validation.InvalidModuleException;
import dev.edgewright.wasm.module.validation.ModuleValidator;
import dev.edgewright.wasm.text.SpecificationCases;
import dev.edgewright.wasm.text.WatAssembler;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleValidationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(func (result i32) i64.const 1) | wasm-invalid-type | in function 0, at end, a"
                        + " value of type i32 is needed, but the one on the stack is of type i64",
                "(func i32.add drop) | wasm-invalid-type | at i32.add, a value of type i32 is"
                        + " needed, but the stack of this block is empty",
                "(func i32.const 1) | wasm-invalid-type | 1 more values are on the stack",
                "(func br 3) | wasm-invalid-index | there is no label 3 among 1",
                "(func i32.const 0 i32.load drop) | wasm-invalid-index | there is no memory 0",
                "(memory 1) (func i32.const 0 i32.load align=8 drop) | wasm-invalid-access | larger"
                        + " than 4 bytes",
                "(memory 2 1) | wasm-invalid-limits | the least size is larger",
                "(global i32 (i32.const 1)) (func i32.const 2 global.set 0) | wasm-invalid-type |"
                        + " global 0 is a constant",
                "(global (mut i32) (i32.const 1)) (global i32 (global.get 0)) |"
                        + " wasm-invalid-constant | global.get 0 cannot stand in a constant",
                "(func (result i32) i32.const 1) (start 0) | wasm-invalid-definition | [] -> []",
            })
    void aBrokenRuleIsNamedWithItsPlace(String text, String code, String sentence)
            throws Exception {
        byte[] module = WatAssembler.assemble("(module " + text.strip() + ")");
        ModuleContent content = ModuleContent.read(module);
        InvalidModuleException broken =
                assertThrows(InvalidModuleException.class, () -> ModuleValidator.validate(content));
        assertTrue(broken.getMessage().contains(sentence.strip()), broken.getMessage());
        assertEquals(code.strip(), broken.code());
        assertTrue(broken.getMessage().startsWith("The module is not valid at byte "));
        assertTrue(broken.offset() < module.length);
    }

    @Test
    void fewBytesThatDeclareVeryManyLocalsAreCheckedSoon() throws Exception {
        String bomb = "(func (local " + "i32 ".repeat(49_000) + "))";
        byte[] one = WatAssembler.assemble("(module " + bomb + ")");
        byte[] body = {6, 1, (byte) 0xE8, (byte) 0xFE, 2, 0x7F, 0x0B}; // the same in seven bytes
        int count = 100_000;
        BinaryWriter types = new BinaryWriter().u32(1).u8(0x60).u8(0).u8(0);
        BinaryWriter functions = new BinaryWriter().u32(count);
        BinaryWriter code = new BinaryWriter().u32(count);
        for (int i = 0; i < count; i++) {
            functions.u8(0);
            code.bytes(body);
        }
        byte[] many =
                new BinaryWriter()
                        .bytes(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0})
                        .u8(1)
                        .sized(types.toByteArray())
                        .u8(3)
                        .sized(functions.toByteArray())
                        .u8(10)
                        .sized(code.toByteArray())
                        .toByteArray();
        ModuleValidator.validate(ModuleContent.read(one));
        assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> ModuleValidator.validate(ModuleContent.read(many)));
    }

    @Test
    void everyCaseThatIsNotValidIsRefused() throws IOException {
        List<String> accepted = new ArrayList<>();
        List<SpecificationCases.Case> cases =
                SpecificationCases.binaries("assert_invalid", "assert_malformed");
        for (SpecificationCases.Case each : cases) {
            try {
                ModuleValidator.validate(ModuleContent.read(Files.readAllBytes(each.file())));
                accepted.add(each.toString());
            } catch (MalformedBinaryException | InvalidModuleException e) {
                assertTrue(e.getMessage().startsWith("Th"), e.getMessage());
            }
        }
        System.out.println(cases.size() + " invalid and malformed modules are refused");
        assertTrue(cases.size() > 1000, "cases: " + cases.size());
        assertEquals(List.of(), accepted);
    }

    @Test
    void everyValidModuleIsAccepted() throws IOException {
        List<String> refused = new ArrayList<>();
        int valid = 0;
        int unsupported = 0;
        for (SpecificationCases.Case each : SpecificationCases.binaries("module")) {
            try {
                ModuleValidator.validate(ModuleContent.read(Files.readAllBytes(each.file())));
                valid++;
            } catch (MalformedBinaryException e) {
                if (e.code().equals("wasm-unsupported")) {
                    unsupported++;
                } else {
                    refused.add(each + ": " + e.getMessage());
                }
            } catch (InvalidModuleException e) {
                refused.add(each + ": " + e.getMessage());
            }
        }
        System.out.println(valid + " valid modules accepted, " + unsupported + " unsupported");
        assertEquals("", String.join("\n", refused));
        assertTrue(valid > 700, "valid: " + valid + ", unsupported: " + unsupported);
    }
}
