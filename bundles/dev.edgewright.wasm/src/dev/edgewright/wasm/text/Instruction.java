/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

/**
 * One instruction of the table.
 *
 * @param prefix the byte 0xFC before the opcode, or -1
 * @param alignment the natural alignment of a memory access in bytes, else 0
 */
record Instruction(String name, int prefix, int opcode, Immediate immediate, int alignment) {

    /** What follows the name of an instruction. */
    enum Immediate {
        NONE,
        BLOCK,
        LABEL,
        LABEL_TABLE,
        FUNCTION,
        INDIRECT_CALL,
        SELECT,
        LOCAL,
        GLOBAL,
        TABLE,
        TABLE_COPY,
        TABLE_INIT,
        ELEMENT,
        DATA,
        MEMORY_INIT,
        MEMORY,
        MEMORY_COPY,
        ACCESS,
        I32,
        I64,
        F32,
        F64,
        HEAP_TYPE
    }

    void writeOpcode(Output out) {
        if (prefix < 0) {
            out.u8(opcode);
        } else {
            out.u8(prefix).u32(opcode);
        }
    }
}
