/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

import dev.edgewright.wasm.binary.BinaryReader;
import dev.edgewright.wasm.binary.BinaryWriter;
import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.module.CustomSection;
import dev.edgewright.wasm.module.ExternalKind;
import dev.edgewright.wasm.module.ModuleContent;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * How an adapter gets its stack.
 *
 * @param pointer the global with the stack pointer; -1 if there is none
 * @param state the global that says how far its memory is set up; -1 if there is none
 * @param mainAllocates whether the main module finds room
 */
record AdapterStack(int pointer, int state, boolean mainAllocates) {

    private static final int PAGE = 65_536;
    private static final int ALLOCATING = 1;
    private static final int ALLOCATED = 2;
    private static final int EMPTY = 0x40;
    private static final int I32 = 0x7F;
    private static final int END = 0x0B;
    private static final int UNREACHABLE = 0x00;
    private static final int IF = 0x04;
    private static final int CALL = 0x10;
    private static final int LOCAL_GET = 0x20;
    private static final int LOCAL_TEE = 0x22;
    private static final int GLOBAL_GET = 0x23;
    private static final int GLOBAL_SET = 0x24;
    private static final int MEMORY_GROW = 0x40;
    private static final int CONST = 0x41;
    private static final int EQZ = 0x45;
    private static final int EQ = 0x46;
    private static final int NE = 0x47;
    private static final int ADD = 0x6A;
    private static final int SHL = 0x74;
    private static final int GLOBALS_OF_NAMES = 7;

    static AdapterStack of(ModuleContent content, boolean mainAllocates)
            throws MalformedBinaryException {
        Map<String, Integer> globals = new HashMap<>();
        for (CustomSection section : content.module().customSections("name")) {
            ByteBuffer buffer = section.content();
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            BinaryReader in = new BinaryReader(bytes, 0, bytes.length, "name section");
            while (!in.atEnd()) {
                int id = in.u8();
                BinaryReader part = in.part(in.u32("a length"), "names");
                if (id == GLOBALS_OF_NAMES) {
                    for (int n = part.count("names", bytes.length); n > 0; n--) {
                        int index = part.u32("the index of a global");
                        globals.put(part.name(), index);
                    }
                }
            }
        }
        long imported =
                content.module().imports().stream()
                        .filter(i -> i.kind() == ExternalKind.GLOBAL)
                        .count();
        int pointer = globals.getOrDefault("__stack_pointer", -1);
        boolean own = pointer >= imported;
        return new AdapterStack(
                own ? pointer : -1, globals.getOrDefault("allocation_state", -1), mainAllocates);
    }

    boolean isNeeded() {
        return pointer >= 0;
    }

    /** Whether the stack is made at the first call, because only then the main module can help. */
    boolean isLazy() {
        return pointer >= 0 && state >= 0 && mainAllocates;
    }

    /** The function that makes the stack. */
    byte[] code(int realloc) {
        return isLazy() ? lazyCode(realloc) : growingCode();
    }

    private byte[] lazyCode(int realloc) {
        BinaryWriter out = new BinaryWriter().u32(0);
        out.u8(GLOBAL_GET).u32(state).u8(EQZ).u8(IF).u8(EMPTY);
        constant(out, ALLOCATING).u8(GLOBAL_SET).u32(state);
        constant(constant(constant(constant(out, 0), 0), 8), PAGE).u8(CALL).u32(realloc);
        constant(out, PAGE).u8(ADD).u8(GLOBAL_SET).u32(pointer);
        constant(out, ALLOCATED).u8(GLOBAL_SET).u32(state);
        return out.u8(END).u8(END).toByteArray();
    }

    private byte[] growingCode() {
        BinaryWriter out = new BinaryWriter().u32(1).u32(1).u8(I32);
        grow(out, 0);
        constant(out, PAGE).u8(ADD).u8(GLOBAL_SET).u32(pointer);
        if (state >= 0) {
            constant(out, ALLOCATED).u8(GLOBAL_SET).u32(state);
        }
        return out.u8(END).toByteArray();
    }

    /**
     * A function in place of the main module's allocator, which adapters ask for new pages only:
     * {@code realloc(0, 0, alignment, 65536)}.
     */
    static byte[] reallocByGrowing() {
        BinaryWriter out = new BinaryWriter().u32(1).u32(1).u8(I32);
        out.u8(LOCAL_GET).u32(0).u8(IF).u8(EMPTY).u8(UNREACHABLE).u8(END);
        out.u8(LOCAL_GET).u32(1).u8(IF).u8(EMPTY).u8(UNREACHABLE).u8(END);
        out.u8(LOCAL_GET).u32(3);
        constant(out, PAGE).u8(NE).u8(IF).u8(EMPTY).u8(UNREACHABLE).u8(END);
        grow(out, 4);
        return out.u8(END).toByteArray();
    }

    /** Leaves the address of a new page on the stack. */
    private static void grow(BinaryWriter out, int local) {
        constant(out, 1).u8(MEMORY_GROW).u8(0).u8(LOCAL_TEE).u32(local);
        constant(out, -1).u8(EQ).u8(IF).u8(EMPTY).u8(UNREACHABLE).u8(END);
        out.u8(LOCAL_GET).u32(local);
        constant(out, 16).u8(SHL);
    }

    private static BinaryWriter constant(BinaryWriter out, int value) {
        return out.u8(CONST).s64(value);
    }
}
