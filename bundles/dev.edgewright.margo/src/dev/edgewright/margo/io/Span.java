/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

/**
 * A place in a text.
 *
 * @param line first line, from 1
 * @param column first column, from 1, in UTF-16 units
 * @param endLine last line, from 1
 * @param endColumn the column after the last one, from 1, in UTF-16 units
 */
public record Span(int line, int column, int endLine, int endColumn) {

    /** The first character of a text. */
    public static final Span START = new Span(1, 1, 1, 1);

    boolean isEmpty() {
        return line == endLine && column == endColumn;
    }
}
