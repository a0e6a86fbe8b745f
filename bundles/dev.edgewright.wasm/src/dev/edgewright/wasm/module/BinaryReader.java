/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the primitive values of the binary format from a stretch of the file. */
final class BinaryReader {

    private final byte[] bytes;
    private final int end;
    private int position;

    BinaryReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.position = start;
        this.end = end;
    }

    int position() {
        return position;
    }

    int remaining() {
        return end - position;
    }

    boolean atEnd() {
        return position == end;
    }

    /** The next byte, 0 to 255. */
    int u8() throws MalformedModuleException {
        if (position == end) {
            throw fault(position, "the file or section ends in the middle of a value");
        }
        return bytes[position++] & 0xFF;
    }

    /** Passes the next byte if it is that one. */
    boolean take(int expected) {
        boolean there = position < end && (bytes[position] & 0xFF) == expected;
        position += there ? 1 : 0;
        return there;
    }

    /** An unsigned number in LEB128 of at most 32 bits that must also fit Java's int. */
    int u32(String what) throws MalformedModuleException {
        int start = position;
        long value = leb(32);
        if (value > Integer.MAX_VALUE) {
            throw fault(start, what + " " + value + " is larger than any file can hold");
        }
        return (int) value;
    }

    /** An unsigned number in LEB128 of at most that many bits. */
    long leb(int bits) throws MalformedModuleException {
        int start = position;
        long value = 0;
        for (int shift = 0; shift < bits; shift += 7) {
            int next = u8();
            int room = bits - shift;
            if (room < 7 && (next & 0x7F) >>> room != 0) {
                throw fault(start, "a number has more than " + bits + " bits");
            }
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw fault(start, "a number is written with too many bytes");
    }

    /** How many items follow: at most the limit, and at most one for each byte that is left. */
    int count(String what, int limit) throws MalformedModuleException {
        int start = position;
        int count = u32("the number of " + what);
        if (count > limit) {
            throw new MalformedModuleException(
                    "wasm-limit",
                    start,
                    "The module has %,d %s; at most %,d are supported."
                            .formatted(count, what, limit));
        }
        if (count > remaining()) {
            throw fault(start, "the section is too short for its " + count + " " + what);
        }
        return count;
    }

    String name() throws MalformedModuleException {
        int start = position;
        int length = u32("the length of a name");
        if (length > remaining()) {
            throw fault(start, "a name is longer than its section");
        }
        try {
            CharBuffer text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes, position, length));
            position += length;
            return text.toString();
        } catch (CharacterCodingException e) {
            throw fault(start, "a name is not valid UTF-8");
        }
    }

    void skip(int length) {
        position += length;
    }

    /** A fault of the form at a place, as a sentence that says so. */
    static MalformedModuleException fault(int offset, String cause) {
        return new MalformedModuleException(
                "wasm-malformed",
                offset,
                "The WebAssembly module is damaged at byte %d: %s.".formatted(offset, cause));
    }
}
