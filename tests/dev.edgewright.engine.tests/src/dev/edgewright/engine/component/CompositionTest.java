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

import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.SharedFolder;
import dev.edgewright.wasm.component.DefinedType;
import dev.edgewright.wasm.component.Sort;
import dev.edgewright.wasm.component.ValueBody;
import dev.edgewright.wasm.component.ValueType.Primitive;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Components that answer each other's imports, and stubs for what nobody answers. */
class CompositionTest {

    private static final DefinedType.Function STEP =
            new DefinedType.Function(
                    false,
                    List.of(new ValueBody.Field("a", Primitive.U32)),
                    Optional.of(Primitive.U32));

    private static final DefinedType.Function OTHER =
            new DefinedType.Function(
                    false,
                    List.of(new ValueBody.Field("a", Primitive.U64)),
                    Optional.of(Primitive.U32));

    /** Exports a step that adds a number. */
    private static ComponentProgram adder(String name, int number) throws Exception {
        ComponentBuilder component = new ComponentBuilder();
        int core =
                component.core(
                        """
                        (module
                          (global $calls (mut i32) (i32.const 0))
                          (func (export "step") (param i32) (result i32)
                            (global.set $calls (i32.add (global.get $calls) (i32.const 100)))
                            (i32.add (local.get 0)
                              (i32.add (global.get $calls) (i32.const %d)))))
                        """
                                .formatted(number));
        int step = component.lift(component.coreFunction(core, "step"), component.type(STEP));
        component.exportInterface(name, Map.of("step", step));
        return component.load();
    }

    /** Exports a step that does an imported one twice. */
    private static ComponentProgram twice(String imported, String exported) throws Exception {
        ComponentBuilder component = new ComponentBuilder();
        int other = component.importInterface(imported, STEP, "step");
        int lowered = component.lower(component.alias(Sort.FUNCTION, other, "step"));
        int core =
                component.core(
                        component.module(
                                """
                                (module
                                  (import "f" "step" (func $step (param i32) (result i32)))
                                  (func (export "step") (param i32) (result i32)
                                    (call $step (call $step (local.get 0)))))
                                """),
                        Map.of("f", component.bundle(Map.of("step", lowered))));
        int step = component.lift(component.coreFunction(core, "step"), component.type(STEP));
        component.exportInterface(exported, Map.of("step", step));
        return component.load();
    }

    private static ComponentLinker linker(ComponentProgram... others) {
        ComponentLinker linker = new ComponentLinker(RunOptions.defaults());
        for (ComponentProgram other : others) {
            linker.provide(other);
        }
        return linker;
    }

    private static Value step(ComponentInstance instance) {
        String name =
                instance.functions().stream().filter(f -> f.endsWith("#step")).findFirst().get();
        return instance.function(name).orElseThrow().call(List.of(Value.u32(1))).orElseThrow();
    }

    @Test
    void oneAnswersTheOther() throws Exception {
        ComponentProgram program = twice("demo:x/a@1.0.0", "demo:x/b@1.0.0");
        ComponentInstance instance = linker(adder("demo:x/a@1.3.0", 10)).instantiate(program);
        assertEquals(Value.u32(1 + 110 + 210), step(instance));
    }

    @Test
    void aProviderIsThereOnce() throws Exception {
        ComponentProgram a = adder("demo:x/a@1.0.0", 0);
        ComponentProgram b = twice("demo:x/a@1.0.0", "demo:x/b@1.0.0");
        ComponentBuilder component = new ComponentBuilder();
        int first = component.importInterface("demo:x/a@1.0.0", STEP, "step");
        int second = component.importInterface("demo:x/b@1.0.0", STEP, "step");
        component.export("first", Sort.FUNCTION, component.alias(Sort.FUNCTION, first, "step"));
        component.export("second", Sort.FUNCTION, component.alias(Sort.FUNCTION, second, "step"));
        ComponentInstance instance = linker(b, a).instantiate(component.load());
        assertEquals(Value.u32(301), call(instance, "second"));
        assertEquals(Value.u32(301), call(instance, "first"));
    }

    private static Value call(ComponentInstance instance, String name) {
        return instance.function(name).orElseThrow().call(List.of(Value.u32(1))).orElseThrow();
    }

    @Test
    void aComponentDoesNotAnswerItself() throws Exception {
        ComponentProgram wrapper = twice("demo:x/a@1.0.0", "demo:x/a@1.0.0");
        ComponentProgram user = twice("demo:x/a@1.0.0", "demo:x/b@1.0.0");
        ComponentInstance instance = linker(adder("demo:x/a@1.0.0", 0), wrapper).instantiate(user);
        assertEquals(Value.u32(1001), step(instance));
    }

    @Test
    void circlesAreNamed() throws Exception {
        ComponentProgram a = twice("demo:x/b@1.0.0", "demo:x/a@1.0.0");
        ComponentProgram b = twice("demo:x/a@1.0.0", "demo:x/b@1.0.0");
        ComponentProgram user = twice("demo:x/a@1.0.0", "demo:x/c@1.0.0");
        LinkException refusal =
                assertThrows(LinkException.class, () -> linker(a, b).instantiate(user));
        assertTrue(
                refusal.getMessage()
                        .contains("demo:x/a@1.0.0 (the component that exports it needs"),
                refusal.getMessage());
    }

    @Test
    void typesMustFit() throws Exception {
        ComponentBuilder user = new ComponentBuilder();
        user.importInterface("demo:x/a@1.0.0", OTHER, "step");
        ComponentProgram program = user.load();
        ComponentProgram a = adder("demo:x/a@1.0.0", 0);
        LinkException refusal =
                assertThrows(LinkException.class, () -> linker(a).instantiate(program));
        assertTrue(
                refusal.getMessage().contains("\"step\" uses u32, where u64 is expected"),
                refusal.getMessage());
    }

    @Test
    void stubsAnswerAndTell() throws Exception {
        List<String> log = new ArrayList<>();
        ComponentInstance instance =
                linker().stubMissing(log::add)
                        .instantiate(twice("demo:x/a@1.0.0", "demo:x/b@1.0.0"));
        assertEquals(Value.u32(0), step(instance));
        assertEquals(List.of("demo:x/a@1.0.0#step(1) -> 0", "demo:x/a@1.0.0#step(0) -> 0"), log);
    }

    @Test
    void stubsLetACommandStart() throws Exception {
        byte[] bytes = Files.readAllBytes(SharedFolder.find("components/hello-c-component.wasm"));
        ComponentProgram program = ComponentProgram.load(bytes);
        LinkException refusal =
                assertThrows(LinkException.class, () -> linker().instantiate(program));
        assertTrue(refusal.missing().size() > 10, refusal.getMessage());
        assertTrue(refusal.getMessage().contains("resource wasi:io/streams@0.2"));
        List<String> log = new ArrayList<>();
        ComponentInstance instance = linker().stubMissing(log::add).instantiate(program);
        assertTrue(instance.functions().get(0).startsWith("wasi:cli/run@0.2"));
        instance.function("wasi:cli/run@0.2.0#run").orElseThrow();
    }
}
