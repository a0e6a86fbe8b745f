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
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.ProgramException.Problem;
import dev.edgewright.wasm.text.WatAssembler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProgramTest {

    private static final String HEADER = "0061736d01000000";

    @Test
    void tellsImportsAndExportsInOrder() throws Exception {
        Program program =
                Guest.of(
                                """
                                (module
                                  (import "env" "log" (func (param i32 i64) (result f32 f64)))
                                  (memory (export "memory") 1)
                                  (func $add (export "add") (param i32 i32) (result i32)
                                    (i32.add (local.get 0) (local.get 1))))
                                """)
                        .program();
        FunctionType log =
                new FunctionType(
                        List.of(ValueType.I32, ValueType.I64),
                        List.of(ValueType.F32, ValueType.F64));
        FunctionType add =
                new FunctionType(List.of(ValueType.I32, ValueType.I32), List.of(ValueType.I32));
        assertEquals(
                List.of(new Import("env", "log", ExternKind.FUNCTION, Optional.of(log))),
                program.imports());
        assertEquals(
                List.of(
                        new Export("memory", ExternKind.MEMORY, Optional.empty()),
                        new Export("add", ExternKind.FUNCTION, Optional.of(add))),
                program.exports());
        assertEquals(Optional.of("add"), program.functionName(1));
        assertEquals("(i32, i64) -> (f32, f64)", log.toString());
    }

    @Test
    void refusesWhatIsNoWasm() {
        refuses(Problem.NOT_WASM, new byte[0], "no WebAssembly binary");
        refuses(Problem.NOT_WASM, new byte[7], "no WebAssembly binary");
        refuses(
                Problem.NOT_WASM,
                "(module (func))".getBytes(StandardCharsets.UTF_8),
                "assemble it first");
    }

    @Test
    void refusesComponents() {
        refuses(Problem.COMPONENT, hex("0061736d0d000100"), "component");
    }

    @Test
    void refusesUnknownVersions() {
        refuses(Problem.MALFORMED, hex("0061736d02000000"), "version");
    }

    @Test
    void refusesTooMuch() {
        refuses(Problem.TOO_LARGE, new byte[Program.MAX_BYTES + 1], "bytes");
    }

    @Test
    void refusesFewBytesThatStandForVeryMuch() {
        String functionOf = HEADER + "01040160000003020100";
        // One function, and two groups of 5 and 6 million locals.
        refuses(
                Problem.TOO_LARGE,
                hex(functionOf + "0a0e010c02c096b1027f809bee027e0b"),
                "10000000 local variables");
        refuses(
                Problem.TOO_LARGE,
                hex(HEADER + "010701" + "6080c2d72f" + "00"),
                "more than 1000 parameters");
        refuses(
                Problem.TOO_LARGE,
                hex(HEADER + "010a02" + "600000" + "6000" + "80c2d72f"),
                "parameters or results");
    }

    @Test
    void refusesInvalidCode() {
        // A function that promises an i32 and gives an i64.
        String body = HEADER + "010501600001" + "7f" + "03020100" + "0a060104004200" + "0b";
        refuses(Problem.INVALID, hex(body), "not valid");
    }

    @Test
    void refusesProposalsByName() {
        refuses(Problem.UNSUPPORTED, hex(HEADER + "0503010401"), "memory64");
        refuses(
                Problem.UNSUPPORTED,
                hex(HEADER + "01040160000003020100" + "0a17011500fd0c" + "00".repeat(16) + "1a0b"),
                "SIMD");
        refuses(Problem.UNSUPPORTED, hex(HEADER + "010501" + "60017b" + "00"), "SIMD");
        refuses(Problem.UNSUPPORTED, hex(HEADER + "0105015f017f00"), "garbage collection");
        refuses(Problem.UNSUPPORTED, hex(HEADER + "0106014e01600000"), "garbage collection");
        refuses(
                Problem.UNSUPPORTED,
                hex(HEADER + "010902600000" + "6001640000" + "03020101" + "0a040102000b"),
                "typed function references");
    }

    @Test
    void anyDamageIsARefusal() throws Exception {
        byte[] module =
                WatAssembler.assemble(
                        """
                        (module
                          (table 2 funcref) (elem (i32.const 0) $f)
                          (memory 1) (data (i32.const 8) "text")
                          (global $g (mut i32) (i32.const 3))
                          (func $f (export "f") (param i32) (result i32)
                            (block $b (br_if $b (local.get 0)) (global.set $g (i32.const 1)))
                            (call_indirect (param i32) (result i32)
                              (local.get 0) (i32.const 0))))
                        """);
        for (int length = 0; length < module.length; length++) {
            loadsOrRefuses(Arrays.copyOf(module, length));
        }
        Random random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = module.clone();
            for (int j = 0; j <= i % 4; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            loadsOrRefuses(damaged);
        }
    }

    private static void loadsOrRefuses(byte[] bytes) {
        Limits limits =
                Limits.none()
                        .withMemoryPages(16)
                        .withTableElements(1000)
                        .withWallClock(Duration.ofSeconds(1));
        RunOptions options =
                RunOptions.defaults().withLimits(limits).withPreferred(Tier.INTERPRETED);
        try {
            assertNotNull(Program.load(bytes).instantiate(Imports.none(), options));
        } catch (ProgramException refusal) {
            assertTrue(refusal.getMessage().endsWith("."), refusal.getMessage());
        } catch (LinkException | Trap refusal) {
            assertNotNull(refusal.getMessage());
        }
    }

    private static void refuses(Problem problem, byte[] bytes, String words) {
        ProgramException refusal = assertThrows(ProgramException.class, () -> Program.load(bytes));
        assertEquals(problem, refusal.problem(), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
        assertTrue(problem.code().startsWith("engine."), problem.code());
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
