/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.component.Component;
import dev.edgewright.wasm.component.Declaration;
import dev.edgewright.wasm.component.DefinedType;
import dev.edgewright.wasm.component.Definition;
import dev.edgewright.wasm.component.EmbeddedModule;
import dev.edgewright.wasm.component.ExternName;
import dev.edgewright.wasm.component.ExternType;
import dev.edgewright.wasm.component.ValueBody;
import dev.edgewright.wasm.component.ValueType;
import dev.edgewright.wasm.component.encoding.ComponentWriter;
import dev.edgewright.wasm.module.ModuleContent;
import dev.edgewright.wasm.text.SpecificationCases;
import dev.edgewright.wasm.text.WatAssembler;
import dev.edgewright.wasm.text.WatSyntaxException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatPrinterTest {

    @Test
    void aModuleIsPrintedWithItsNames() throws Exception {
        String text =
                """
                (module $pump
                  (type (;0;) (func (param i32 i32) (result i32)))
                  (type (;1;) (func))
                  (import "plant" "log" (func $log (;0;) (type 1)))
                  (func $add (;1;) (type 0) (param $a i32) (param i32) (result i32)
                    (local i64 i64)
                    (local $sum i32)
                    block $done (result i32) ;; label = @1
                      local.get $a
                      loop ;; label = @2
                        local.get 1
                        br_if 1 (;@1;)
                      end
                      i32.const -1
                      i32.load8_u offset=4
                      f64.const 0.1
                      drop
                      f32.const -nan:0x200000
                      drop
                      call $log
                    end
                    call_indirect (type 1)
                    local.get $sum
                  )
                  (table $t (;0;) 2 funcref)
                  (memory (;0;) 1 2)
                  (global (;0;) (mut i32) i32.const 65536)
                  (export "add" (func $add))
                  (start $log)
                  (elem (;0;) (offset i32.const 0) func $log $add)
                  (data (;0;) (offset i32.const 8) "a\\00\\22\\ff")
                )
                """;
        assertEquals(text, print(WatAssembler.assemble(text)));
    }

    @Test
    void aComponentIsPrintedWithItsTypesAndModules() throws Exception {
        byte[] module = WatAssembler.assemble("(module (func (export \"f\")))");
        List<Definition> definitions =
                List.of(
                        new Declaration.Type(
                                new DefinedType.OfInstance(
                                        List.of(
                                                new Declaration.Type(
                                                        new ValueBody.Option(
                                                                ValueType.Primitive.U8)),
                                                new Declaration.Export(
                                                        ExternName.of("maybe"),
                                                        new ExternType.SameType(0))))),
                        new Declaration.Import(
                                new ExternName(
                                        "primary",
                                        Optional.of("plant:pump/valves"),
                                        Optional.empty(),
                                        Optional.empty()),
                                new ExternType.OfInstance(0)),
                        new Definition.Module(EmbeddedModule.of(module)));
        byte[] component = ComponentWriter.write(definitions, List.of());
        assertEquals(
                """
                (component
                  (type (;0;) (instance
                    (type (;0;) (option u8))
                    (export "maybe" (type (;1;) (eq 0)))
                  ))
                  (import "primary" (implements "plant:pump/valves") (instance (;0;) (type 0)))
                  (core module (;0;)
                    (type (;0;) (func))
                    (func (;0;) (type 0)
                    )
                    (export "f" (func 0))
                  )
                )
                """,
                WatPrinter.of(Component.read(component)));
    }

    /** What is printed, assembled and printed again must be the same. */
    @Test
    void modulesOfTheSpecificationAreAssembledAgain() throws Exception {
        List<String> different = new ArrayList<>();
        int same = 0;
        int refused = 0;
        for (SpecificationCases.Case each : SpecificationCases.binaries("module")) {
            String text;
            try {
                text = print(Files.readAllBytes(each.file()));
            } catch (MalformedBinaryException e) {
                assertEquals("wasm-unsupported", e.code(), each.toString());
                continue;
            }
            try {
                String again = print(WatAssembler.assemble(text));
                if (withoutFirst(text).equals(withoutFirst(again))) {
                    same++;
                } else {
                    different.add(each.toString());
                }
            } catch (WatSyntaxException e) {
                refused++; // vectors, exceptions and tables of 64 bits are printed only
            }
        }
        assertEquals("", String.join("\n", different));
        assertTrue(same > 800, "same: " + same + ", refused: " + refused);
    }

    /** The assembler need not name the first table or memory of a segment. */
    private static String withoutFirst(String text) {
        return text.replaceAll("\\((elem|data) (.*?) \\((table|memory) 0\\)", "($1 $2");
    }

    private static String print(byte[] module) throws MalformedBinaryException {
        return WatPrinter.of(ModuleContent.read(module));
    }
}
