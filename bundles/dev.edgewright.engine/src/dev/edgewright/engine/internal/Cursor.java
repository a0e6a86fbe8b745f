/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

/** Reads bytes and LEB128 numbers; at the end everything is zero. */
final class Cursor {

    private static final int REFERENCE = 0x64;
    private static final int NULLABLE_REFERENCE = 0x63;

    private final byte[] bytes;
    private int at;
    private int sectionStart;
    private int sectionEnd;

    Cursor(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Goes to the contents of the next section with an id; false when there is none. */
    boolean seekSection(int id) {
        while (more()) {
            sectionStart = at;
            int found = next();
            long size = unsigned();
            if (size > left()) {
                return false;
            }
            sectionEnd = at + (int) size;
            if (found == id) {
                return true;
            }
            at = sectionEnd;
        }
        return false;
    }

    /** Where the section that was found begins. */
    int sectionStart() {
        return sectionStart;
    }

    int sectionEnd() {
        return sectionEnd;
    }

    boolean more() {
        return at < bytes.length;
    }

    int position() {
        return at;
    }

    /** How many bytes are left. */
    int left() {
        return bytes.length - at;
    }

    void seek(int position) {
        at = position;
    }

    int next() {
        return more() ? bytes[at++] & 0xFF : 0;
    }

    /** Reads past a value type and returns its first byte. */
    int skipValueType() {
        int type = next();
        if (type == REFERENCE || type == NULLABLE_REFERENCE) {
            unsigned();
        }
        return type;
    }

    void skipLimits() {
        boolean maximum = (next() & 1) != 0;
        unsigned();
        if (maximum) {
            unsigned();
        }
    }

    long unsigned() {
        long value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int piece = next();
            value |= (piece & 0x7FL) << shift;
            if (piece < 0x80) {
                break;
            }
        }
        return value;
    }
}
