/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.tree;

/**
 * A part of a text.
 *
 * @param offset where it begins, in UTF-16 code units from 0
 * @param length how long it is, in the same units; may be 0
 */
public record Region(int offset, int length) {

    /** The region between two offsets. */
    public static Region between(int start, int end) {
        return new Region(start, Math.max(0, end - start));
    }

    /** The offset behind the last character. */
    public int end() {
        return offset + length;
    }

    /** Whether a caret at the offset touches the region, its end included. */
    public boolean touches(int caret) {
        return caret >= offset && caret <= end();
    }

    /** The text of the region. */
    public String of(CharSequence text) {
        return text.subSequence(offset, end()).toString();
    }
}
