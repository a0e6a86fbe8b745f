/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module;

import dev.edgewright.wasm.binary.BinaryReader;
import dev.edgewright.wasm.binary.MalformedBinaryException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Reads the types of core modules (core specification, section 5.3). */
public final class TypeReader {

    private static final int MAX_VALUES = 1_000;

    private TypeReader() {}

    /** Parameters and results of a function, after the byte that says that it is one. */
    public static FunctionType signature(BinaryReader in) throws MalformedBinaryException {
        return new FunctionType(values(in), values(in));
    }

    private static List<ValueType> values(BinaryReader in) throws MalformedBinaryException {
        int count = in.count("parameters or results", MAX_VALUES);
        List<ValueType> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(valueType(in));
        }
        return values;
    }

    static FunctionType functionType(BinaryReader in, List<FunctionType> types)
            throws MalformedBinaryException {
        int start = in.position();
        int index = in.u32("the index of a type");
        if (index >= types.size()) {
            throw in.fault(start, "there is no type %d among %d".formatted(index, types.size()));
        }
        return types.get(index);
    }

    /** A value type. */
    public static ValueType valueType(BinaryReader in) throws MalformedBinaryException {
        int start = in.position();
        int code = in.u8();
        ValueType type = ValueType.ofCode(code).orElse(null);
        if (type == null) {
            if (code >= 0x60 && code <= 0x74) {
                throw in.unsupported(start, "a reference type 0x%02X".formatted(code));
            }
            throw in.fault(start, "0x%02X is no value type".formatted(code));
        }
        return type;
    }

    /** The type of a table. */
    public static TableType tableType(BinaryReader in) throws MalformedBinaryException {
        int start = in.position();
        ValueType element = valueType(in);
        if (!element.isReference()) {
            throw in.fault(start, "a table cannot hold " + element);
        }
        return new TableType(element, limits(in, 0x5));
    }

    private static Limits limits(BinaryReader in, int allowed) throws MalformedBinaryException {
        int start = in.position();
        int flags = in.u8();
        if ((flags & ~allowed) != 0) {
            throw in.fault(start, "there are no limits with the flags 0x%02X".formatted(flags));
        }
        boolean address64 = (flags & 4) != 0;
        int bits = address64 ? 64 : 32;
        long minimum = in.leb(bits);
        OptionalLong maximum =
                (flags & 1) != 0 ? OptionalLong.of(in.leb(bits)) : OptionalLong.empty();
        return new Limits(minimum, maximum, (flags & 2) != 0, address64);
    }

    /** The type of a global. */
    public static GlobalType globalType(BinaryReader in) throws MalformedBinaryException {
        ValueType value = valueType(in);
        int start = in.position();
        int mutability = in.u8();
        if (mutability > 1) {
            throw in.fault(start, "a global is 0 (constant) or 1 (variable), not " + mutability);
        }
        return new GlobalType(value, mutability == 1);
    }

    /** The type of a memory. */
    public static MemoryType memoryType(BinaryReader in) throws MalformedBinaryException {
        return new MemoryType(limits(in, 0x7));
    }

    /** The attribute of a tag, which must be 0; the index of its type follows. */
    public static void tagAttribute(BinaryReader in) throws MalformedBinaryException {
        int start = in.position();
        if (in.u8() != 0) {
            throw in.fault(start, "the attribute of a tag is not 0");
        }
    }

    static TagType tagType(BinaryReader in, List<FunctionType> types)
            throws MalformedBinaryException {
        tagAttribute(in);
        return new TagType(functionType(in, types));
    }

    static ExternalType externalType(BinaryReader in, List<FunctionType> types)
            throws MalformedBinaryException {
        int start = in.position();
        int kind = in.u8();
        return switch (kind) {
            case 0 -> functionType(in, types);
            case 1 -> tableType(in);
            case 2 -> memoryType(in);
            case 3 -> globalType(in);
            case 4 -> tagType(in, types);
            default -> throw in.fault(start, kind + " is no kind of import");
        };
    }
}
