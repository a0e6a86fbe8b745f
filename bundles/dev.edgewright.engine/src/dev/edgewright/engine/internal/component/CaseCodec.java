/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.component.Value;
import dev.edgewright.wasm.component.types.TypeNode;
import dev.edgewright.wasm.module.ValueType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Variants, enums, options and results: a number that says which case, and perhaps a payload. */
abstract sealed class CaseCodec extends Codec {

    private static final int[] NOTHING = {};

    /** The payload of each case; null where there is none. */
    private final Codec[] payloads;

    private final int tagSize;
    private final long payloadOffset;

    /** For each case the core values, by position, that are narrower there than in other cases. */
    private final int[][] widened;

    /**
     * A codec for cases.
     *
     * @param payloads of each case; null where there is none
     */
    private CaseCodec(TypeNode type, List<Codec> payloads) {
        super(type);
        this.payloads = payloads.toArray(Codec[]::new);
        int count = this.payloads.length;
        this.tagSize = count <= 1 << 8 ? 1 : count <= 1 << 16 ? 2 : 4;
        int alignment = 1;
        for (Codec payload : this.payloads) {
            alignment = Math.max(alignment, payload == null ? 1 : payload.alignment());
        }
        this.payloadOffset = align(tagSize, alignment);
        this.widened = new int[count][];
        for (int i = 0; i < count; i++) {
            widened[i] = this.payloads[i] == null ? NOTHING : widened(this.payloads[i].flat());
        }
    }

    private int[] widened(List<ValueType> own) {
        int[] positions = new int[own.size()];
        int found = 0;
        for (int i = 0; i < own.size() && i + 1 < flat().size(); i++) {
            boolean narrow = own.get(i) == ValueType.I32 || own.get(i) == ValueType.F32;
            if (narrow && flat().get(i + 1) == ValueType.I64) {
                positions[found++] = i;
            }
        }
        return Arrays.copyOf(positions, found);
    }

    /** The value of a case; the payload is null where the case has none. */
    abstract Value make(int index, Value payload);

    /** The case of a value; -1 where it is none of these. */
    abstract int index(Value value);

    /** What a value holds; null if it holds nothing. */
    abstract Value payload(Value value);

    /** The name of a case, for messages. */
    abstract String label(int index);

    /** Whether the value is of the right form. */
    abstract boolean fits(Value value);

    private Codec known(long index) {
        if (index >= payloads.length) {
            throw new AbiFault(
                    "The component passed an invalid variant discriminant: %d, where there are %d"
                            + " cases",
                    index, payloads.length);
        }
        return payloads[(int) index];
    }

    @Override
    final Value load(Context cx, long at) {
        long index =
                switch (tagSize) {
                    case 1 -> cx.memory().readByte(at) & 0xFF;
                    case 2 -> cx.memory().readShort(at) & 0xFFFF;
                    default -> cx.readUnsigned(at);
                };
        Codec payload = known(index);
        return make((int) index, payload == null ? null : payload.load(cx, at + payloadOffset));
    }

    @Override
    final void store(Context cx, Value value, long at) {
        int index = index(value);
        switch (tagSize) {
            case 1 -> cx.memory().writeByte(at, (byte) index);
            case 2 -> cx.memory().writeShort(at, (short) index);
            default -> cx.memory().writeInt(at, index);
        }
        if (payloads[index] != null) {
            payloads[index].store(cx, payload(value), at + payloadOffset);
        }
    }

    @Override
    final Value lift(Context cx, Flat in) {
        int start = in.position();
        long index = in.nextUnsigned();
        Codec payload = known(index);
        Value value = make((int) index, payload == null ? null : payload.lift(cx, in));
        in.position(start + flat().size());
        return value;
    }

    @Override
    final void lower(Context cx, Value value, Flat out) {
        int start = out.position();
        int index = index(value);
        out.put(index);
        if (payloads[index] != null) {
            payloads[index].lower(cx, payload(value), out);
            for (int position : widened[index]) {
                out.widen(start + 1 + position);
            }
        }
        out.position(start + flat().size());
    }

    @Override
    final void check(GuestInstance receiver, Value value) {
        if (!fits(value)) {
            throw Mismatch.of(value, type());
        }
        int index = index(value);
        if (index < 0) {
            throw new Mismatch(
                    "the case \"%s\", which %s does not have"
                            .formatted(value.label(), TypeWords.of(type())));
        }
        Value payload = payload(value);
        if (payload == null != (payloads[index] == null)) {
            throw new Mismatch(
                    "the case \"%s\" with%s a value, where the opposite is expected"
                            .formatted(label(index), payload == null ? "out" : ""));
        }
        if (payload != null) {
            try {
                payloads[index].check(receiver, payload);
            } catch (Mismatch e) {
                throw e.within(label(index));
            }
        }
    }

    private static Map<String, Integer> indices(List<String> labels) {
        Map<String, Integer> indices = new HashMap<>();
        for (String label : labels) {
            indices.put(label, indices.size());
        }
        return indices;
    }

    /** Variants. */
    static final class Variants extends CaseCodec {

        private final List<String> labels;
        private final Map<String, Integer> indices;

        Variants(TypeNode type, List<String> labels, List<Codec> payloads) {
            super(type, payloads);
            this.labels = labels;
            this.indices = indices(labels);
        }

        @Override
        Value make(int index, Value payload) {
            return new Value.Variant(labels.get(index), Optional.ofNullable(payload));
        }

        @Override
        int index(Value value) {
            return indices.getOrDefault(((Value.Variant) value).label(), -1);
        }

        @Override
        Value payload(Value value) {
            return ((Value.Variant) value).payload().orElse(null);
        }

        @Override
        String label(int index) {
            return labels.get(index);
        }

        @Override
        boolean fits(Value value) {
            return value instanceof Value.Variant;
        }
    }

    /** Enums. */
    static final class Enumerations extends CaseCodec {

        private final Value[] values;
        private final Map<String, Integer> indices;

        Enumerations(TypeNode type, List<String> labels) {
            super(type, Arrays.asList(new Codec[labels.size()]));
            this.values = labels.stream().map(Value::enumeration).toArray(Value[]::new);
            this.indices = indices(labels);
        }

        @Override
        Value make(int index, Value payload) {
            return values[index];
        }

        @Override
        int index(Value value) {
            return indices.getOrDefault(((Value.Enumeration) value).label(), -1);
        }

        @Override
        Value payload(Value value) {
            return null;
        }

        @Override
        String label(int index) {
            return values[index].label();
        }

        @Override
        boolean fits(Value value) {
            return value instanceof Value.Enumeration;
        }
    }

    /** Options. */
    static final class Options extends CaseCodec {

        private static final Value NONE = Value.none();

        Options(TypeNode type, Codec element) {
            super(type, Arrays.asList(null, element));
        }

        @Override
        Value make(int index, Value payload) {
            return index == 0 ? NONE : Value.some(payload);
        }

        @Override
        int index(Value value) {
            return ((Value.Option) value).value().isPresent() ? 1 : 0;
        }

        @Override
        Value payload(Value value) {
            return ((Value.Option) value).value().orElse(null);
        }

        @Override
        String label(int index) {
            return index == 0 ? "none" : "some";
        }

        @Override
        boolean fits(Value value) {
            return value instanceof Value.Option;
        }
    }

    /** Results. */
    static final class Results extends CaseCodec {

        Results(TypeNode type, Codec ok, Codec error) {
            super(type, Arrays.asList(ok, error));
        }

        @Override
        Value make(int index, Value payload) {
            return new Value.Result(index == 0, Optional.ofNullable(payload));
        }

        @Override
        int index(Value value) {
            return ((Value.Result) value).isOk() ? 0 : 1;
        }

        @Override
        Value payload(Value value) {
            return ((Value.Result) value).payload().orElse(null);
        }

        @Override
        String label(int index) {
            return index == 0 ? "ok" : "error";
        }

        @Override
        boolean fits(Value value) {
            return value instanceof Value.Result;
        }
    }
}
