/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionBody;
import com.dylibso.chicory.wasm.types.Instruction;
import com.dylibso.chicory.wasm.types.ValType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out which WebAssembly proposals a module uses beyond what the engine runs. */
final class Proposals {

    static final String SIMD = "fixed-width SIMD";
    static final String GC = "garbage collection";
    static final String FUNCTION_REFERENCES = "typed function references";
    static final String MEMORY64 = "memory64";
    static final String PAGE_SIZES = "custom page sizes";

    private static final int TYPE_SECTION = 1;
    private static final int TABLE_SECTION = 4;
    private static final int MEMORY_SECTION = 5;
    private static final int FUNCTION = 0x60;

    /** Recursive types, subtypes, arrays and structures. */
    private static final Set<Integer> OTHER_TYPES = Set.of(0x4E, 0x4F, 0x50, 0x5E, 0x5F);

    private static final int VECTOR = 0x7B;
    private static final int INITIALIZED_TABLE = 0x40;

    private static final String UNKNOWN_TYPE = "Invalid type opcode: ";

    /** Null exceptions, functions and externals, any, eq, i31, structures and arrays. */
    private static final Set<String> OTHER_REFERENCES =
            Set.of("116", "115", "114", "113", "110", "109", "108", "107", "106");

    private static final int LIMITS_MAXIMUM = 1;
    private static final int LIMITS_64 = 4;
    private static final int LIMITS_PAGE_SIZE = 8;

    private Proposals() {}

    /** A proposal seen in the bytes that keeps the library from reading them. */
    static Optional<String> inBytes(byte[] bytes) {
        Cursor cursor = new Cursor(bytes, 8);
        while (cursor.more()) {
            int id = cursor.next();
            long size = cursor.unsigned();
            int body = cursor.position();
            if (size > bytes.length - body) {
                return Optional.empty();
            }
            Optional<String> found =
                    switch (id) {
                        case TYPE_SECTION -> types(cursor, body + (int) size);
                        case TABLE_SECTION, MEMORY_SECTION -> limits(cursor, id, body + (int) size);
                        default -> Optional.empty();
                    };
            if (found.isPresent()) {
                return found;
            }
            cursor.seek(body + (int) size);
        }
        return Optional.empty();
    }

    /** A proposal that the types are of. */
    private static Optional<String> types(Cursor cursor, int end) {
        long types = cursor.unsigned();
        while (types-- > 0 && cursor.position() < end) {
            int form = cursor.next();
            if (form != FUNCTION) {
                return OTHER_TYPES.contains(form) ? Optional.of(GC) : Optional.empty();
            }
            for (int list = 0; list < 2; list++) {
                long count = cursor.unsigned();
                while (count-- > 0 && cursor.position() < end) {
                    if (cursor.skipValueType() == VECTOR) {
                        return Optional.of(SIMD);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A proposal that a memory or table is of. */
    private static Optional<String> limits(Cursor cursor, int section, int end) {
        long count = cursor.unsigned();
        while (count-- > 0 && cursor.position() < end) {
            if (section == TABLE_SECTION && cursor.skipValueType() == INITIALIZED_TABLE) {
                // What follows is code; the parser has to know it.
                return Optional.empty();
            }
            int flags = cursor.next();
            if ((flags & LIMITS_64) != 0) {
                return Optional.of(MEMORY64);
            }
            if (section == MEMORY_SECTION && (flags & LIMITS_PAGE_SIZE) != 0) {
                return Optional.of(PAGE_SIZES);
            }
            cursor.unsigned();
            if ((flags & LIMITS_MAXIMUM) != 0) {
                cursor.unsigned();
            }
        }
        return Optional.empty();
    }

    /** The proposal of a type that the library does not know by its number. */
    static Optional<String> ofUnknownType(String words) {
        return words.startsWith(UNKNOWN_TYPE)
                        && OTHER_REFERENCES.contains(words.substring(UNKNOWN_TYPE.length()))
                ? Optional.of(GC)
                : Optional.empty();
    }

    /** A proposal used by a module that was read. */
    static Optional<String> inModule(WasmModule module) {
        for (int i = 0; i < module.typeSection().subTypeCount(); i++) {
            var type = module.typeSection().getSubType(i).compType();
            if (type.funcType() == null) {
                return Optional.of(GC);
            }
            Optional<String> found = inTypes(type.funcType().params());
            found = found.or(() -> inTypes(type.funcType().returns()));
            if (found.isPresent()) {
                return found;
            }
        }
        for (FunctionBody body : module.codeSection().functionBodies()) {
            Optional<String> found = inTypes(body.localTypes());
            if (found.isPresent()) {
                return found;
            }
            for (Instruction instruction : body.instructions()) {
                found = inOpcode(instruction.opcode().opcode());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a module calls in tail position, which the compiler does on a growing stack. */
    static boolean tailCalls(WasmModule module) {
        for (FunctionBody body : module.codeSection().functionBodies()) {
            for (Instruction instruction : body.instructions()) {
                int opcode = instruction.opcode().opcode();
                if (opcode == 0x12 || opcode == 0x13) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<String> inTypes(List<ValType> types) {
        for (ValType type : types) {
            if (type.equals(ValType.V128)) {
                return Optional.of(SIMD);
            }
            if (!Types.known(type)) {
                return Optional.of(type.typeIdx() >= 0 ? FUNCTION_REFERENCES : GC);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inOpcode(int opcode) {
        if (opcode == 0x14 || opcode == 0x15 || (opcode >= 0xD4 && opcode <= 0xD6)) {
            return Optional.of(FUNCTION_REFERENCES);
        }
        if (opcode == 0xD3 || opcode >> 8 == 0xFB) {
            return Optional.of(GC);
        }
        if (opcode >> 8 == 0xFD || opcode >> 16 == 0xFD) {
            return Optional.of(SIMD);
        }
        return Optional.empty();
    }
}
