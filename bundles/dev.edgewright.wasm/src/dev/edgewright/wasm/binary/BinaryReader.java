/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.binary;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads the primitive values of the binary formats from a stretch of a file (core specification,
 * section 5.2). Not for use by several threads at once.
 */
public final class BinaryReader {

    private final byte[] bytes;
    private final int end;
    private final String file;
    private int position;

    /**
     * Reads from one place to another.
     *
     * @param file what the file is, for messages: {@code module} or {@code component}
     */
    public BinaryReader(byte[] bytes, int start, int end, String file) {
        this.bytes = bytes;
        this.position = start;
        this.end = end;
        this.file = file;
    }

    /** Where the next byte is in the file. */
    public int position() {
        return position;
    }

    /** How many bytes are left. */
    public int remaining() {
        return end - position;
    }

    /** Whether no byte is left. */
    public boolean atEnd() {
        return position == end;
    }

    /** The next byte, 0 to 255. */
    public int u8() throws MalformedBinaryException {
        if (position == end) {
            throw fault(position, "the file or section ends in the middle of a value");
        }
        return bytes[position++] & 0xFF;
    }

    /** The next byte, without passing it; -1 at the end. */
    public int peek() {
        return position == end ? -1 : bytes[position] & 0xFF;
    }

    /** Passes the next byte if it is that one. */
    public boolean take(int expected) {
        boolean there = position < end && (bytes[position] & 0xFF) == expected;
        position += there ? 1 : 0;
        return there;
    }

    /** An unsigned number in LEB128 of at most 32 bits that must also fit Java's int. */
    public int u32(String what) throws MalformedBinaryException {
        int start = position;
        long value = leb(32);
        if (value > Integer.MAX_VALUE) {
            throw fault(start, what + " " + value + " is larger than any file can hold");
        }
        return (int) value;
    }

    /** An unsigned number in LEB128 of at most that many bits. */
    public long leb(int bits) throws MalformedBinaryException {
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

    /** A signed number in LEB128 of at most that many bits. */
    public long signed(int bits) throws MalformedBinaryException {
        int start = position;
        long value = 0;
        for (int shift = 0; shift < bits; shift += 7) {
            int next = u8();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                int unused = Math.max(0, 64 - shift - 7);
                long extended = value << unused >> unused;
                int room = bits - shift;
                if (room < 7) {
                    int sign = (byte) (next << 1) >> room;
                    if (sign != 0 && sign != -1) {
                        throw fault(start, "a number has more than " + bits + " bits");
                    }
                }
                return extended;
            }
        }
        throw fault(start, "a number is written with too many bytes");
    }

    /** Four bytes, the lowest first. */
    public int fixed32() throws MalformedBinaryException {
        return u8() | u8() << 8 | u8() << 16 | u8() << 24;
    }

    /** Eight bytes, the lowest first. */
    public long fixed64() throws MalformedBinaryException {
        return Integer.toUnsignedLong(fixed32()) | (long) fixed32() << 32;
    }

    /** How many items follow: at most the limit, and at most one for each byte that is left. */
    public int count(String what, int limit) throws MalformedBinaryException {
        int start = position;
        int count = u32("the number of " + what);
        if (count > limit) {
            throw new MalformedBinaryException(
                    "wasm-limit",
                    start,
                    "The %s has %,d %s; at most %,d are supported."
                            .formatted(file, count, what, limit));
        }
        if (count > remaining()) {
            throw fault(start, "the section is too short for its " + count + " " + what);
        }
        return count;
    }

    /** A name: its length in bytes, then that many bytes of UTF-8. */
    public String name() throws MalformedBinaryException {
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

    /** A reader of the next bytes, which this one passes. */
    public BinaryReader part(int length, String what) throws MalformedBinaryException {
        if (length > remaining()) {
            throw fault(
                    position,
                    "%s says it has %d bytes, but only %d are left"
                            .formatted(what, length, remaining()));
        }
        position += length;
        return new BinaryReader(bytes, position - length, position, file);
    }

    /** All bytes that are left, read-only; passes them. */
    public ByteBuffer rest() {
        ByteBuffer rest = ByteBuffer.wrap(bytes, position, remaining()).slice().asReadOnlyBuffer();
        position = end;
        return rest;
    }

    /** Passes that many bytes. */
    public void skip(int length) {
        position += length;
    }

    /** A fault of the form at a place, as a sentence that says so. */
    public MalformedBinaryException fault(int offset, String cause) {
        return new MalformedBinaryException(
                "wasm-malformed",
                offset,
                "The WebAssembly %s is damaged at byte %d: %s.".formatted(file, offset, cause));
    }

    /** Says that something is not supported, and where it is. */
    public MalformedBinaryException unsupported(int offset, String what) {
        return new MalformedBinaryException(
                "wasm-unsupported",
                offset,
                "The %s uses %s at byte %d, which is not supported; build it without."
                        .formatted(file, what, offset));
    }
}
