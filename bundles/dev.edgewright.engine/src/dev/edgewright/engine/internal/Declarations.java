/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

import dev.edgewright.engine.Limits;
import java.util.Optional;

/**
 * Looks at what a module declares before the library makes room for it: a few bytes can stand for
 * billions of parameters or local variables.
 */
final class Declarations {

    /** As many as every engine takes (WebAssembly JavaScript Interface, Implementation Limits). */
    private static final int MOST_PARAMETERS = 1_000;

    /** The locals of all functions together; large programs have a tenth of it. */
    private static final int MOST_LOCALS = 10_000_000;

    private static final int TYPE_SECTION = 1;
    private static final int TABLE_SECTION = 4;
    private static final int CODE_SECTION = 10;
    private static final int INITIALIZED_TABLE = 0x40;
    private static final int FUNCTION = 0x60;

    private Declarations() {}

    /** What a module declares too much of, in words; empty when nothing. */
    static Optional<String> excess(byte[] bytes) {
        Cursor cursor = new Cursor(bytes, 8);
        while (cursor.more()) {
            int id = cursor.next();
            long size = cursor.unsigned();
            if (size > cursor.left()) {
                return Optional.empty();
            }
            int end = cursor.position() + (int) size;
            if (id == TYPE_SECTION && manyParameters(cursor, end)) {
                return Optional.of(
                        "a function type of more than "
                                + MOST_PARAMETERS
                                + " parameters or results");
            }
            if (id == TABLE_SECTION && largeTable(cursor, end)) {
                return Optional.of(
                        "a table of more than " + Limits.MAX_TABLE_ELEMENTS + " elements");
            }
            if (id == CODE_SECTION && manyLocals(cursor, end)) {
                return Optional.of("more than " + MOST_LOCALS + " local variables");
            }
            cursor.seek(end);
        }
        return Optional.empty();
    }

    private static boolean manyParameters(Cursor cursor, int end) {
        long types = cursor.unsigned();
        while (types-- > 0 && cursor.position() < end && cursor.next() == FUNCTION) {
            for (int list = 0; list < 2; list++) {
                long count = cursor.unsigned();
                if (count > MOST_PARAMETERS) {
                    return true;
                }
                while (count-- > 0) {
                    cursor.skipValueType();
                }
            }
        }
        return false;
    }

    private static boolean largeTable(Cursor cursor, int end) {
        long tables = cursor.unsigned();
        while (tables-- > 0 && cursor.position() < end) {
            if (cursor.skipValueType() == INITIALIZED_TABLE) {
                cursor.next();
                cursor.skipValueType();
                // Its elements are given by code; the tables behind it are left to the library.
                tables = 0;
            }
            int flags = cursor.next();
            if (cursor.unsigned() > Limits.MAX_TABLE_ELEMENTS) {
                return true;
            }
            if ((flags & 1) != 0) {
                cursor.unsigned();
            }
        }
        return false;
    }

    private static boolean manyLocals(Cursor cursor, int end) {
        long functions = cursor.unsigned();
        long locals = 0;
        while (functions-- > 0 && cursor.position() < end) {
            long size = cursor.unsigned();
            int body = cursor.position();
            long groups = cursor.unsigned();
            while (groups-- > 0 && cursor.position() < end) {
                locals += cursor.unsigned();
                cursor.skipValueType();
            }
            if (locals > MOST_LOCALS) {
                return true;
            }
            cursor.seek((int) Math.min(body + size, end));
        }
        return false;
    }
}
