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

/** Lists of a fixed length, whose elements are in place. */
final class FixedListCodec extends Codec {

    private final Codec element;
    private final int length;

    FixedListCodec(TypeNode type, Codec element, int length) {
        super(type);
        this.element = element;
        this.length = length;
    }

    @Override
    Value load(Context cx, long at) {
        cx.scope().spend((long) length * Long.BYTES);
        return new Value.ListOf(ListCodec.load(cx, element, at, length));
    }

    @Override
    void store(Context cx, Value value, long at) {
        ListCodec.store(cx, element, value.asList(), at);
    }

    @Override
    Value lift(Context cx, Flat in) {
        Value[] values = new Value[length];
        for (int i = 0; i < length; i++) {
            values[i] = element.lift(cx, in);
        }
        return new Value.ListOf(Arrays.asList(values));
    }

    @Override
    void lower(Context cx, Value value, Flat out) {
        for (Value each : value.asList()) {
            element.lower(cx, each, out);
        }
    }

    @Override
    void check(GuestInstance receiver, Value value) {
        if (!(value instanceof Value.ListOf list)) {
            throw Mismatch.of(value, type());
        }
        if (list.elements().size() != length) {
            throw new Mismatch(
                    "a list of %,d elements, where %,d are expected"
                            .formatted(list.elements().size(), length));
        }
        ListCodec.checkElements(receiver, element, list.elements());
    }
}
