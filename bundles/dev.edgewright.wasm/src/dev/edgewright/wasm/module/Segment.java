/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module;

import java.util.List;

/** What tables and memories hold at first (core specification, sections 5.5.12 and 5.5.14). */
public sealed interface Segment {

    /** Where a segment goes. */
    sealed interface Mode {}

    /**
     * Into the table or memory with that index when the module is instantiated.
     *
     * @param named whether the file says which, as it need not for the first
     */
    record Active(int target, Expression offset, boolean named) implements Mode {}

    /** Nowhere until an instruction uses the segment. */
    record Passive() implements Mode {}

    /** Nowhere: it says which functions may be referred to. */
    record Declarative() implements Mode {}

    /** Where it begins in the file. */
    int offset();

    /** Where it goes. */
    Mode mode();

    /**
     * References for a table.
     *
     * @param functions indices of functions; empty if the references are constants
     * @param values constants; empty if the references are functions
     * @param constants whether the references are constants
     */
    record Element(
            int offset,
            Mode mode,
            ValueType type,
            List<Integer> functions,
            List<Expression> values,
            boolean constants)
            implements Segment {
        public Element {
            functions = List.copyOf(functions);
            values = List.copyOf(values);
        }
    }

    /** Bytes for a memory, which are at that place of the file. */
    record Data(int offset, Mode mode, int start, int length) implements Segment {}
}
