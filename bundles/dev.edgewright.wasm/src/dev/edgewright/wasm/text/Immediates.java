/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import dev.edgewright.wasm.binary.BinaryWriter;
import dev.edgewright.wasm.instruction.Immediate;
import dev.edgewright.wasm.instruction.Instruction;
import dev.edgewright.wasm.module.ValueType;
import dev.edgewright.wasm.text.TypeUses.TypeUse;
import java.math.BigInteger;
import java.util.List;

/** Opcodes with what follows them: indices, constants, memory accesses (section 6.5). */
final class Immediates {

    private static final BigInteger U32 = BigInteger.valueOf(0xFFFF_FFFFL);
    private static final int SELECT_TYPED = 0x1C;
    private static final int MEMORY_FLAG = 0x40;

    /** Finds the block that a branch names. */
    interface Labels {
        long take(Cursor in) throws WatSyntaxException;
    }

    private final ModuleNames names;
    private final IndexSpace locals;
    private final Labels labels;

    Immediates(ModuleNames names, IndexSpace locals, Labels labels) {
        this.names = names;
        this.locals = locals;
        this.labels = labels;
    }

    /** Writes an instruction whose name has just been taken. */
    void write(Cursor in, Instruction instruction, BinaryWriter out) throws WatSyntaxException {
        if (instruction.immediate() == Immediate.SELECT) {
            select(in, instruction, out);
            return;
        }
        instruction.writeOpcode(out);
        switch (instruction.immediate()) {
            case NONE -> {}
            case LABEL -> out.u32(labels.take(in));
            case LABEL_TABLE -> labelTable(in, out);
            case FUNCTION -> out.u32(names.functions.take(in));
            case INDIRECT_CALL -> {
                long table = optional(in, names.tables);
                TypeUse use = TypeUses.takeUnnamed(in, names);
                out.u32(use.resolve(names.functionTypes)).u32(table);
            }
            case LOCAL -> out.u32(locals.take(in));
            case GLOBAL -> out.u32(names.globals.take(in));
            case TABLE -> out.u32(optional(in, names.tables));
            case TABLE_COPY -> pair(in, names.tables, out);
            case TABLE_INIT -> segmentAndPlace(in, names.elements, names.tables, out);
            case ELEMENT -> out.u32(names.elements.take(in));
            case DATA -> {
                names.dataCountNeeded = true;
                out.u32(names.data.take(in));
            }
            case MEMORY_INIT -> {
                names.dataCountNeeded = true;
                segmentAndPlace(in, names.data, names.memories, out);
            }
            case MEMORY -> out.u32(optional(in, names.memories));
            case MEMORY_COPY -> pair(in, names.memories, out);
            case ACCESS -> access(in, instruction, out);
            case I32 -> out.s64((int) NumberText.integerBits(in.tokens(), in.take(), 32));
            case I64 -> out.s64(NumberText.integerBits(in.tokens(), in.take(), 64));
            case F32 -> out.fixed32(NumberText.f32Bits(in.tokens(), in.take()));
            case F64 -> out.fixed64(NumberText.f64Bits(in.tokens(), in.take()));
            case HEAP_TYPE -> out.u8(takeHeapType(in));
            case FENCE -> out.u8(0);
            default -> throw new IllegalStateException(instruction.name());
        }
    }

    private static void select(Cursor in, Instruction instruction, BinaryWriter out)
            throws WatSyntaxException {
        if (!in.atForm("result")) {
            instruction.writeOpcode(out);
            return;
        }
        List<ValueType> types = TypeUses.takeResults(in);
        out.u8(SELECT_TYPED).u32(types.size());
        types.forEach(type -> out.u8(type.code()));
    }

    private void labelTable(Cursor in, BinaryWriter out) throws WatSyntaxException {
        BinaryWriter targets = new BinaryWriter();
        long last = labels.take(in);
        int count = 0;
        for (; in.atIndex(); count++) {
            targets.u32(last);
            last = labels.take(in);
        }
        out.u32(count).append(targets).u32(last);
    }

    private static long optional(Cursor in, IndexSpace space) throws WatSyntaxException {
        return in.atIndex() ? space.take(in) : 0;
    }

    /** Two indices of one kind, both or none written. */
    private static void pair(Cursor in, IndexSpace space, BinaryWriter out)
            throws WatSyntaxException {
        if (in.atIndex()) {
            out.u32(space.take(in)).u32(space.take(in));
        } else {
            out.u32(0).u32(0);
        }
    }

    /** A segment, and before it in the text, where it goes unless that is number 0. */
    private static void segmentAndPlace(
            Cursor in, IndexSpace segments, IndexSpace places, BinaryWriter out)
            throws WatSyntaxException {
        int first = in.position();
        TokenKind second = in.tokens().kind(in.atIndex() ? first + 1 : first);
        long place =
                in.atIndex() && (second == TokenKind.ID || second == TokenKind.NUMBER)
                        ? places.take(in)
                        : 0;
        out.u32(segments.take(in)).u32(place);
    }

    private void access(Cursor in, Instruction instruction, BinaryWriter out)
            throws WatSyntaxException {
        long memory = optional(in, names.memories);
        long offset = takeSetting(in, "offset=", 0);
        int at = in.position();
        long alignment = takeSetting(in, "align=", instruction.alignment());
        if (Long.bitCount(alignment) != 1) {
            throw in.tokens()
                    .error(at, "wat-alignment", "An alignment is a power of two: 1, 2, 4 or 8.");
        }
        int exponent = Long.numberOfTrailingZeros(alignment);
        if (memory == 0) {
            out.u32(exponent);
        } else {
            out.u32(exponent | MEMORY_FLAG).u32(memory);
        }
        out.u32(offset);
    }

    private static long takeSetting(Cursor in, String key, long otherwise)
            throws WatSyntaxException {
        if (!in.at(TokenKind.KEYWORD) || !in.text().startsWith(key)) {
            return otherwise;
        }
        int token = in.take();
        String number = in.tokens().text(token).substring(key.length());
        return NumberText.unsigned(
                in.tokens(), token, number, U32, "An unsigned number after `" + key + "`");
    }

    private static int takeHeapType(Cursor in) throws WatSyntaxException {
        if (in.takeKeyword("func")) {
            return ValueType.FUNCREF.code();
        }
        if (in.takeKeyword("extern")) {
            return ValueType.EXTERNREF.code();
        }
        throw in.unexpected("func or extern");
    }
}
