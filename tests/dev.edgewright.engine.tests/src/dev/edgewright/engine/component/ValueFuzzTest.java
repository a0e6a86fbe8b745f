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
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.Tier;
import dev.edgewright.engine.Trap;
import dev.edgewright.wasm.component.CanonOption;
import dev.edgewright.wasm.component.CanonOption.Encoding;
import dev.edgewright.wasm.component.ExternType;
import dev.edgewright.wasm.component.Sort;
import dev.edgewright.wasm.component.ValueType;
import dev.edgewright.wasm.component.ValueType.Primitive;
import dev.edgewright.wasm.component.types.Entity;
import dev.edgewright.wasm.component.types.Flattening;
import dev.edgewright.wasm.component.types.TypeNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Random types and values through components and back, and random memory taken for values. {@code
 * EDGEWRIGHT_SEED} and {@code EDGEWRIGHT_TYPES} choose which and how many.
 */
class ValueFuzzTest {

    private static final int VALUES = 5;
    private static final long SEED = number("EDGEWRIGHT_SEED", 20);
    private static final long TYPES = number("EDGEWRIGHT_TYPES", 150);

    private static long number(String variable, long otherwise) {
        String given = System.getenv(variable);
        return given == null ? otherwise : Long.parseLong(given);
    }

    private static ComponentInstance run(ComponentBuilder component) throws Exception {
        return new ComponentLinker(RunOptions.defaults().withPreferred(Tier.INTERPRETED))
                .instantiate(component.load());
    }

    private static Encoding encoding(Random random) {
        return Encoding.values()[random.nextInt(3)];
    }

    @Test
    void memoryKeepsValues() throws Exception {
        for (long seed = SEED; seed < SEED + TYPES; seed++) {
            Random random = new Random(seed);
            ComponentBuilder component = new ComponentBuilder();
            RandomTypes.RandomType type = new RandomTypes(component, random, true).next();
            Echo.define(component, type.type(), encoding(random));
            ComponentInstance instance = run(component);
            for (int i = 0; i < VALUES; i++) {
                Value value = type.values().get();
                assertEquals(value, Echo.call(instance, value), "seed " + seed);
            }
        }
    }

    @Test
    void otherComponentsKeepValues() throws Exception {
        for (long seed = SEED; seed < SEED + TYPES; seed++) {
            ComponentBuilder last = new ComponentBuilder();
            RandomTypes.RandomType type = new RandomTypes(last, new Random(seed), false).next();
            ComponentBuilder first = new ComponentBuilder();
            ValueType same = new RandomTypes(first, new Random(seed), false).next().type();
            Random random = new Random(-seed);
            Echo.define(last, type.type(), encoding(random));
            Echo.relay(first, same, encoding(random));
            ComponentInstance instance = run(Echo.chain(last, first));
            for (int i = 0; i < VALUES; i++) {
                Value value = type.values().get();
                assertEquals(value, Echo.call(instance, value), "seed " + seed);
            }
        }
    }

    @Test
    void coreValuesKeepValues() throws Exception {
        for (long seed = SEED; seed < SEED + TYPES; seed++) {
            Random random = new Random(seed);
            ComponentBuilder probe = new ComponentBuilder();
            Echo.define(probe, new RandomTypes(probe, random, false).next().type(), Encoding.UTF8);
            List<Value> seen = new ArrayList<>();
            ComponentBuilder component = new ComponentBuilder();
            RandomTypes.RandomType type =
                    new RandomTypes(component, new Random(seed), false).next();
            through(component, type.type(), flat(probe.load()), encoding(random));
            ComponentInstance instance =
                    new ComponentLinker(RunOptions.defaults())
                            .provide(
                                    HostInterface.named("")
                                            .action("f", (call, given) -> seen.addAll(given))
                                            .build())
                            .instantiate(component.load());
            for (int i = 0; i < VALUES; i++) {
                Value value = type.values().get();
                instance.function("g").orElseThrow().call(List.of(value));
                assertEquals(List.of(value), seen, "seed " + seed);
                seen.clear();
            }
        }
    }

    /** The core parameters of a function of the type that an echo has. */
    private static String flat(ComponentProgram echo) {
        Entity.OfFunction function = (Entity.OfFunction) echo.type().exports().get("echo").entity();
        TypeNode wrapped = function.type().parameters().get(0).type();
        TypeNode type =
                ((dev.edgewright.wasm.component.types.TypeBody.Tuple) wrapped.body())
                        .elements()
                        .get(0);
        List<dev.edgewright.wasm.module.ValueType> flat =
                new Flattening(dev.edgewright.wasm.module.ValueType.I32).of(type);
        return flat.size() > Flattening.MAX_PARAMETERS
                ? "i32"
                : flat.stream().map(v -> v.toString()).collect(Collectors.joining(" "));
    }

    /** Passes on what it is given, as it is given. */
    private static void through(
            ComponentBuilder component, ValueType type, String flat, Encoding encoding)
            throws Exception {
        int functionType = component.function(List.of(type), Optional.empty());
        int imported = component.imports("f", new ExternType.OfFunction(functionType));
        int store = component.core(Echo.memory());
        CanonOption memory =
                new CanonOption.Memory(component.coreAlias(Sort.CORE_MEMORY, store, "memory"));
        CanonOption realloc = new CanonOption.Realloc(component.coreFunction(store, "realloc"));
        int lowered = component.lower(imported, encoding, memory, realloc);
        int count = flat.isEmpty() ? 0 : flat.split(" ").length;
        String text =
                """
                (module
                  (import "host" "f" (func $f (param %1$s)))
                  (func (export "g") (param %1$s) (call $f %2$s)))
                """
                        .formatted(
                                flat,
                                IntStream.range(0, count)
                                        .mapToObj(i -> "(local.get " + i + ")")
                                        .collect(Collectors.joining()));
        int core =
                component.core(
                        component.module(text),
                        Map.of("host", component.bundle(Map.of("f", lowered))));
        int g =
                component.lift(
                        component.coreFunction(core, "g"), functionType, encoding, memory, realloc);
        component.export("g", Sort.FUNCTION, g);
    }

    @Test
    void garbageIsAValueOrATrap() throws Exception {
        int values = 0;
        int traps = 0;
        for (long seed = SEED; seed < SEED + TYPES; seed++) {
            Random random = new Random(seed);
            ComponentBuilder component = new ComponentBuilder();
            RandomTypes.RandomType type = new RandomTypes(component, random, true).next();
            garbage(component, type.type(), random);
            ComponentProgram program = component.load();
            for (int i = 0; i < VALUES * 4; i++) {
                ComponentInstance instance =
                        new ComponentLinker(RunOptions.defaults().withPreferred(Tier.INTERPRETED))
                                .instantiate(program);
                long at = random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(4000) & -8;
                try {
                    instance.function("f")
                            .orElseThrow()
                            .call(List.of(Value.u32(at & 0xFFFF_FFFFL)));
                    values++;
                } catch (Trap expected) {
                    traps++;
                }
            }
        }
        System.out.println("random memory: " + values + " values, " + traps + " traps");
        assertTrue(values > 0 && traps > 0);
    }

    /** Gives any place in random memory as its result. */
    private static void garbage(ComponentBuilder component, ValueType type, Random random)
            throws Exception {
        byte[] bytes = new byte[4096];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (random.nextInt(3) > 0 ? 0 : random.nextInt(random.nextInt(256) + 1));
        }
        StringBuilder data = new StringBuilder();
        for (byte b : bytes) {
            data.append("\\%02x".formatted(b));
        }
        int core =
                component.core(
                        """
                        (module
                          (memory (export "memory") 1)
                          (data (i32.const 0) "%s")
                          (func (export "f") (param i32) (result i32) (local.get 0)))
                        """
                                .formatted(data));
        int f =
                component.lift(
                        component.coreFunction(core, "f"),
                        component.function(Echo.wrapped(component, type), Primitive.U32),
                        encoding(random),
                        new CanonOption.Memory(
                                component.coreAlias(Sort.CORE_MEMORY, core, "memory")));
        component.export("f", Sort.FUNCTION, f);
    }
}
