/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

/**
 * Gives types of blocks other numbers where the library takes them for something else: it does not
 * tell the index 64 from "no type", nor 127 from i32.
 */
final class BlockTypes {

    private static final int TYPE_SECTION = 1;
    private static final int FUNCTION = 0x60;

    /** The indices that can be mistaken. */
    private static final int FIRST = 64;

    private static final int END = 128;

    /** With more types, the new indices would not fit where the old ones stand. */
    private static final int MOST = (1 << 13) - END;

    private BlockTypes() {}

    /** The module without such indices; itself when it has none or cannot be understood. */
    static byte[] unmistakable(byte[] bytes) {
        Cursor cursor = new Cursor(bytes, 8);
        if (!cursor.seekSection(TYPE_SECTION)) {
            return bytes;
        }
        int section = cursor.sectionStart();
        int end = cursor.sectionEnd();
        long count = cursor.unsigned();
        if (count <= FIRST || count > MOST) {
            return bytes;
        }
        int body = cursor.position();
        int[] starts = starts(cursor, (int) Math.min(count, END), end);
        if (starts.length == 0) {
            return bytes;
        }
        int base = (int) Math.max(count, END);
        byte[] clear = bytes.clone();
        if (!new CodeWalk(clear).renumber(FIRST, END, base - FIRST)) {
            return bytes;
        }
        Rewriter content = new Rewriter(clear);
        content.unsigned(base + starts.length - 1L - FIRST);
        content.copy(body, end);
        for (long filler = count; filler < END; filler++) {
            content.copy(starts[0], starts[1]);
        }
        for (int i = FIRST; i < starts.length - 1; i++) {
            content.copy(starts[i], starts[i + 1]);
        }
        return Rewriter.replace(clear, section, end, content.written());
    }

    /** Where the first types start, and the last of them ends; nothing when not all are plain. */
    private static int[] starts(Cursor cursor, int count, int end) {
        int[] starts = new int[count + 1];
        for (int i = 0; i < count; i++) {
            starts[i] = cursor.position();
            if (cursor.next() != FUNCTION) {
                return new int[0];
            }
            for (int list = 0; list < 2; list++) {
                long values = cursor.unsigned();
                while (values-- > 0 && cursor.position() < end) {
                    cursor.skipValueType();
                }
            }
        }
        starts[count] = cursor.position();
        return cursor.position() <= end ? starts : new int[0];
    }
}
