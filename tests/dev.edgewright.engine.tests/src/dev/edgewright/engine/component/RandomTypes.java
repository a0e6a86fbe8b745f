/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.component;

import dev.edgewright.wasm.component.Sort;
import dev.edgewright.wasm.component.ValueBody;
import dev.edgewright.wasm.component.ValueType;
import dev.edgewright.wasm.component.ValueType.Primitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Defines random types of values in a component, and makes random values of them. */
final class RandomTypes {

    /** A type and what makes values of it. */
    record RandomType(ValueType type, Supplier<Value> values) {}

    private static final String[] TEXTS = {
        "",
        "a",
        "plain ascii",
        "na\u00efve caf\u00e9",
        "\u00ff\u0100",
        "\u65e5\u672c\u8a9e",
        "x\ud83d\ude00y",
        "\u0000",
    };

    private final ComponentBuilder component;
    private final Random random;
    private final boolean named;
    private int names;

    /**
     * Random types for one component.
     *
     * @param named whether there may be types that need a name
     */
    RandomTypes(ComponentBuilder component, Random random, boolean named) {
        this.component = component;
        this.random = random;
        this.named = named;
    }

    RandomType next() {
        return next(3);
    }

    private RandomType next(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return primitive();
        }
        return switch (random.nextInt(named ? 10 : 6)) {
            case 0 -> list(next(depth - 1));
            case 1 -> fixedList(next(depth - 1));
            case 2 -> map(next(depth - 1));
            case 3 -> tuple(some(depth));
            case 4 -> option(next(depth - 1));
            case 5 -> result(next(depth - 1), next(depth - 1));
            case 6 -> record(some(depth));
            case 7 -> variant(some(depth));
            case 8 -> enumeration();
            default -> flags();
        };
    }

    private List<RandomType> some(int depth) {
        List<RandomType> parts = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            parts.add(next(depth - 1));
        }
        return parts;
    }

    private ValueType named(ValueBody body) {
        int plain = component.type(body);
        return new ValueType.Indexed(component.export("t" + names++, Sort.TYPE, plain));
    }

    private RandomType primitive() {
        Primitive type = Primitive.values()[random.nextInt(Primitive.values().length - 1)];
        return new RandomType(type, () -> primitive(type));
    }

    private Value primitive(Primitive type) {
        return switch (type) {
            case BOOL -> Value.of(random.nextBoolean());
            case S8 -> new Value.S8((byte) random.nextInt());
            case U8 -> Value.u8(random.nextInt(256));
            case S16 -> new Value.S16((short) random.nextInt());
            case U16 -> Value.u16(random.nextInt(65536));
            case S32 -> new Value.S32(random.nextInt());
            case U32 -> Value.u32(random.nextInt() & 0xFFFF_FFFFL);
            case S64 -> new Value.S64(random.nextLong());
            case U64 -> Value.u64(random.nextLong());
            case F32 -> new Value.F32(Float.intBitsToFloat(random.nextInt()));
            case F64 -> new Value.F64(Double.longBitsToDouble(random.nextLong()));
            case CHAR -> new Value.Char("a\u00e9\u65e5".codePointAt(random.nextInt(3)));
            case STRING -> Value.of(TEXTS[random.nextInt(TEXTS.length)]);
            case ERROR_CONTEXT -> throw new IllegalStateException();
        };
    }

    private RandomType list(RandomType element) {
        return new RandomType(
                component.value(new ValueBody.ListOf(element.type(), OptionalInt.empty())),
                () -> Value.list(several(element, random.nextInt(5))));
    }

    private static List<Value> several(RandomType element, int count) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(element.values().get());
        }
        return values;
    }

    private RandomType fixedList(RandomType element) {
        int length = 1 + random.nextInt(4);
        return new RandomType(
                component.value(new ValueBody.ListOf(element.type(), OptionalInt.of(length))),
                () -> Value.list(several(element, length)));
    }

    private RandomType map(RandomType value) {
        Primitive key =
                List.of(Primitive.STRING, Primitive.U32, Primitive.BOOL).get(random.nextInt(3));
        return new RandomType(
                component.value(new ValueBody.MapOf(key, value.type())),
                () -> {
                    Map<Value, Value> entries = new LinkedHashMap<>();
                    for (int i = random.nextInt(4); i > 0; i--) {
                        entries.put(primitive(key), value.values().get());
                    }
                    return new Value.MapOf(entries);
                });
    }

    private static List<ValueType> types(List<RandomType> parts) {
        return parts.stream().map(RandomType::type).toList();
    }

    private RandomType tuple(List<RandomType> parts) {
        return new RandomType(
                component.value(new ValueBody.Tuple(types(parts))),
                () -> new Value.Tuple(parts.stream().map(p -> p.values().get()).toList()));
    }

    private RandomType option(RandomType element) {
        return new RandomType(
                component.value(new ValueBody.Option(element.type())),
                () -> random.nextBoolean() ? Value.none() : Value.some(element.values().get()));
    }

    private RandomType result(RandomType ok, RandomType error) {
        boolean hasOk = random.nextInt(4) > 0;
        boolean hasError = random.nextInt(4) > 0;
        return new RandomType(
                component.value(
                        new ValueBody.Result(
                                hasOk ? Optional.of(ok.type()) : Optional.empty(),
                                hasError ? Optional.of(error.type()) : Optional.empty())),
                () -> {
                    boolean isOk = random.nextBoolean();
                    return new Value.Result(
                            isOk,
                            isOk && hasOk || !isOk && hasError
                                    ? Optional.of((isOk ? ok : error).values().get())
                                    : Optional.empty());
                });
    }

    private RandomType record(List<RandomType> parts) {
        List<ValueBody.Field> fields = new ArrayList<>();
        parts.forEach(p -> fields.add(new ValueBody.Field("f" + fields.size(), p.type())));
        return new RandomType(
                named(new ValueBody.Fields(fields)),
                () -> {
                    Map<String, Value> values = new LinkedHashMap<>();
                    parts.forEach(p -> values.put("f" + values.size(), p.values().get()));
                    return new Value.Fields(values);
                });
    }

    private RandomType variant(List<RandomType> parts) {
        List<ValueBody.Case> cases = new ArrayList<>();
        cases.add(new ValueBody.Case("empty", Optional.empty()));
        parts.forEach(
                p -> cases.add(new ValueBody.Case("c" + cases.size(), Optional.of(p.type()))));
        return new RandomType(
                named(new ValueBody.Variant(cases)),
                () -> {
                    int index = random.nextInt(parts.size() + 1);
                    return index == 0
                            ? Value.variant("empty")
                            : Value.variant("c" + index, parts.get(index - 1).values().get());
                });
    }

    private List<String> labels(int most) {
        List<String> labels = new ArrayList<>();
        for (int i = random.nextInt(most); i >= 0; i--) {
            labels.add("l" + i);
        }
        return labels;
    }

    private RandomType enumeration() {
        List<String> labels = labels(random.nextInt(20) == 0 ? 300 : 5);
        return new RandomType(
                named(new ValueBody.Enumeration(labels)),
                () -> Value.enumeration(labels.get(random.nextInt(labels.size()))));
    }

    private RandomType flags() {
        List<String> labels = labels(32);
        return new RandomType(
                named(new ValueBody.Flags(labels)),
                () -> {
                    Set<String> set = new LinkedHashSet<>();
                    labels.stream().filter(l -> random.nextBoolean()).forEach(set::add);
                    return new Value.Flags(set);
                });
    }
}
