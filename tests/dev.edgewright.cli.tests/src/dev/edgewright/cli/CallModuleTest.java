/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli;

import static dev.edgewright.cli.Edgewright.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code edgewright call} with core modules. */
class CallModuleTest {

    @TempDir Path folder;
    private Path counter;

    @BeforeEach
    void write() {
        counter =
                new Edgewright(folder)
                        .module(
                                "counter.wasm",
                                """
                                (module
                                  (global $n (mut i32) (i32.const 0))
                                  (func (export "_initialize") (global.set $n (i32.const 40)))
                                  (func (export "next") (result i32)
                                    (global.set $n (i32.add (global.get $n) (i32.const 1)))
                                    (global.get $n))
                                  (func (export "half") (param f64 f32) (result f64 f32)
                                    (f64.div (local.get 0) (f64.const 2))
                                    (f32.div (local.get 1) (f32.const 2)))
                                  (func (export "big") (result i64) (i64.const -1))
                                  (func (export "endless") (loop br 0))
                                  (func (export "crash") unreachable))
                                """);
    }

    @Test
    void callsReachOneInitializedInstance() {
        run("call", counter, "next()", "next()", "half(5, inf)", "big()")
                .with(0)
                .prints("41\n42\n(2.5, inf)\n-1");
    }

    @Test
    void whoAsksForTheCompilerIsToldWhereItDoesNotServe() {
        Path tail =
                new Edgewright(folder)
                        .module(
                                "tail.wasm",
                                """
                                (module
                                  (func (export "four") (result i32) (return_call $f))
                                  (func $f (result i32) (i32.const 4)))
                                """);
        run("call", "--engine", "compiled", tail, "four()")
                .with(0)
                .prints("4")
                .complains("edgewright: note: The program is interpreted", "tail calls");
        assertEquals("", run("call", tail, "four()").with(0).prints("4").err());
    }

    @Test
    void resultsCanBeJson() {
        run("call", "--json", counter, "half(1e300, -inf)", "_initialize()", "next()")
                .with(0)
                .prints("[5e+299,\"-inf\"]\nnull\n41");
    }

    @Test
    void anUnknownFunctionIsWrongUseWithWhatThereIs() {
        run("call", counter, "nxt()")
                .with(2)
                .prints("")
                .complains("exports no function \"nxt\"; did you mean next? It exports:")
                .complains("\n  next\n  half\n");
    }

    @Test
    void aMistakeInACallIsPointedAt() {
        run("call", counter, "half(1, true)")
                .with(2)
                .complains("argument 2 of \"half\" (f32): there is \"true\", where f32 is expected")
                .complains("[wave-type]\n  half(1, true)\n          ^");
        run("call", counter, "half(1, 2").with(2).complains("[wave-syntax]\n  half(1, 2\n");
        run("call", counter, "next").with(2).complains("a call is written like next()");
        run("call", counter).with(2).complains("CALL");
    }

    @Test
    void limitsAndTrapsEndWithASentence() {
        run("call", "--fuel", "10K", counter, "endless()")
                .with(1)
                .complains("counter.wasm: The program ran as many instructions", "--fuel");
        run("call", "--timeout", "50ms", counter, "endless()").with(1).complains("--timeout");
        run("call", counter, "crash()").with(1).complains("unreachable");
        run("call", "--with", counter, counter, "next()").with(2).complains("is a core module");
    }

    @Test
    void missingImportsAreNamedAndCanBeStubbed() {
        Path needy =
                new Edgewright(folder)
                        .module(
                                "needy.wasm",
                                """
                                (module
                                  (import "board" "read" (func $read (param i32) (result f64)))
                                  (func (export "twice") (result f64)
                                    (f64.add (call $read (i32.const 7)) (f64.const 1))))
                                """);
        run("call", needy, "twice()").with(1).complains("board.read");
        run("call", "--stub", needy, "twice()")
                .with(0)
                .prints("1")
                .complains("edgewright: stub: board#read(7)");
    }
}
