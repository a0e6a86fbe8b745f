/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.instruction;

import dev.edgewright.wasm.binary.BinaryWriter;

/**
 * An instruction of core WebAssembly (section 6.5).
 *
 * @param name as the text format spells it; {@code select} stands for both of its forms
 * @param prefix the byte before the code, or -1
 * @param opcode the code, with a prefix a number in LEB128
 * @param immediate what follows
 * @param alignment the natural alignment of a memory access in bytes, 0 for others
 * @param signature what is taken from the stack and what is put there, in short: {@code ii:i} for
 *     two i32 and one i32, {@code l} for i64, {@code f} and {@code d} for f32 and f64, {@code v}
 *     for v128, {@code a} for an address of the memory; empty where it depends on more than the
 *     instruction
 */
public record Instruction(
        String name, int prefix, int opcode, Immediate immediate, int alignment, String signature) {

    /** Writes the prefix, if any, and the code. */
    public void writeOpcode(BinaryWriter out) {
        if (prefix < 0) {
            out.u8(opcode);
        } else {
            out.u8(prefix).u32(opcode);
        }
    }
}
