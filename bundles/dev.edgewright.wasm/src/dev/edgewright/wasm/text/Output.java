/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import java.io.ByteArrayOutputStream;

/** Bytes of a module in the making, with the encodings of the binary format (section 5.2). */
final class Output extends ByteArrayOutputStream {

    Output u8(int value) {
        write(value);
        return this;
    }

    Output u32(long value) {
        long rest = value;
        while (rest >= 0x80) {
            write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        write((int) rest);
        return this;
    }

    Output s64(long value) {
        long rest = value;
        while (rest < -0x40 || rest >= 0x40) {
            write((int) (rest & 0x7F | 0x80));
            rest >>= 7;
        }
        write((int) (rest & 0x7F));
        return this;
    }

    Output fixed32(int value) {
        for (int shift = 0; shift < 32; shift += 8) {
            write(value >>> shift);
        }
        return this;
    }

    Output fixed64(long value) {
        fixed32((int) value);
        return fixed32((int) (value >>> 32));
    }

    Output bytes(byte[] value) {
        writeBytes(value);
        return this;
    }

    /** A vector of bytes: the length and then the bytes. */
    Output sized(byte[] value) {
        return u32(value.length).bytes(value);
    }

    Output append(Output other) {
        return bytes(other.toByteArray());
    }
}
