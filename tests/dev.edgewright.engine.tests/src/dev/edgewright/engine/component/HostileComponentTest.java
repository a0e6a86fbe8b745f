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

import dev.edgewright.engine.Limits;
import dev.edgewright.engine.ProgramException;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.Tier;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import dev.edgewright.wasm.component.Canon.ResourceOperation;
import dev.edgewright.wasm.component.CanonOption;
import dev.edgewright.wasm.component.CanonOption.Encoding;
import dev.edgewright.wasm.component.Instance;
import dev.edgewright.wasm.component.Sort;
import dev.edgewright.wasm.component.ValueBody;
import dev.edgewright.wasm.component.ValueType;
import dev.edgewright.wasm.component.ValueType.Primitive;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Components that mean harm: each is ended with an exact reason, and the host goes on. */
class HostileComponentTest {

    private static ValueType list(ComponentBuilder component, ValueType element) {
        return component.value(new ValueBody.ListOf(element, OptionalInt.empty()));
    }

    /** A function {@code f} without parameters whose result lies where the core code says. */
    private static ComponentBuilder giving(
            ComponentBuilder component, ValueType type, Encoding encoding, String body)
            throws Exception {
        int core =
                component.core(
                        """
                        (module
                          (memory (export "memory") 1)
                          (func (export "f") (result i32) %s)
                          (func (export "after") (param i32) unreachable))
                        """
                                .formatted(body));
        int f =
                component.lift(
                        component.coreFunction(core, "f"),
                        component.function(type),
                        encoding,
                        new CanonOption.Memory(
                                component.coreAlias(Sort.CORE_MEMORY, core, "memory")));
        component.export("f", Sort.FUNCTION, f);
        return component;
    }

    private static ComponentInstance run(ComponentBuilder component, Limits limits)
            throws Exception {
        return new ComponentLinker(RunOptions.defaults().withLimits(limits))
                .instantiate(component.load());
    }

    private static void traps(ComponentBuilder component, TrapReason reason, String words)
            throws Exception {
        traps(component, Limits.none(), reason, words);
    }

    private static void traps(
            ComponentBuilder component,
            Limits limits,
            TrapReason reason,
            String words,
            Value... arguments)
            throws Exception {
        ComponentInstance instance = run(component, limits);
        Trap trap =
                assertThrows(
                        Trap.class,
                        () -> instance.function("f").orElseThrow().call(List.of(arguments)));
        assertEquals(reason, trap.reason(), trap.getMessage());
        assertTrue(trap.getMessage().contains(words), trap.getMessage());
        Trap later =
                assertThrows(
                        Trap.class,
                        () -> instance.function("f").orElseThrow().call(List.of(arguments)));
        assertTrue(later.getMessage().contains("cannot be entered"), later.getMessage());
    }

    private static String pair(long address, long length) {
        return "(i32.store (i32.const 8) (i32.const %d))".formatted((int) address)
                + "(i32.store (i32.const 12) (i32.const %d)) (i32.const 8)".formatted((int) length);
    }

    @Test
    void rangesOutside() throws Exception {
        ComponentBuilder a = new ComponentBuilder();
        traps(
                giving(a, list(a, Primitive.U64), Encoding.UTF8, pair(65_528, 2)),
                TrapReason.CANONICAL_ABI,
                "list content out-of-bounds: 16 bytes at address 0xfff8, in a memory of 65,536"
                        + " bytes, in the result of f");
        ComponentBuilder b = new ComponentBuilder();
        traps(
                giving(b, list(b, Primitive.U64), Encoding.UTF8, pair(8, 0xFFFF_FFFFL)),
                TrapReason.CANONICAL_ABI,
                "a list of 4,294,967,295 elements");
        traps(
                giving(
                        new ComponentBuilder(),
                        Primitive.STRING,
                        Encoding.UTF8,
                        pair(0xFFFF_FFFFL, 1)),
                TrapReason.CANONICAL_ABI,
                "string content out-of-bounds");
        traps(
                giving(
                        new ComponentBuilder(),
                        Primitive.STRING,
                        Encoding.UTF16,
                        pair(0, 0x7FFF_FFFFL)),
                TrapReason.CANONICAL_ABI,
                "a string of 4,294,967,294 bytes");
        traps(
                giving(
                        new ComponentBuilder(),
                        Primitive.STRING,
                        Encoding.UTF8,
                        "(i32.const 65533)"),
                TrapReason.CANONICAL_ABI,
                "unaligned pointer: 0xfffd");
        traps(
                giving(
                        new ComponentBuilder(),
                        Primitive.STRING,
                        Encoding.UTF8,
                        "(i32.const 65532)"),
                TrapReason.CANONICAL_ABI,
                "pointer out-of-bounds: 8 bytes at address 0xfffc");
    }

    @Test
    void valuesThatAreNone() throws Exception {
        String bytes = "(i32.store (i32.const 100) (i32.const 0x000080c3))";
        traps(
                giving(
                        new ComponentBuilder(),
                        Primitive.STRING,
                        Encoding.UTF8,
                        bytes + pair(100, 1)),
                TrapReason.CANONICAL_ABI,
                "invalid UTF-8 bytes");
        traps(
                giving(
                        new ComponentBuilder(),
                        Primitive.STRING,
                        Encoding.UTF16,
                        "(i32.store (i32.const 100) (i32.const 0x0041d800))" + pair(100, 2)),
                TrapReason.CANONICAL_ABI,
                "invalid UTF-16LE bytes");
        traps(
                giving(new ComponentBuilder(), Primitive.CHAR, Encoding.UTF8, "(i32.const 0xd800)"),
                TrapReason.CANONICAL_ABI,
                "invalid char bits: 0xD800");
        ComponentBuilder c = new ComponentBuilder();
        ValueType option = c.value(new ValueBody.Option(Primitive.U32));
        traps(
                giving(c, option, Encoding.UTF8, pair(2, 0)),
                TrapReason.CANONICAL_ABI,
                "invalid variant discriminant: 2, where there are 2 cases");
    }

    @Test
    void listsOverTheSameBytes() throws Exception {
        ComponentBuilder component = new ComponentBuilder();
        ValueType inner = list(component, Primitive.U8);
        giving(
                component,
                list(component, inner),
                Encoding.UTF8,
                """
                (local $i i32)
                (loop $more
                  (i32.store (i32.add (i32.const 64) (local.get $i)) (i32.const 0))
                  (i32.store (i32.add (i32.const 68) (local.get $i)) (i32.const 65536))
                  (local.set $i (i32.add (local.get $i) (i32.const 8)))
                  (br_if $more (i32.lt_u (local.get $i) (i32.const 65472))))
                """
                        + "(i32.store (i32.const 8) (i32.const 64))"
                        + "(i32.store (i32.const 12) (i32.const 8184)) (i32.const 8)");
        // 8,184 lists of all the memory would be half a gigabyte and more.
        traps(component, TrapReason.OUT_OF_MEMORY, "values of more than the possible");
    }

    @Test
    void reallocThatLies() throws Exception {
        for (Map.Entry<String, String> each :
                Map.of(
                                "(i32.const 65535)", "realloc returned a range out-of-bounds",
                                "(i32.const -1)", "realloc returned a range out-of-bounds",
                                "unreachable", "unreachable")
                        .entrySet()) {
            ComponentBuilder component = new ComponentBuilder();
            taking(component, Primitive.STRING, each.getKey());
            traps(
                    component,
                    Limits.none(),
                    each.getKey().equals("unreachable")
                            ? TrapReason.UNREACHABLE
                            : TrapReason.CANONICAL_ABI,
                    each.getValue(),
                    Value.of("some words"));
        }
        ComponentBuilder component = new ComponentBuilder();
        taking(component, list(component, Primitive.U32), "(i32.const 2)");
        traps(
                component,
                Limits.none(),
                TrapReason.CANONICAL_ABI,
                "realloc returned an unaligned pointer: 0x2, where a multiple of 4 was asked for",
                Value.list(List.of(Value.u32(1))));
    }

    private static void taking(ComponentBuilder component, ValueType type, String realloc)
            throws Exception {
        int core =
                component.core(
                        """
                        (module
                          (memory (export "memory") 1)
                          (func (export "f") (param i32 i32))
                          (func (export "realloc") (param i32 i32 i32 i32) (result i32) %s))
                        """
                                .formatted(realloc));
        int f =
                component.lift(
                        component.coreFunction(core, "f"),
                        component.action(type),
                        new CanonOption.Memory(
                                component.coreAlias(Sort.CORE_MEMORY, core, "memory")),
                        new CanonOption.Realloc(component.coreFunction(core, "realloc")));
        component.export("f", Sort.FUNCTION, f);
    }

    @Test
    void postReturnThatTraps() throws Exception {
        ComponentBuilder component = new ComponentBuilder();
        int core =
                component.core(
                        """
                        (module
                          (func (export "f") (result i32) (i32.const 1))
                          (func (export "after") (param i32) unreachable))
                        """);
        int f =
                component.lift(
                        component.coreFunction(core, "f"),
                        component.function(Primitive.U32),
                        new CanonOption.PostReturn(component.coreFunction(core, "after")));
        component.export("f", Sort.FUNCTION, f);
        traps(component, TrapReason.UNREACHABLE, "unreachable");
    }

    @Test
    void handlesWithoutEnd() throws Exception {
        ComponentBuilder component = new ComponentBuilder();
        int made = component.resourceFunction(ResourceOperation.NEW, component.resource());
        int core =
                component.core(
                        component.module(
                                """
                                (module
                                  (import "r" "new" (func $new (param i32) (result i32)))
                                  (func (export "f")
                                    (loop $more (drop (call $new (i32.const 1))) (br $more))))
                                """),
                        Map.of("r", component.bundle(Map.of("new", made))));
        int f = component.lift(component.coreFunction(core, "f"), component.action());
        component.export("f", Sort.FUNCTION, f);
        traps(component, TrapReason.OUT_OF_MEMORY, "more than the possible 1,000,000 handles");
    }

    @Test
    void loopsWithoutEnd() throws Exception {
        String loop = "(loop $l (br $l)) unreachable";
        traps(
                giving(new ComponentBuilder(), Primitive.U32, Encoding.UTF8, loop),
                Limits.none().withWallClock(Duration.ofSeconds(1)),
                TrapReason.DEADLINE,
                "1 s");
        traps(
                giving(new ComponentBuilder(), Primitive.U32, Encoding.UTF8, loop),
                Limits.none().withFuel(10_000),
                TrapReason.OUT_OF_FUEL,
                "");
    }

    @Test
    void instancesWithoutEnd() throws Exception {
        ComponentBuilder component = new ComponentBuilder();
        for (int i = 0; i < 20; i++) {
            ComponentBuilder around = new ComponentBuilder();
            int nested = around.component(component);
            around.instance(nested);
            around.instance(nested);
            component = around;
        }
        ComponentProgram bomb = component.load();
        Trap trap =
                assertThrows(
                        Trap.class,
                        () -> new ComponentLinker(RunOptions.defaults()).instantiate(bomb));
        assertEquals(TrapReason.OUT_OF_MEMORY, trap.reason());
        assertTrue(trap.getMessage().contains("10,000 instances"), trap.getMessage());
    }

    @Test
    void memoriesWithoutEnd() throws Exception {
        ComponentBuilder component = new ComponentBuilder();
        int module = component.module("(module (memory 30000))");
        for (int i = 0; i < 2_000; i++) {
            component.core(module, Map.of());
        }
        ComponentProgram bomb = component.load();
        Trap trap =
                assertThrows(
                        Trap.class,
                        () -> new ComponentLinker(RunOptions.defaults()).instantiate(bomb));
        assertEquals(TrapReason.OUT_OF_MEMORY, trap.reason());
    }

    @Test
    void typesWithoutEnd() throws Exception {
        ComponentBuilder component = new ComponentBuilder();
        ValueType type = Primitive.U32;
        for (int i = 0; i < 150; i++) {
            type = list(component, type);
        }
        giving(component, type, Encoding.UTF8, "(i32.const 8)");
        ProgramException refusal = assertThrows(ProgramException.class, component::load);
        assertTrue(refusal.getMessage().contains("nest more than 100 deep"), refusal.getMessage());
    }

    @Test
    void callsThroughManyComponents() throws Exception {
        ComponentBuilder component = new ComponentBuilder();
        ComponentBuilder last = new ComponentBuilder();
        Echo.define(last, Primitive.STRING, Encoding.UTF8);
        ComponentBuilder relay = new ComponentBuilder();
        Echo.relay(relay, Primitive.STRING, Encoding.UTF16);
        int at = component.instance(component.component(last));
        int between = component.component(relay);
        for (int i = 0; i < 1_500; i++) {
            int echo = component.alias(Sort.FUNCTION, at, "echo");
            at = component.instance(between, new Instance.Argument("echo", Sort.FUNCTION, echo));
        }
        component.export("echo", Sort.FUNCTION, component.alias(Sort.FUNCTION, at, "echo"));
        ComponentInstance instance =
                new ComponentLinker(RunOptions.defaults().withPreferred(Tier.INTERPRETED))
                        .instantiate(component.load());
        Trap trap = assertThrows(Trap.class, () -> Echo.call(instance, Value.of("deep")));
        assertEquals(TrapReason.STACK_EXHAUSTED, trap.reason(), trap.getMessage());
    }

    @Test
    void damagedFilesAreRefused() throws Exception {
        Random random = new Random(1);
        ComponentBuilder component = new ComponentBuilder();
        RandomTypes.RandomType type = new RandomTypes(component, random, true).next();
        Echo.define(component, type.type(), Encoding.LATIN1_UTF16);
        byte[] bytes = component.bytes();
        for (int i = 0; i < 3_000; i++) {
            byte[] damaged = bytes.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                ComponentProgram program = ComponentProgram.load(damaged);
                new ComponentLinker(
                                RunOptions.defaults().withLimits(Limits.none().withFuel(1_000_000)))
                        .stubMissing(line -> {})
                        .instantiate(program);
            } catch (ProgramException | Trap expected) {
                // A sentence, not a failure of ours.
            }
        }
    }
}
