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
import java.util.Arrays;
import java.util.List;

/** Records and tuples: parts that lie one after the other. */
abstract sealed class SequenceCodec extends Codec {

    private final Codec[] parts;
    private final long[] offsets;

    private SequenceCodec(TypeNode type, List<Codec> parts) {
        super(type);
        this.parts = parts.toArray(Codec[]::new);
        this.offsets = new long[this.parts.length];
        long end = 0;
        for (int i = 0; i < this.parts.length; i++) {
            offsets[i] = align(end, this.parts[i].alignment());
            end = offsets[i] + this.parts[i].size();
        }
    }

    abstract Value make(Value[] values);

    /** The part at an index. */
    abstract Value part(Value value, int index);

    final Codec part(int index) {
        return parts[index];
    }

    final int count() {
        return parts.length;
    }

    final void checkPart(GuestInstance receiver, int index, Value value, String name) {
        try {
            parts[index].check(receiver, value);
        } catch (Mismatch e) {
            throw e.within(name);
        }
    }

    @Override
    final Value load(Context cx, long at) {
        Value[] values = new Value[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].load(cx, at + offsets[i]);
        }
        return make(values);
    }

    @Override
    final void store(Context cx, Value value, long at) {
        for (int i = 0; i < parts.length; i++) {
            parts[i].store(cx, part(value, i), at + offsets[i]);
        }
    }

    @Override
    final Value lift(Context cx, Flat in) {
        Value[] values = new Value[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].lift(cx, in);
        }
        return make(values);
    }

    @Override
    final void lower(Context cx, Value value, Flat out) {
        for (int i = 0; i < parts.length; i++) {
            parts[i].lower(cx, part(value, i), out);
        }
    }

    /** Tuples. */
    static final class Tuples extends SequenceCodec {

        Tuples(TypeNode type, List<Codec> parts) {
            super(type, parts);
        }

        @Override
        final Value make(Value[] values) {
            return new Value.Tuple(Arrays.asList(values));
        }

        @Override
        final Value part(Value value, int index) {
            return ((Value.Tuple) value).elements().get(index);
        }

        @Override
        final void check(GuestInstance receiver, Value value) {
            if (!(value instanceof Value.Tuple tuple)) {
                throw Mismatch.of(value, type());
            }
            if (tuple.elements().size() != count()) {
                throw new Mismatch(
                        "a tuple of %d parts, where %d are expected"
                                .formatted(tuple.elements().size(), count()));
            }
            for (int i = 0; i < count(); i++) {
                checkPart(receiver, i, tuple.elements().get(i), "part " + i);
            }
        }
    }

    /** Records. */
    static final class Records extends SequenceCodec {

        private final List<String> names;

        Records(TypeNode type, List<String> names, List<Codec> parts) {
            super(type, parts);
            this.names = List.copyOf(names);
        }

        @Override
        Value make(Value[] values) {
            return Value.record(names, Arrays.asList(values));
        }

        @Override
        Value part(Value value, int index) {
            return ((Value.Fields) value).fields().get(names.get(index));
        }

        @Override
        void check(GuestInstance receiver, Value value) {
            if (!(value instanceof Value.Fields row)) {
                throw Mismatch.of(value, type());
            }
            for (int i = 0; i < names.size(); i++) {
                Value field = row.fields().get(names.get(i));
                if (field == null) {
                    throw new Mismatch("a record without the field \"" + names.get(i) + "\"");
                }
                checkPart(receiver, i, field, names.get(i));
            }
            if (row.fields().size() > names.size()) {
                throw new Mismatch(
                        row.fields().keySet().stream()
                                .filter(name -> !names.contains(name))
                                .findFirst()
                                .map(name -> "a record with the unknown field \"" + name + "\"")
                                .orElseThrow());
            }
        }
    }
}
