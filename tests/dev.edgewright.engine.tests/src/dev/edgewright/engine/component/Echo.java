/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.component;

import dev.edgewright.wasm.component.CanonOption;
import dev.edgewright.wasm.component.CanonOption.Encoding;
import dev.edgewright.wasm.component.ExternType;
import dev.edgewright.wasm.component.Instance;
import dev.edgewright.wasm.component.Sort;
import dev.edgewright.wasm.component.ValueBody;
import dev.edgewright.wasm.component.ValueType;
import dev.edgewright.wasm.component.ValueType.Primitive;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Components that give back what they are given, each with a memory of its own. */
final class Echo {

    /** So many more parameters make sure that all go through memory. */
    private static final int PADDING = 17;

    private static final String MEMORY =
            """
            (memory (export "memory") 4)
            (global $next (mut i32) (i32.const 1024))
            (func $realloc (export "realloc")
              (param $old i32) (param $had i32) (param $align i32) (param $size i32) (result i32)
              (local $at i32)
              (local.set $at
                (i32.and
                  (i32.add (global.get $next) (i32.sub (local.get $align) (i32.const 1)))
                  (i32.sub (i32.const 0) (local.get $align))))
              (global.set $next (i32.add (local.get $at) (local.get $size)))
              (block $enough
                (loop $more
                  (br_if $enough
                    (i32.le_u (global.get $next) (i32.mul (memory.size) (i32.const 65536))))
                  (if (i32.eq (memory.grow (i32.const 4)) (i32.const -1)) (then unreachable))
                  (br $more)))
              (memory.copy (local.get $at) (local.get $old)
                (select (local.get $had) (local.get $size)
                  (i32.lt_u (local.get $had) (local.get $size))))
              (local.get $at))
            """;

    private static final String ECHO =
            """
            (module
              %s
              (func (export "echo") (param i32) (result i32) (local.get 0))
              (func (export "forget") (param i32) (global.set $next (i32.const 1024))))
            """
                    .formatted(MEMORY);

    private static final String RELAY =
            """
            (module
              (import "memory" "realloc" (func $realloc (param i32 i32 i32 i32) (result i32)))
              (import "next" "echo" (func $echo (param i32 i32)))
              (func (export "echo") (param $at i32) (result i32)
                (local $answer i32)
                (local.set $answer
                  (call $realloc (i32.const 0) (i32.const 0) (i32.const 8) (i32.const 65536)))
                (call $echo (local.get $at) (local.get $answer))
                (local.get $answer)))
            """;

    private Echo() {}

    static String memory() {
        return "(module " + MEMORY + ")";
    }

    /** The result of the functions here: the value and a byte, so that it goes through memory. */
    static ValueType wrapped(ComponentBuilder component, ValueType type) {
        return component.value(new ValueBody.Tuple(List.of(type, Primitive.U8)));
    }

    private static int type(ComponentBuilder component, ValueType type) {
        ValueType wrapped = wrapped(component, type);
        ValueType padding =
                component.value(new ValueBody.Tuple(Collections.nCopies(PADDING, Primitive.U8)));
        return component.function(wrapped, wrapped, padding);
    }

    /** Gives back what it is given. */
    static void define(ComponentBuilder component, ValueType type, Encoding encoding)
            throws Exception {
        int core = component.core(ECHO);
        int memory = component.coreAlias(Sort.CORE_MEMORY, core, "memory");
        int realloc = component.coreFunction(core, "realloc");
        int forget = component.coreFunction(core, "forget");
        int echo =
                component.lift(
                        component.coreFunction(core, "echo"),
                        type(component, type),
                        encoding,
                        new CanonOption.Memory(memory),
                        new CanonOption.Realloc(realloc),
                        new CanonOption.PostReturn(forget));
        component.export("echo", Sort.FUNCTION, echo);
    }

    /** Has another component, which it imports, give back what it is given. */
    static void relay(ComponentBuilder component, ValueType type, Encoding encoding)
            throws Exception {
        int functionType = type(component, type);
        int imported = component.imports("echo", new ExternType.OfFunction(functionType));
        int store = component.core(memory());
        CanonOption memory =
                new CanonOption.Memory(component.coreAlias(Sort.CORE_MEMORY, store, "memory"));
        CanonOption realloc = new CanonOption.Realloc(component.coreFunction(store, "realloc"));
        int lowered = component.lower(imported, encoding, memory, realloc);
        int core =
                component.core(
                        component.module(RELAY),
                        Map.of("memory", store, "next", component.bundle(Map.of("echo", lowered))));
        int echo =
                component.lift(
                        component.coreFunction(core, "echo"),
                        functionType,
                        encoding,
                        memory,
                        realloc);
        component.export("echo", Sort.FUNCTION, echo);
    }

    /** Both in one. */
    static ComponentBuilder chain(ComponentBuilder last, ComponentBuilder first) throws Exception {
        ComponentBuilder component = new ComponentBuilder();
        int inner = component.instance(component.component(last));
        int echo = component.alias(Sort.FUNCTION, inner, "echo");
        int outer =
                component.instance(
                        component.component(first),
                        new Instance.Argument("echo", Sort.FUNCTION, echo));
        component.export("echo", Sort.FUNCTION, component.alias(Sort.FUNCTION, outer, "echo"));
        return component;
    }

    /** Calls it and unwraps the answer. */
    static Value call(ComponentInstance instance, Value value) {
        Value wrapped = Value.tuple(value, Value.u8(7));
        Value padding = new Value.Tuple(Collections.nCopies(PADDING, Value.u8(1)));
        Value answer =
                instance.function("echo")
                        .orElseThrow()
                        .call(List.of(wrapped, padding))
                        .orElseThrow();
        return answer.asList().get(0);
    }
}
