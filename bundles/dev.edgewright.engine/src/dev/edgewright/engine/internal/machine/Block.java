/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

import com.dylibso.chicory.wasm.types.OpCode;
import java.util.ArrayList;
import java.util.List;

/** A block of a function that is being translated. */
final class Block {

    /**
     * What catches an exception thrown in a block.
     *
     * @param tag the tag it catches, negative when it catches all
     * @param reference whether the exception itself is passed on too
     * @param slot the register that takes the first value
     */
    record Clause(int tag, boolean reference, int slot, Code.Label target) {}

    final OpCode kind;

    /** How many operands lie below its parameters. */
    final int height;

    final int parameters;
    final int results;

    /** Where its code starts. */
    final int start;

    /** Where the position of its end has to be written. */
    final List<Integer> fixes = new ArrayList<>();

    /** What is caught at its end. */
    final List<Code.Label> labels = new ArrayList<>();

    /** Where the position of its other branch has to be written, negative if it has none. */
    int otherwise = -1;

    List<Clause> catches = List.of();

    Block(OpCode kind, int height, int parameters, int results, int start) {
        this.kind = kind;
        this.height = height;
        this.parameters = parameters;
        this.results = results;
        this.start = start;
    }

    /** How many operands a branch to it takes. */
    int arity() {
        return kind == OpCode.LOOP ? parameters : results;
    }

    /** Whether anything branches to its end. */
    boolean reached() {
        return otherwise >= 0 || !fixes.isEmpty() || !labels.isEmpty();
    }
}
