/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Gives functions that are imported without any name a name, as the library refuses them.
 *
 * @param substitute the name that stands for none
 * @param any whether there are such imports
 */
record NamelessImports(String substitute, boolean any) {

    private static final int IMPORT_SECTION = 2;
    private static final int FUNCTION = 0;
    private static final int TABLE = 1;
    private static final int MEMORY = 2;
    private static final int GLOBAL = 3;

    /** Looks through the import section, if it can be understood. */
    static NamelessImports in(byte[] bytes) {
        Cursor cursor = new Cursor(bytes, 8);
        if (!cursor.seekSection(IMPORT_SECTION)) {
            return new NamelessImports("", false);
        }
        Set<String> taken = new HashSet<>();
        boolean any = false;
        long count = cursor.unsigned();
        while (count-- > 0 && cursor.more()) {
            boolean module = name(cursor).length > 0;
            byte[] name = name(cursor);
            any |= !module && name.length == 0;
            if (!module) {
                taken.add(new String(name, StandardCharsets.UTF_8));
            }
            skipDescription(cursor);
        }
        StringBuilder free = new StringBuilder("-");
        while (taken.contains(free.toString())) {
            free.append('-');
        }
        return new NamelessImports(free.toString(), any);
    }

    /** The module with names for those without. */
    byte[] named(byte[] bytes) {
        if (!any) {
            return bytes;
        }
        Cursor cursor = new Cursor(bytes, 8);
        cursor.seekSection(IMPORT_SECTION);
        int section = cursor.sectionStart();
        int end = cursor.sectionEnd();
        Rewriter content = new Rewriter(bytes);
        long count = cursor.unsigned();
        content.unsigned(count);
        while (count-- > 0 && cursor.more()) {
            int start = cursor.position();
            boolean module = name(cursor).length > 0;
            int second = cursor.position();
            boolean named = name(cursor).length > 0;
            int description = cursor.position();
            skipDescription(cursor);
            if (module || named) {
                content.copy(start, cursor.position());
            } else {
                content.copy(start, second)
                        .sized(substitute.getBytes(StandardCharsets.UTF_8))
                        .copy(description, cursor.position());
            }
        }
        content.copy(cursor.position(), Math.max(end, cursor.position()));
        return Rewriter.replace(bytes, section, end, content.written());
    }

    private static byte[] name(Cursor cursor) {
        int length = (int) Math.min(cursor.unsigned(), cursor.left());
        int start = cursor.position();
        cursor.seek(start + length);
        return Arrays.copyOfRange(cursor.bytes(), start, start + length);
    }

    private static void skipDescription(Cursor cursor) {
        switch (cursor.next()) {
            case FUNCTION -> cursor.unsigned();
            case TABLE -> {
                cursor.skipValueType();
                cursor.skipLimits();
            }
            case MEMORY -> cursor.skipLimits();
            case GLOBAL -> {
                cursor.skipValueType();
                cursor.next();
            }
            default -> {
                cursor.next();
                cursor.unsigned();
            }
        }
    }
}
