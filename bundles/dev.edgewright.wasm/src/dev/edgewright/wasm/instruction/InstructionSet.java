/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.instruction;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * All instructions of WebAssembly 2.0 and of the proposals for threads, exceptions, tail calls and
 * several memories, by name and by code.
 */
public final class InstructionSet {

    /** The prefix of saturating conversions and of instructions on segments. */
    public static final int MISC = 0xFC;

    /** The prefix of vectors. */
    public static final int VECTOR = 0xFD;

    /** The prefix of atomic accesses. */
    public static final int ATOMIC = 0xFE;

    private static final Map<String, Instruction> BY_NAME = new HashMap<>();
    private static final int CODES = 256;
    private static final Instruction[][] BY_CODE = new Instruction[ATOMIC - MISC + 2][CODES];

    static {
        CoreInstructions.add(InstructionSet::add);
        VectorInstructions.add(InstructionSet::add);
    }

    private InstructionSet() {}

    private static void add(Instruction instruction) {
        BY_NAME.put(instruction.name(), instruction);
        BY_CODE[table(instruction.prefix())][instruction.opcode()] = instruction;
    }

    /** Instructions without a prefix come first, then those with each of the prefixes. */
    private static int table(int prefix) {
        return prefix < 0 ? 0 : prefix - MISC + 1;
    }

    /** The instruction of that name, or null. */
    public static Instruction named(String name) {
        return BY_NAME.get(name);
    }

    /** The instruction with that prefix, or -1, and code; null if there is none. */
    public static Instruction coded(int prefix, int opcode) {
        return opcode >= CODES ? null : BY_CODE[table(prefix)][opcode];
    }

    /** All names. */
    public static Set<String> names() {
        return Set.copyOf(BY_NAME.keySet());
    }

    /** Takes over instructions with consecutive codes, all with the same signature. */
    record Row(int prefix, Immediate immediate, java.util.function.Consumer<Instruction> to) {

        /** Names, each perhaps with the alignment after a colon; returns the next code. */
        int add(int firstOpcode, String signature, String names) {
            int opcode = firstOpcode;
            for (String entry : names.strip().split("\\s+")) {
                String[] parts = entry.split(":");
                int alignment = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
                to.accept(
                        new Instruction(
                                parts[0], prefix, opcode++, immediate, alignment, signature));
            }
            return opcode;
        }
    }
}
