/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.binary;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes of a module in the making, with the encodings of the binary format (section 5.2). */
public final class BinaryWriter extends ByteArrayOutputStream {

    /** Writes a byte. */
    public BinaryWriter u8(int value) {
        write(value);
        return this;
    }

    /** Writes an unsigned number of at most 32 bits in LEB128. */
    public BinaryWriter u32(long value) {
        return u64(value);
    }

    /** Writes a number of 64 bits, taken as unsigned, in LEB128. */
    public BinaryWriter u64(long value) {
        long rest = value;
        while (rest >>> 7 != 0) {
            write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        write((int) rest);
        return this;
    }

    /** Writes a signed number in LEB128. */
    public BinaryWriter s64(long value) {
        long rest = value;
        while (rest < -0x40 || rest >= 0x40) {
            write((int) (rest & 0x7F | 0x80));
            rest >>= 7;
        }
        write((int) (rest & 0x7F));
        return this;
    }

    /** Writes four bytes, the lowest first. */
    public BinaryWriter fixed32(int value) {
        for (int shift = 0; shift < 32; shift += 8) {
            write(value >>> shift);
        }
        return this;
    }

    /** Writes eight bytes, the lowest first. */
    public BinaryWriter fixed64(long value) {
        fixed32((int) value);
        return fixed32((int) (value >>> 32));
    }

    /** Writes bytes as they are. */
    public BinaryWriter bytes(byte[] value) {
        writeBytes(value);
        return this;
    }

    /** A vector of bytes: the length and then the bytes. */
    public BinaryWriter sized(byte[] value) {
        return u32(value.length).bytes(value);
    }

    /** A name: the length of its UTF-8 in bytes and then that. */
    public BinaryWriter name(String name) {
        return sized(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes what another one has got. */
    public BinaryWriter append(BinaryWriter other) {
        return bytes(other.toByteArray());
    }
}
