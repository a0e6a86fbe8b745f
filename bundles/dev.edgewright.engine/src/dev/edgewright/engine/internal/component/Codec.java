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
import dev.edgewright.wasm.component.types.Flattening;
import dev.edgewright.wasm.component.types.Layout;
import dev.edgewright.wasm.component.types.TypeNode;
import dev.edgewright.wasm.module.ValueType;
import java.util.List;

/**
 * Reads and writes the values of one type (CanonicalABI.md, "Lifting and Lowering Values"); made
 * once for each type of a program. Immutable.
 */
abstract class Codec {

    static final Flattening FLATTENING = new Flattening(ValueType.I32);

    private final TypeNode type;
    private final int size;
    private final int alignment;
    private final List<ValueType> flat;

    Codec(TypeNode type) {
        Layout layout = Layout.of(type);
        this.type = type;
        this.size = (int) layout.size();
        this.alignment = layout.alignment();
        this.flat = FLATTENING.of(type);
    }

    final TypeNode type() {
        return type;
    }

    /** Bytes in memory, less than 2^28. */
    final int size() {
        return size;
    }

    final int alignment() {
        return alignment;
    }

    /** The core values, cut off after one more than can be passed. */
    final List<ValueType> flat() {
        return flat;
    }

    /** The first address from one on that is aligned. */
    static long align(long address, int alignment) {
        return address + alignment - 1 & -alignment;
    }

    /** Lifts from memory; the range is known to be inside. */
    abstract Value load(Context cx, long at);

    /** Lowers into memory; the range is known to be inside. */
    abstract void store(Context cx, Value value, long at);

    /** Lifts from core values. */
    abstract Value lift(Context cx, Flat in);

    /** Lowers into core values. */
    abstract void lower(Context cx, Value value, Flat out);

    /**
     * Checks a value that the host gives.
     *
     * @throws Mismatch when it is not of this type
     */
    abstract void check(GuestInstance receiver, Value value);
}
