/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

import java.io.ByteArrayOutputStream;

/** Writes a module again with one section changed. */
final class Rewriter {

    private final byte[] bytes;
    private final ByteArrayOutputStream written;

    Rewriter(byte[] bytes) {
        this.bytes = bytes;
        this.written = new ByteArrayOutputStream(bytes.length + 64);
    }

    Rewriter copy(int from, int to) {
        written.write(bytes, from, to - from);
        return this;
    }

    Rewriter unsigned(long value) {
        long left = value;
        while (left >= 0x80) {
            written.write((int) left | 0x80);
            left >>>= 7;
        }
        written.write((int) left);
        return this;
    }

    /** Bytes behind their number. */
    Rewriter sized(byte[] content) {
        unsigned(content.length);
        written.write(content, 0, content.length);
        return this;
    }

    byte[] written() {
        return written.toByteArray();
    }

    /** The module with other contents for the section that lies between two positions. */
    static byte[] replace(byte[] bytes, int section, int end, byte[] content) {
        return new Rewriter(bytes)
                .copy(0, section + 1)
                .sized(content)
                .copy(end, bytes.length)
                .written();
    }
}
