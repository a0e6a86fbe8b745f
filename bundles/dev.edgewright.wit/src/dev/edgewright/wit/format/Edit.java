/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.format;

/**
 * A replacement in a text.
 *
 * @param offset where it begins, in UTF-16 code units
 * @param length how much it takes away
 * @param text what it puts there
 */
public record Edit(int offset, int length, String text) {

    /** Offset behind what is taken away. */
    public int end() {
        return offset + length;
    }
}
