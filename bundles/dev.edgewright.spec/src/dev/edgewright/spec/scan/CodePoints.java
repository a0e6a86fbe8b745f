/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.scan;

import org.snakeyaml.engine.v2.exceptions.Mark;

/** Translates the scanner's marks, which count code points, into offsets. Immutable. */
final class CodePoints {

    private final String text;

    /** The offset of each code point; null where both are the same. */
    private final int[] offsets;

    private CodePoints(String text, int[] offsets) {
        this.text = text;
        this.offsets = offsets;
    }

    static CodePoints of(String text) {
        int count = text.codePointCount(0, text.length());
        if (count == text.length()) {
            return new CodePoints(text, null);
        }
        int[] offsets = new int[count + 1];
        int offset = 0;
        for (int i = 0; i < count; i++) {
            offsets[i] = offset;
            offset += Character.charCount(text.codePointAt(offset));
        }
        offsets[count] = offset;
        return new CodePoints(text, offsets);
    }

    String text() {
        return text;
    }

    int offset(Mark mark) {
        int index = mark.getIndex();
        return offsets == null
                ? Math.min(index, text.length())
                : offsets[Math.min(index, offsets.length - 1)];
    }
}
