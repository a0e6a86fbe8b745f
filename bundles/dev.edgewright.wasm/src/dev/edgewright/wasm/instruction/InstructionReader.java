/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.instruction;

import dev.edgewright.wasm.binary.BinaryReader;
import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.module.TypeReader;
import dev.edgewright.wasm.module.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads instructions one after the other (core specification, section 5.4). */
public final class InstructionReader {

    private static final int MANY = 1_000_000;
    private static final int EMPTY_BLOCK = 0x40;
    private static final int SELECT_TYPED = 0x1C;
    private static final int MEMORY_FLAG = 0x40;
    private static final String TYPE = "the index of a type";
    private static final String TABLE = "the index of a table";
    private static final String MEMORY = "the index of a memory";

    private final BinaryReader in;

    /** Reads where that reader stands. */
    public InstructionReader(BinaryReader in) {
        this.in = in;
    }

    /** The next instruction. */
    public Step next() throws MalformedBinaryException {
        int start = in.position();
        int code = in.u8();
        Instruction instruction;
        if (code >= InstructionSet.MISC && code <= InstructionSet.ATOMIC) {
            int second = in.u32("the code of an instruction");
            instruction = InstructionSet.coded(code, second);
            if (instruction == null) {
                throw code == InstructionSet.VECTOR && second > 255
                        ? in.unsupported(start, "relaxed vectors")
                        : in.fault(
                                start,
                                "there is no instruction 0x%02X 0x%02X".formatted(code, second));
            }
        } else {
            instruction = InstructionSet.coded(-1, code == SELECT_TYPED ? code - 1 : code);
            if (instruction == null) {
                throw unknown(start, code);
            }
        }
        Operand operand =
                code == SELECT_TYPED ? selectTypes() : operand(instruction.immediate(), start);
        return new Step(start, in.position(), instruction, operand);
    }

    private MalformedBinaryException unknown(int start, int code) {
        return switch (code) {
            case 0x06, 0x07, 0x09, 0x18, 0x19 ->
                    in.unsupported(start, "the older form of exceptions (legacy)");
            case 0x14, 0x15, 0xD3, 0xD4, 0xD5, 0xD6 ->
                    in.unsupported(start, "typed function references");
            case 0xFB -> in.unsupported(start, "garbage collection");
            default -> in.fault(start, "there is no instruction 0x%02X".formatted(code));
        };
    }

    private Operand operand(Immediate immediate, int start) throws MalformedBinaryException {
        return switch (immediate) {
            case NONE, ELSE, END -> Operand.None.NONE;
            case BLOCK -> new Operand.Block(blockType());
            case TRY_TABLE -> new Operand.TryTable(blockType(), catches());
            case LABEL -> new Operand.Index(in.u32("the depth of a label"));
            case LABEL_TABLE -> labels();
            case FUNCTION -> new Operand.Index(in.u32("the index of a function"));
            case INDIRECT_CALL -> new Operand.Pair(in.u32(TYPE), in.u32(TABLE));
            case TAG -> new Operand.Index(in.u32("the index of a tag"));
            case SELECT -> new Operand.Types(List.of());
            case LOCAL -> new Operand.Index(in.u32("the index of a local"));
            case GLOBAL -> new Operand.Index(in.u32("the index of a global"));
            case TABLE -> new Operand.Index(in.u32(TABLE));
            case TABLE_COPY -> new Operand.Pair(in.u32(TABLE), in.u32(TABLE));
            case TABLE_INIT -> new Operand.Pair(in.u32("the index of a segment"), in.u32(TABLE));
            case ELEMENT, DATA -> new Operand.Index(in.u32("the index of a segment"));
            case MEMORY_INIT -> new Operand.Pair(in.u32("the index of a segment"), in.u32(MEMORY));
            case MEMORY -> new Operand.Index(in.u32(MEMORY));
            case MEMORY_COPY -> new Operand.Pair(in.u32(MEMORY), in.u32(MEMORY));
            case ACCESS -> access(false);
            case ACCESS_LANE -> access(true);
            case FENCE -> {
                if (in.u8() != 0) {
                    throw in.fault(start, "a fence is followed by a byte 0");
                }
                yield Operand.None.NONE;
            }
            case I32 -> new Operand.Constant(in.signed(32));
            case I64 -> new Operand.Constant(in.signed(64));
            case F32 -> new Operand.Constant(Integer.toUnsignedLong(in.fixed32()));
            case F64 -> new Operand.Constant(in.fixed64());
            case V128 -> new Operand.Vector(in.fixed64(), in.fixed64());
            case LANE -> new Operand.Lanes(lanes(1));
            case SHUFFLE -> new Operand.Lanes(lanes(16));
            case HEAP_TYPE -> new Operand.Heap(heapType());
        };
    }

    private List<Integer> lanes(int count) throws MalformedBinaryException {
        List<Integer> lanes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lanes.add(in.u8());
        }
        return lanes;
    }

    private Operand selectTypes() throws MalformedBinaryException {
        List<ValueType> types = new ArrayList<>();
        for (int n = in.count("types", MANY); n > 0; n--) {
            types.add(TypeReader.valueType(in));
        }
        return new Operand.Types(types);
    }

    private BlockType blockType() throws MalformedBinaryException {
        int start = in.position();
        int code = in.peek();
        if (in.take(EMPTY_BLOCK)) {
            return new BlockType.Simple(Optional.empty());
        }
        if (code >= EMPTY_BLOCK && code < 0x80) {
            return new BlockType.Simple(Optional.of(TypeReader.valueType(in)));
        }
        long index = in.signed(33);
        if (index < 0 || index > Integer.MAX_VALUE) {
            throw in.fault(start, "this is no type of a block");
        }
        return new BlockType.Indexed((int) index);
    }

    private List<Operand.Catch> catches() throws MalformedBinaryException {
        List<Operand.Catch> catches = new ArrayList<>();
        for (int n = in.count("catch clauses", MANY); n > 0; n--) {
            int start = in.position();
            int kind = in.u8();
            if (kind > 3) {
                throw in.fault(start, "0x%02X begins no catch clause".formatted(kind));
            }
            int tag = kind < 2 ? in.u32("the index of a tag") : -1;
            catches.add(new Operand.Catch(tag, (kind & 1) != 0, in.u32("the depth of a label")));
        }
        return catches;
    }

    private Operand labels() throws MalformedBinaryException {
        List<Integer> labels = new ArrayList<>();
        for (int n = in.count("labels", MANY); n >= 0; n--) {
            labels.add(in.u32("the depth of a label"));
        }
        return new Operand.Labels(labels);
    }

    private Operand access(boolean lane) throws MalformedBinaryException {
        int start = in.position();
        int flags = in.u32("the alignment of an access");
        if (flags >= 2 * MEMORY_FLAG) {
            throw in.fault(start, "an alignment is an exponent of 2 below 64");
        }
        int memory = (flags & MEMORY_FLAG) != 0 ? in.u32(MEMORY) : 0;
        long offset = in.leb(64);
        return new Operand.Access(memory, flags & ~MEMORY_FLAG, offset, lane ? in.u8() : -1);
    }

    private ValueType heapType() throws MalformedBinaryException {
        ValueType type = TypeReader.valueType(in);
        if (!type.isReference()) {
            throw in.fault(in.position() - 1, "there is no null of type " + type);
        }
        return type;
    }
}
