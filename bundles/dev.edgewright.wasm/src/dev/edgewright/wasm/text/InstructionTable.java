/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import dev.edgewright.wasm.instruction.Immediate;
import dev.edgewright.wasm.instruction.Instruction;
import dev.edgewright.wasm.instruction.InstructionSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The instructions that are assembled: those of WebAssembly 2.0 without vectors, and atomics. */
final class InstructionTable {

    private static final Map<String, Instruction> BY_NAME = new HashMap<>();

    static {
        Set<Immediate> structure = EnumSet.of(Immediate.ELSE, Immediate.END);
        for (String name : InstructionSet.names()) {
            Instruction instruction = InstructionSet.named(name);
            if (!structure.contains(instruction.immediate()) && foreignFeature(name) == null) {
                BY_NAME.put(name, instruction);
            }
        }
    }

    private InstructionTable() {}

    /** The instruction of that name, or null. */
    static Instruction get(String name) {
        return BY_NAME.get(name);
    }

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** The proposal or feature that a word belongs to which the table does not have, or null. */
    static String foreignFeature(String word) {
        if (word.matches("(v128|i8x16|i16x8|i32x4|i64x2|f32x4|f64x2)\\..*")) {
            return "vectors";
        }
        if (word.matches("try|try_table|catch|catch_all|delegate|throw|throw_ref|rethrow")) {
            return "exceptions";
        }
        if (word.matches(
                "(struct|array|i31|any|extern)\\..*|ref\\.(test|cast|eq|i31)|br_on_cast.*")) {
            return "garbage collection";
        }
        if (word.matches("(return_)?call_ref|br_on_null|br_on_non_null|ref\\.as_non_null")) {
            return "typed function references";
        }
        return null;
    }
}
