/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.component;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A value that components take and give (Explainer.md, "Type Definitions"). Values do not know
 * their type beyond their form; whoever passes one on to a component has it checked against the
 * type that is expected there. Immutable, except that a {@link Handle} can be used up.
 */
public sealed interface Value
        permits Value.Bool,
                Value.S8,
                Value.U8,
                Value.S16,
                Value.U16,
                Value.S32,
                Value.U32,
                Value.S64,
                Value.U64,
                Value.F32,
                Value.F64,
                Value.Char,
                Value.Text,
                Value.ListOf,
                Value.MapOf,
                Value.Fields,
                Value.Tuple,
                Value.Variant,
                Value.Enumeration,
                Value.Option,
                Value.Result,
                Value.Flags,
                Handle {

    /** A {@code bool}. */
    record Bool(boolean value) implements Value {}

    /** An {@code s8}. */
    record S8(byte value) implements Value {}

    /** A {@code u8}, 0 to 255. */
    record U8(int value) implements Value {
        public U8 {
            Numbers.check(value, 0xFF, "u8");
        }
    }

    /** An {@code s16}. */
    record S16(short value) implements Value {}

    /** A {@code u16}, 0 to 65,535. */
    record U16(int value) implements Value {
        public U16 {
            Numbers.check(value, 0xFFFF, "u16");
        }
    }

    /** An {@code s32}. */
    record S32(int value) implements Value {}

    /** A {@code u32}, 0 to 4,294,967,295. */
    record U32(long value) implements Value {
        public U32 {
            Numbers.check(value, 0xFFFF_FFFFL, "u32");
        }
    }

    /** An {@code s64}. */
    record S64(long value) implements Value {}

    /** A {@code u64}; values of 2<sup>63</sup> and more are the negative ones, by their bits. */
    record U64(long value) implements Value {}

    /** An {@code f32}; all NaN are one. */
    record F32(float value) implements Value {}

    /** An {@code f64}; all NaN are one. */
    record F64(double value) implements Value {}

    /** A {@code char}: a Unicode scalar value, so no surrogate. */
    record Char(int codePoint) implements Value {
        public Char {
            if (!Character.isValidCodePoint(codePoint)
                    || codePoint >= Character.MIN_SURROGATE
                            && codePoint <= Character.MAX_SURROGATE) {
                throw new IllegalArgumentException(
                        "no Unicode scalar value: U+%04X".formatted(codePoint));
            }
        }
    }

    /** A {@code string}. */
    record Text(String value) implements Value {
        public Text {
            Objects.requireNonNull(value);
        }
    }

    /** A {@code list}; {@link #bytes} makes one of bytes, which is passed without boxing. */
    record ListOf(List<Value> elements) implements Value {
        public ListOf {
            elements = elements instanceof Bytes ? elements : List.copyOf(elements);
        }
    }

    /**
     * A {@code map}, in order. A list of pairs can stand for one, and does where a component passes
     * the same key twice.
     */
    record MapOf(Map<Value, Value> entries) implements Value {
        public MapOf {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    /** A {@code record}: its fields by name; the order does not matter. */
    record Fields(Map<String, Value> fields) implements Value {
        public Fields {
            fields = Row.copyOf(fields);
        }
    }

    /** A {@code tuple}. */
    record Tuple(List<Value> elements) implements Value {
        public Tuple {
            elements = List.copyOf(elements);
        }
    }

    /** A case of a {@code variant}. */
    record Variant(String label, Optional<Value> payload) implements Value {
        public Variant {
            Objects.requireNonNull(label);
            Objects.requireNonNull(payload);
        }
    }

    /** A case of an {@code enum}. */
    record Enumeration(String label) implements Value {
        public Enumeration {
            Objects.requireNonNull(label);
        }
    }

    /** An {@code option}. */
    record Option(Optional<Value> value) implements Value {
        public Option {
            Objects.requireNonNull(value);
        }
    }

    /** A {@code result}. */
    record Result(boolean isOk, Optional<Value> payload) implements Value {
        public Result {
            Objects.requireNonNull(payload);
        }
    }

    /** The labels of {@code flags} that are set. */
    record Flags(Set<String> labels) implements Value {
        public Flags {
            labels = Collections.unmodifiableSet(new LinkedHashSet<>(labels));
        }
    }

    /** A {@code bool}. */
    static Value of(boolean value) {
        return new Bool(value);
    }

    /** A {@code string}. */
    static Value of(String value) {
        return new Text(value);
    }

    /** A {@code u8}. */
    static Value u8(int value) {
        return new U8(value);
    }

    /** A {@code u16}. */
    static Value u16(int value) {
        return new U16(value);
    }

    /** A {@code u32}. */
    static Value u32(long value) {
        return new U32(value);
    }

    /** A {@code u64} by its bits. */
    static Value u64(long value) {
        return new U64(value);
    }

    /** A {@code list<u8>} that shares nothing with the array. */
    static Value bytes(byte[] bytes) {
        return new ListOf(Bytes.copy(bytes));
    }

    /** A {@code list}. */
    static Value list(List<? extends Value> elements) {
        return new ListOf(new ArrayList<>(elements));
    }

    /** A {@code record}: names and values in the same order; the names differ. */
    static Value record(List<String> names, List<Value> values) {
        return new Fields(Row.of(names, values));
    }

    /** A {@code tuple}. */
    static Value tuple(Value... elements) {
        return new Tuple(List.of(elements));
    }

    /** An {@code option} that holds something. */
    static Value some(Value value) {
        return new Option(Optional.of(value));
    }

    /** An {@code option} that holds nothing. */
    static Value none() {
        return new Option(Optional.empty());
    }

    /** A {@code result} without a value that says success. */
    static Value ok() {
        return new Result(true, Optional.empty());
    }

    /** A {@code result} that says success. */
    static Value ok(Value payload) {
        return new Result(true, Optional.of(payload));
    }

    /** A {@code result} without a value that says failure. */
    static Value error() {
        return new Result(false, Optional.empty());
    }

    /** A {@code result} that says failure. */
    static Value error(Value payload) {
        return new Result(false, Optional.of(payload));
    }

    /** A case of an {@code enum}. */
    static Value enumeration(String label) {
        return new Enumeration(label);
    }

    /** A case without a payload of a {@code variant}. */
    static Value variant(String label) {
        return new Variant(label, Optional.empty());
    }

    /** A case of a {@code variant}. */
    static Value variant(String label, Value payload) {
        return new Variant(label, Optional.of(payload));
    }

    /** {@code flags} with these labels set. */
    static Value flags(String... labels) {
        return new Flags(new LinkedHashSet<>(List.of(labels)));
    }

    /** The boolean of a {@code bool}. */
    default boolean asBoolean() {
        return expect(Bool.class, "bool").value();
    }

    /** The number of any integer type; that of a large {@code u64} is negative. */
    default long asLong() {
        return switch (this) {
            case S8 v -> v.value();
            case U8 v -> v.value();
            case S16 v -> v.value();
            case U16 v -> v.value();
            case S32 v -> v.value();
            case U32 v -> v.value();
            case S64 v -> v.value();
            case U64 v -> v.value();
            default -> throw Numbers.unexpected(this, "an integer");
        };
    }

    /** The number of any integer type as an {@code int}, of a large {@code u32} by its bits. */
    default int asInt() {
        return (int) asLong();
    }

    /** The number of an {@code f32} or {@code f64}. */
    default double asDouble() {
        return this instanceof F32 f ? f.value() : expect(F64.class, "f64").value();
    }

    /** The text of a {@code string}. */
    default String asString() {
        return expect(Text.class, "string").value();
    }

    /** The elements of a {@code list} or {@code tuple}. */
    default List<Value> asList() {
        return this instanceof Tuple tuple
                ? tuple.elements()
                : expect(ListOf.class, "list").elements();
    }

    /** A copy of the bytes of a {@code list<u8>}. */
    default byte[] asBytes() {
        List<Value> elements = asList();
        if (elements instanceof Bytes bytes) {
            return bytes.toArrayOfBytes();
        }
        byte[] copy = new byte[elements.size()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = (byte) elements.get(i).asLong();
        }
        return copy;
    }

    /** A field of a {@code record}. */
    default Value field(String name) {
        Value value = expect(Fields.class, "record").fields().get(name);
        if (value == null) {
            throw new IllegalArgumentException("the record has no field \"" + name + "\"");
        }
        return value;
    }

    /** What an {@code option} holds. */
    default Optional<Value> asOptional() {
        return expect(Option.class, "option").value();
    }

    /** The label of an {@code enum} or {@code variant}. */
    default String label() {
        return this instanceof Variant variant
                ? variant.label()
                : expect(Enumeration.class, "enum").label();
    }

    /** Whether a label of {@code flags} is set. */
    default boolean has(String flag) {
        return expect(Flags.class, "flags").labels().contains(flag);
    }

    private <T extends Value> T expect(Class<T> form, String name) {
        if (!form.isInstance(this)) {
            throw Numbers.unexpected(this, name);
        }
        return form.cast(this);
    }
}
