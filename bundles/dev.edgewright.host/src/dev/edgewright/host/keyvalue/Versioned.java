/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.keyvalue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A value as it is stored: eight bytes of a version that no other value of the store has, so that a
 * value that was changed and changed back is not taken for the same, and its own bytes.
 */
final class Versioned {

    private static final int HEADER = Long.BYTES;

    private Versioned() {}

    static byte[] of(long version, byte[] value) {
        return ByteBuffer.allocate(HEADER + value.length).putLong(version).put(value).array();
    }

    static byte[] value(byte[] stored) {
        return Arrays.copyOfRange(stored, Math.min(HEADER, stored.length), stored.length);
    }

    static long version(byte[] stored) {
        return stored.length < HEADER ? 0 : ByteBuffer.wrap(stored).getLong();
    }

    /** How many bytes count for an entry. */
    static long size(String key, byte[] stored) {
        return (long) key.getBytes(StandardCharsets.UTF_8).length + stored.length;
    }
}
