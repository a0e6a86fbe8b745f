/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

/** Walks over the instructions of a module's code (core specification, section Instructions). */
final class CodeWalk {

    private static final int CODE_SECTION = 10;

    private final byte[] bytes;
    private final Cursor cursor;
    private int first;
    private int end;
    private int addend;
    private boolean changed;

    CodeWalk(byte[] bytes) {
        this.bytes = bytes;
        this.cursor = new Cursor(bytes, 8);
    }

    /**
     * Adds a number to the type indices in a range that blocks have, in as many bytes as they take.
     *
     * @return whether there are such and all code is understood
     */
    boolean renumber(int from, int to, int difference) {
        first = from;
        end = to;
        addend = difference;
        if (!cursor.seekSection(CODE_SECTION)) {
            return false;
        }
        int last = cursor.sectionEnd();
        long functions = cursor.unsigned();
        while (functions-- > 0 && cursor.position() < last) {
            long size = cursor.unsigned();
            if (size > last - cursor.position()) {
                return false;
            }
            int over = cursor.position() + (int) size;
            skipLocals(over);
            while (cursor.position() < over) {
                if (!instruction()) {
                    return false;
                }
            }
            cursor.seek(over);
        }
        return changed;
    }

    private void skipLocals(int over) {
        long groups = cursor.unsigned();
        while (groups-- > 0 && cursor.position() < over) {
            cursor.unsigned();
            cursor.skipValueType();
        }
    }

    /** Goes past one instruction; false when it is not known. */
    private boolean instruction() {
        int opcode = cursor.next();
        switch (opcode) {
            case 0x00, 0x01, 0x05, 0x0A, 0x0B, 0x0F, 0x1A, 0x1B, 0xD1 -> {}
            case 0x02, 0x03, 0x04 -> blockType();
            case 0x08, 0x0C, 0x0D, 0x10, 0x12, 0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26 -> skip(1);
            case 0x3F, 0x40, 0x41, 0x42, 0xD0, 0xD2 -> skip(1);
            case 0x0E -> skip(cursor.unsigned() + 1);
            case 0x11, 0x13 -> skip(2);
            case 0x1C -> {
                long types = cursor.unsigned();
                while (types-- > 0 && cursor.more()) {
                    cursor.skipValueType();
                }
            }
            case 0x1F -> {
                blockType();
                catches();
            }
            case 0x43 -> cursor.seek(cursor.position() + Float.BYTES);
            case 0x44 -> cursor.seek(cursor.position() + Double.BYTES);
            case 0xFC -> bulk((int) cursor.unsigned());
            case 0xFE -> {
                if (cursor.unsigned() == 3) {
                    cursor.next();
                } else {
                    access();
                }
            }
            default -> {
                if (opcode >= 0x28 && opcode <= 0x3E) {
                    access();
                } else if (opcode < 0x45 || opcode > 0xC4) {
                    return false;
                }
            }
        }
        return true;
    }

    private void bulk(int operation) {
        switch (operation) {
            case 8, 10, 12, 14 -> skip(2);
            case 9, 11, 13, 15, 16, 17 -> skip(1);
            default -> {}
        }
    }

    private void access() {
        boolean memory = (cursor.unsigned() >> 6 & 1) != 0;
        skip(memory ? 2 : 1);
    }

    private void catches() {
        long clauses = cursor.unsigned();
        while (clauses-- > 0 && cursor.more()) {
            skip(cursor.next() < 2 ? 2 : 1);
        }
    }

    private void blockType() {
        int start = cursor.position();
        int type = cursor.skipValueType();
        if (type < 0x80) {
            return;
        }
        cursor.seek(start);
        long index = cursor.unsigned();
        if (index >= first && index < end) {
            long value = index + addend;
            for (int at = start; at < cursor.position(); at++) {
                int more = at < cursor.position() - 1 ? 0x80 : 0;
                bytes[at] = (byte) (value & 0x7F | more);
                value >>>= 7;
            }
            changed = true;
        }
    }

    private void skip(long numbers) {
        for (long i = 0; i < numbers && cursor.more(); i++) {
            int piece = cursor.next();
            while (piece >= 0x80 && cursor.more()) {
                piece = cursor.next();
            }
        }
    }
}
