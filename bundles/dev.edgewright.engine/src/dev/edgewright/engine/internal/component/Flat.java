/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

/** Core values that are written or read one after the other, as the machine passes them. */
final class Flat {

    private static final long[] NOTHING = {};

    private final long[] values;
    private int at;

    private Flat(long[] values) {
        this.values = values;
    }

    /** Room for so many values. */
    static Flat room(int count) {
        return new Flat(count == 0 ? NOTHING : new long[count]);
    }

    /** Values to be read. */
    static Flat of(long[] values) {
        return new Flat(values);
    }

    long next() {
        return values[at++];
    }

    int nextInt() {
        return (int) values[at++];
    }

    /** An address or a length. */
    long nextUnsigned() {
        return values[at++] & 0xFFFF_FFFFL;
    }

    void put(long value) {
        values[at++] = value;
    }

    int position() {
        return at;
    }

    void position(int position) {
        at = position;
    }

    /** Makes an i64 of the i32 or f32 at a position, which is unsigned then. */
    void widen(int position) {
        values[position] &= 0xFFFF_FFFFL;
    }

    long[] values() {
        return values;
    }
}
