/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.component;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/** Bytes as a list of {@link Value.U8}, without an object for each. */
final class Bytes extends AbstractList<Value> implements RandomAccess {

    private static final Value[] ALL = new Value[256];

    static {
        for (int i = 0; i < ALL.length; i++) {
            ALL[i] = new Value.U8(i);
        }
    }

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    static Bytes copy(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    /** Takes the array over; the caller forgets it. */
    static Bytes owning(byte[] bytes) {
        return new Bytes(bytes);
    }

    byte[] toArrayOfBytes() {
        return bytes.clone();
    }

    @Override
    public Value get(int index) {
        return ALL[bytes[index] & 0xFF];
    }

    @Override
    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes b ? Arrays.equals(bytes, b.bytes) : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
