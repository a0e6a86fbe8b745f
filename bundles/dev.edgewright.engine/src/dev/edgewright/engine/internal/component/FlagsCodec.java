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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Flags: a bit for each label. */
final class FlagsCodec extends Codec {

    private final List<String> labels;

    FlagsCodec(TypeNode type, List<String> labels) {
        super(type);
        this.labels = labels;
    }

    private Value flags(int bits) {
        Set<String> set = new LinkedHashSet<>();
        for (int i = 0; i < labels.size(); i++) {
            if ((bits >>> i & 1) != 0) {
                set.add(labels.get(i));
            }
        }
        return new Value.Flags(set);
    }

    private int bits(Value value) {
        Set<String> set = ((Value.Flags) value).labels();
        int bits = 0;
        for (int i = 0; i < labels.size(); i++) {
            if (set.contains(labels.get(i))) {
                bits |= 1 << i;
            }
        }
        return bits;
    }

    @Override
    Value load(Context cx, long at) {
        return flags(
                switch (size()) {
                    case 1 -> cx.memory().readByte(at);
                    case 2 -> cx.memory().readShort(at);
                    default -> cx.memory().readInt(at);
                });
    }

    @Override
    void store(Context cx, Value value, long at) {
        int bits = bits(value);
        switch (size()) {
            case 1 -> cx.memory().writeByte(at, (byte) bits);
            case 2 -> cx.memory().writeShort(at, (short) bits);
            default -> cx.memory().writeInt(at, bits);
        }
    }

    @Override
    Value lift(Context cx, Flat in) {
        return flags(in.nextInt());
    }

    @Override
    void lower(Context cx, Value value, Flat out) {
        out.put(bits(value));
    }

    @Override
    void check(GuestInstance receiver, Value value) {
        if (!(value instanceof Value.Flags flags)) {
            throw Mismatch.of(value, type());
        }
        for (String label : flags.labels()) {
            if (!labels.contains(label)) {
                throw new Mismatch(
                        "the flag \"%s\", which %s does not have"
                                .formatted(label, TypeWords.of(type())));
            }
        }
    }
}
