/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.instruction;

import dev.edgewright.wasm.module.ValueType;
import java.util.List;

/** What follows the code of an instruction, as values. */
public sealed interface Operand {

    /** Nothing. */
    enum None implements Operand {
        NONE
    }

    /** One index: of a label, function, local, global, table, segment, memory or tag. */
    record Index(int index) implements Operand {}

    /**
     * Two indices: of the segment and then of the table or memory it goes to; of the target and
     * then of the source of a copy; of the type and then of the table of an indirect call.
     */
    record Pair(int first, int second) implements Operand {}

    /** The labels of a jump table, the one for all other cases last. */
    record Labels(List<Integer> labels) implements Operand {
        public Labels {
            labels = List.copyOf(labels);
        }
    }

    /** The type of a block. */
    record Block(BlockType type) implements Operand {}

    /** The type of a block, and where exceptions in it go. */
    record TryTable(BlockType type, List<Catch> catches) implements Operand {
        public TryTable {
            catches = List.copyOf(catches);
        }
    }

    /**
     * One catch clause.
     *
     * @param tag of the exceptions that are caught, -1 for all
     * @param reference whether the exception itself is passed on too
     */
    record Catch(int tag, boolean reference, int label) {}

    /** The types of a {@code select}; empty where it has none. */
    record Types(List<ValueType> types) implements Operand {
        public Types {
            types = List.copyOf(types);
        }
    }

    /**
     * A memory access.
     *
     * @param alignment as an exponent of 2
     * @param offset unsigned
     * @param lane of a vector, -1 where there is none
     */
    record Access(int memory, int alignment, long offset, int lane) implements Operand {}

    /** A number: the value, or the bits of a floating-point number. */
    record Constant(long bits) implements Operand {}

    /** A vector of 128 bits. */
    record Vector(long low, long high) implements Operand {}

    /** Lanes of a vector. */
    record Lanes(List<Integer> lanes) implements Operand {
        public Lanes {
            lanes = List.copyOf(lanes);
        }
    }

    /** The type of a null. */
    record Heap(ValueType type) implements Operand {}
}
