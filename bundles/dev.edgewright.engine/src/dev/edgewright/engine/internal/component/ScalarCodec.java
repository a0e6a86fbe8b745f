/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.GuestMemory;
import dev.edgewright.engine.component.Value;
import dev.edgewright.wasm.component.ValueType.Primitive;
import dev.edgewright.wasm.component.types.TypeNode;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** Values that are one number: bool, the integers, the floats and char. */
final class ScalarCodec extends Codec {

    private static final Value[] BYTES = new Value[256];
    private static final Value FALSE = Value.of(false);
    private static final Value TRUE = Value.of(true);

    static {
        for (int i = 0; i < BYTES.length; i++) {
            BYTES[i] = Value.u8(i);
        }
    }

    private final Class<? extends Value> form;
    private final LongFunction<Value> wrap;
    private final ToLongFunction<Value> unwrap;
    private final boolean wide;

    private ScalarCodec(
            Primitive type,
            Class<? extends Value> form,
            LongFunction<Value> wrap,
            ToLongFunction<Value> unwrap) {
        super(TypeNode.of(type));
        this.form = form;
        this.wrap = wrap;
        this.unwrap = unwrap;
        this.wide = size() == Long.BYTES;
    }

    /** The codec of every primitive but string and error-context. */
    static ScalarCodec of(Primitive type) {
        return switch (type) {
            case BOOL ->
                    new ScalarCodec(
                            type,
                            Value.Bool.class,
                            bits -> (int) bits != 0 ? TRUE : FALSE,
                            value -> ((Value.Bool) value).value() ? 1 : 0);
            case S8 ->
                    new ScalarCodec(
                            type,
                            Value.S8.class,
                            bits -> new Value.S8((byte) bits),
                            value -> ((Value.S8) value).value());
            case U8 ->
                    new ScalarCodec(
                            type,
                            Value.U8.class,
                            bits -> BYTES[(int) bits & 0xFF],
                            value -> ((Value.U8) value).value());
            case S16 ->
                    new ScalarCodec(
                            type,
                            Value.S16.class,
                            bits -> new Value.S16((short) bits),
                            value -> ((Value.S16) value).value());
            case U16 ->
                    new ScalarCodec(
                            type,
                            Value.U16.class,
                            bits -> new Value.U16((int) bits & 0xFFFF),
                            value -> ((Value.U16) value).value());
            case S32 ->
                    new ScalarCodec(
                            type,
                            Value.S32.class,
                            bits -> new Value.S32((int) bits),
                            value -> ((Value.S32) value).value());
            case U32 ->
                    new ScalarCodec(
                            type,
                            Value.U32.class,
                            bits -> new Value.U32(bits & 0xFFFF_FFFFL),
                            value -> ((Value.U32) value).value());
            case S64 ->
                    new ScalarCodec(
                            type,
                            Value.S64.class,
                            Value.S64::new,
                            value -> ((Value.S64) value).value());
            case U64 ->
                    new ScalarCodec(
                            type,
                            Value.U64.class,
                            Value.U64::new,
                            value -> ((Value.U64) value).value());
            case F32 ->
                    new ScalarCodec(
                            type,
                            Value.F32.class,
                            bits -> new Value.F32(canonical(Float.intBitsToFloat((int) bits))),
                            value -> Float.floatToIntBits(((Value.F32) value).value()));
            case F64 ->
                    new ScalarCodec(
                            type,
                            Value.F64.class,
                            bits -> new Value.F64(canonical(Double.longBitsToDouble(bits))),
                            value -> Double.doubleToLongBits(((Value.F64) value).value()));
            case CHAR ->
                    new ScalarCodec(
                            type,
                            Value.Char.class,
                            bits -> character((int) bits),
                            value -> ((Value.Char) value).codePoint());
            case STRING, ERROR_CONTEXT ->
                    throw new IllegalArgumentException(type + " is not one number");
        };
    }

    private static float canonical(float value) {
        return Float.isNaN(value) ? Float.NaN : value;
    }

    private static double canonical(double value) {
        return Double.isNaN(value) ? Double.NaN : value;
    }

    private static Value character(int bits) {
        if (!Character.isValidCodePoint(bits)
                || bits >= Character.MIN_SURROGATE && bits <= Character.MAX_SURROGATE) {
            throw new AbiFault(
                    "The component passed invalid char bits: 0x%X is no Unicode scalar value",
                    bits);
        }
        return new Value.Char(bits);
    }

    @Override
    Value load(Context cx, long at) {
        GuestMemory memory = cx.memory();
        return wrap.apply(
                switch (size()) {
                    case 1 -> memory.readByte(at) & 0xFF;
                    case 2 -> memory.readShort(at);
                    case 4 -> memory.readInt(at);
                    default -> memory.readLong(at);
                });
    }

    @Override
    void store(Context cx, Value value, long at) {
        GuestMemory memory = cx.memory();
        long bits = unwrap.applyAsLong(value);
        switch (size()) {
            case 1 -> memory.writeByte(at, (byte) bits);
            case 2 -> memory.writeShort(at, (short) bits);
            case 4 -> memory.writeInt(at, (int) bits);
            default -> memory.writeLong(at, bits);
        }
    }

    @Override
    Value lift(Context cx, Flat in) {
        return wrap.apply(in.next());
    }

    @Override
    void lower(Context cx, Value value, Flat out) {
        long bits = unwrap.applyAsLong(value);
        out.put(wide ? bits : (int) bits);
    }

    @Override
    void check(GuestInstance receiver, Value value) {
        if (!form.isInstance(value)) {
            throw Mismatch.of(value, type());
        }
    }
}
