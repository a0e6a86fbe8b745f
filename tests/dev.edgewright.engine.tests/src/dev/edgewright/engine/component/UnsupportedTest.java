/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.ProgramException;
import dev.edgewright.engine.ProgramException.Problem;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.Trap;
import dev.edgewright.wasm.component.Canon;
import dev.edgewright.wasm.component.CanonOption;
import dev.edgewright.wasm.component.DefinedType;
import dev.edgewright.wasm.component.Sort;
import dev.edgewright.wasm.component.ValueBody;
import dev.edgewright.wasm.component.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What cannot be run is refused by its name. */
class UnsupportedTest {

    private static void refused(Problem problem, String words, byte[] bytes) {
        ProgramException refusal =
                assertThrows(ProgramException.class, () -> ComponentProgram.load(bytes));
        assertEquals(problem, refusal.problem(), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
    }

    private static int nothing(ComponentBuilder component) throws Exception {
        return component.coreFunction(component.core("(module (func (export \"f\")))"), "f");
    }

    private static int async(ComponentBuilder component) {
        return component.type(new DefinedType.Function(true, List.of(), Optional.empty()));
    }

    @Test
    void asyncLift() throws Exception {
        ComponentBuilder component = new ComponentBuilder();
        component.lift(nothing(component), async(component), new CanonOption.Async());
        refused(
                Problem.UNSUPPORTED,
                "The component uses async lift (component model async), which cannot be run yet.",
                component.bytes());
    }

    @Test
    void asyncFunctions() throws Exception {
        ComponentBuilder component = new ComponentBuilder();
        component.lift(nothing(component), async(component));
        refused(Problem.UNSUPPORTED, "async functions", component.bytes());
    }

    @Test
    void streams() throws Exception {
        ComponentBuilder component = new ComponentBuilder();
        ValueType stream = component.value(new ValueBody.Stream(Optional.empty()));
        int core = component.core("(module (func (export \"f\") (result i32) (i32.const 0)))");
        component.lift(component.coreFunction(core, "f"), component.function(stream));
        refused(Problem.UNSUPPORTED, "uses stream (component model async)", component.bytes());
    }

    @Test
    void callsOfBuiltinsAreNamed() throws Exception {
        ComponentBuilder component = new ComponentBuilder();
        int builtin = component.canon(Canon.Builtin.WAITABLE_SET_NEW);
        int core =
                component.core(
                        component.module(
                                """
                                (module
                                  (import "a" "new" (func $new (result i32)))
                                  (func (export "f") (drop (call $new))))
                                """),
                        Map.of("a", component.bundle(Map.of("new", builtin))));
        int f = component.lift(component.coreFunction(core, "f"), component.action());
        component.export("f", Sort.FUNCTION, f);
        ComponentInstance instance =
                new ComponentLinker(RunOptions.defaults()).instantiate(component.load());
        Trap trap =
                assertThrows(
                        Trap.class, () -> instance.function("f").orElseThrow().call(List.of()));
        assertTrue(
                trap.getMessage()
                        .contains("waitable-set.new (component model async), which cannot be run"),
                trap.getMessage());
    }

    @Test
    void proposalsOfCoreModules() throws Exception {
        ComponentBuilder component = new ComponentBuilder();
        component.core("(module (memory 1))");
        byte[] bytes = component.bytes();
        for (int i = 0; i + 4 < bytes.length; i++) {
            // The memory section: its id, its size, one memory without a maximum, a page.
            if (bytes[i] == 5 && bytes[i + 1] == 3 && bytes[i + 2] == 1 && bytes[i + 4] == 1) {
                bytes[i + 3] = 4;
            }
        }
        refused(Problem.UNSUPPORTED, "memory64", bytes);
    }

    @Test
    void whatIsNoComponent() {
        refused(Problem.NOT_WASM, "core module", new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
        refused(
                Problem.NOT_WASM,
                "",
                "(component)".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        refused(Problem.MALFORMED, "", new byte[] {0, 'a', 's', 'm', 14, 0, 1, 0});
    }
}
