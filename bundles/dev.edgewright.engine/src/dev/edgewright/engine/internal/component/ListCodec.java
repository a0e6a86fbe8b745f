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

/** Lists of any length. */
class ListCodec extends Codec {

    /** The most bytes that the elements of a list may have in memory. */
    static final long MAX_BYTES = (1L << 28) - 1;

    /** About what an element takes as an object, beyond its own bytes. */
    private static final int OBJECT = 16;

    private final Codec element;

    ListCodec(TypeNode type, Codec element) {
        super(type);
        this.element = element;
    }

    @Override
    final Value load(Context cx, long at) {
        long address = cx.readUnsigned(at);
        return read(cx, address, cx.readUnsigned(at + 4));
    }

    @Override
    final void store(Context cx, Value value, long at) {
        long address = write(cx, value);
        cx.memory().writeInt(at, (int) address);
        cx.memory().writeInt(at + 4, length(value));
    }

    @Override
    final Value lift(Context cx, Flat in) {
        long address = in.nextUnsigned();
        return read(cx, address, in.nextUnsigned());
    }

    @Override
    final void lower(Context cx, Value value, Flat out) {
        out.put((int) write(cx, value));
        out.put(length(value));
    }

    private Value read(Context cx, long address, long length) {
        // The length has at most 32 bits and the size at most 28.
        long bytes = length * element.size();
        if (bytes > MAX_BYTES) {
            throw new AbiFault(
                    "The component passed a list of %,d elements, %,d bytes, more than the possible"
                            + " %,d",
                    length, bytes, MAX_BYTES);
        }
        cx.requireAligned(address, element.alignment(), "a list");
        if (address + bytes > cx.memory().size()) {
            throw new AbiFault(
                    "The component passed list content out-of-bounds: %,d bytes at address 0x%x, in"
                            + " a memory of %,d bytes",
                    bytes, address, cx.memory().size());
        }
        return elements(cx, address, (int) length);
    }

    private long write(Context cx, Value value) {
        long bytes = (long) length(value) * element.size();
        if (bytes > MAX_BYTES) {
            throw new AbiFault(
                    "A list of %,d elements, %,d bytes, does not fit into the possible %,d",
                    length(value), bytes, MAX_BYTES);
        }
        long address = cx.allocate(element.alignment(), bytes);
        fill(cx, value, address);
        return address;
    }

    int length(Value value) {
        return value.asList().size();
    }

    Value elements(Context cx, long address, int length) {
        cx.scope().spend((long) length * (element.size() + OBJECT));
        return new Value.ListOf(load(cx, element, address, length));
    }

    void fill(Context cx, Value value, long address) {
        store(cx, element, value.asList(), address);
    }

    static List<Value> load(Context cx, Codec element, long address, int length) {
        Value[] values = new Value[length];
        for (int i = 0; i < length; i++) {
            values[i] = element.load(cx, address + (long) i * element.size());
        }
        return Arrays.asList(values);
    }

    static void store(Context cx, Codec element, List<Value> values, long address) {
        long at = address;
        for (Value value : values) {
            element.store(cx, value, at);
            at += element.size();
        }
    }

    @Override
    void check(GuestInstance receiver, Value value) {
        if (!(value instanceof Value.ListOf list)) {
            throw Mismatch.of(value, type());
        }
        checkElements(receiver, element, list.elements());
    }

    static void checkElements(GuestInstance receiver, Codec element, List<Value> values) {
        int index = 0;
        try {
            for (Value value : values) {
                element.check(receiver, value);
                index++;
            }
        } catch (Mismatch e) {
            throw e.within("element " + index);
        }
    }
}
