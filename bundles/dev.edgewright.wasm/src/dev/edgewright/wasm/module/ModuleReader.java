/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Reads the sections of one module (core specification, section 5.5); used once. */
final class ModuleReader {

    private static final int MANY = 1_000_000;
    private static final int SOME = 100_000;
    private static final int MAX_VALUES = 1_000;

    private static final int PREAMBLE = 8;
    private static final int TAG_SECTION = 13;
    private static final List<String> SECTIONS =
            List.of(
                    "custom",
                    "type",
                    "import",
                    "function",
                    "table",
                    "memory",
                    "global",
                    "export",
                    "start",
                    "element",
                    "code",
                    "data",
                    "data count",
                    "tag");

    /** Rank of each section id in the order the file must have; 0 is the custom section's. */
    private static final int[] ORDER = {0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 12, 13, 11, 6};

    private final byte[] bytes;

    private final List<FunctionType> types = new ArrayList<>();
    private final List<Import> imports = new ArrayList<>();
    private final List<FunctionType> functions = new ArrayList<>();
    private final List<TableType> tables = new ArrayList<>();
    private final List<MemoryType> memories = new ArrayList<>();
    private final List<GlobalType> globals = new ArrayList<>();
    private final List<TagType> tags = new ArrayList<>();
    private final List<Export> exports = new ArrayList<>();
    private final List<CustomSection> customSections = new ArrayList<>();
    private int bodies;

    ModuleReader(byte[] bytes) {
        this.bytes = bytes;
    }

    CoreModule read() throws MalformedModuleException {
        checkPreamble();
        BinaryReader file = new BinaryReader(bytes, PREAMBLE, bytes.length);
        int last = 0;
        while (!file.atEnd()) {
            int start = file.position();
            int id = file.u8();
            int length = file.u32("the length of a section");
            if (id >= SECTIONS.size()) {
                throw BinaryReader.fault(start, "there is no section with id " + id);
            }
            if (length > file.remaining()) {
                throw BinaryReader.fault(
                        start,
                        "the %s section says it has %d bytes, but only %d are left in the file"
                                .formatted(SECTIONS.get(id), length, file.remaining()));
            }
            if (id != 0) {
                if (ORDER[id] <= last) {
                    throw BinaryReader.fault(
                            start,
                            "the " + SECTIONS.get(id) + " section is repeated or out of order");
                }
                last = ORDER[id];
            }
            int end = file.position() + length;
            readSection(id, new BinaryReader(bytes, file.position(), end));
            file.skip(length);
        }
        if (bodies != functions.size()) {
            throw BinaryReader.fault(
                    bytes.length,
                    "%d functions are declared, but %d have code"
                            .formatted(functions.size(), bodies));
        }
        return new CoreModule(
                types,
                imports,
                functions,
                tables,
                memories,
                globals,
                exports,
                customSections,
                bytes.length);
    }

    private void checkPreamble() throws MalformedModuleException {
        if (bytes.length < 4
                || bytes[0] != 0
                || bytes[1] != 'a'
                || bytes[2] != 's'
                || bytes[3] != 'm') {
            throw new MalformedModuleException(
                    "wasm-not-a-module",
                    0,
                    "This is not a WebAssembly file: it does not begin with the bytes 00 61 73 6D"
                            + " (\"\\0asm\"). Name the binary that a compiler wrote, or assemble the"
                            + " text (.wat) first.");
        }
        if (bytes.length < PREAMBLE) {
            throw BinaryReader.fault(bytes.length, "the file ends before its version");
        }
        int version = (bytes[4] & 0xFF) | (bytes[5] & 0xFF) << 8;
        int layer = (bytes[6] & 0xFF) | (bytes[7] & 0xFF) << 8;
        if (layer == 1) {
            throw new MalformedModuleException(
                    "wasm-is-component",
                    4,
                    ("This is a WebAssembly component (version %d), where a core module is needed;"
                                    + " build it for wasm32-wasip1.")
                            .formatted(version));
        }
        if (layer != 0 || version != 1) {
            throw new MalformedModuleException(
                    "wasm-version",
                    4,
                    "This WebAssembly file has version %d, layer %d; version 1, layer 0 is needed."
                            .formatted(version, layer));
        }
    }

    private void readSection(int id, BinaryReader in) throws MalformedModuleException {
        switch (id) {
            case 0 -> readCustom(in);
            case 1 -> readTypes(in);
            case 2 -> readImports(in);
            case 3 -> readFunctions(in);
            case 4 -> {
                for (int n = in.count("tables", SOME); n > 0; n--) {
                    tables.add(definedTable(in));
                }
            }
            case 5 -> {
                for (int n = in.count("memories", SOME); n > 0; n--) {
                    memories.add(new MemoryType(limits(in, 0x7)));
                }
            }
            case 6 -> readGlobals(in);
            case 7 -> readExports(in);
            case 10 -> readCode(in);
            case TAG_SECTION -> {
                for (int n = in.count("tags", SOME); n > 0; n--) {
                    tags.add(tagType(in));
                }
            }
            default -> {
                return; // start, element, data: nothing of them is modelled
            }
        }
        if (!in.atEnd()) {
            throw BinaryReader.fault(
                    in.position(),
                    "the %s section is longer than its content".formatted(SECTIONS.get(id)));
        }
    }

    private void readCustom(BinaryReader in) throws MalformedModuleException {
        String name = in.name();
        int offset = in.position();
        ByteBuffer content = ByteBuffer.wrap(bytes, offset, in.remaining()).slice();
        customSections.add(new CustomSection(name, offset, content));
        in.skip(in.remaining());
    }

    private void readTypes(BinaryReader in) throws MalformedModuleException {
        for (int n = in.count("types", MANY); n > 0; n--) {
            int start = in.position();
            int form = in.u8();
            if (form != 0x60) {
                throw unsupported(
                        start, "a type of form 0x%02X (garbage collection)".formatted(form));
            }
            types.add(new FunctionType(values(in), values(in)));
        }
    }

    private List<ValueType> values(BinaryReader in) throws MalformedModuleException {
        int count = in.count("parameters or results", MAX_VALUES);
        List<ValueType> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(valueType(in));
        }
        return values;
    }

    private static ValueType valueType(BinaryReader in) throws MalformedModuleException {
        int start = in.position();
        int code = in.u8();
        ValueType type = ValueType.ofCode(code).orElse(null);
        if (type == null) {
            if (code >= 0x60 && code <= 0x74) {
                throw unsupported(start, "a reference type 0x%02X".formatted(code));
            }
            throw BinaryReader.fault(start, "0x%02X is no value type".formatted(code));
        }
        return type;
    }

    private void readImports(BinaryReader in) throws MalformedModuleException {
        for (int n = in.count("imports", MANY); n > 0; n--) {
            String module = in.name();
            String name = in.name();
            int start = in.position();
            int kind = in.u8();
            ExternalType type =
                    switch (kind) {
                        case 0 -> functionType(in);
                        case 1 -> tableType(in);
                        case 2 -> new MemoryType(limits(in, 0x7));
                        case 3 -> globalType(in);
                        case 4 -> tagType(in);
                        default -> throw BinaryReader.fault(start, kind + " is no kind of import");
                    };
            imports.add(new Import(module, name, type));
        }
    }

    private FunctionType functionType(BinaryReader in) throws MalformedModuleException {
        int start = in.position();
        int index = in.u32("the index of a type");
        if (index >= types.size()) {
            throw BinaryReader.fault(
                    start, "there is no type %d among %d".formatted(index, types.size()));
        }
        return types.get(index);
    }

    /** A table, which may say what its elements are at first (typed function references). */
    private static TableType definedTable(BinaryReader in) throws MalformedModuleException {
        if (!in.take(0x40)) {
            return tableType(in);
        }
        if (!in.take(0)) {
            throw BinaryReader.fault(in.position(), "a table with a value begins with 0x40 0x00");
        }
        TableType type = tableType(in);
        ConstantExpression.skip(in);
        return type;
    }

    private static TableType tableType(BinaryReader in) throws MalformedModuleException {
        int start = in.position();
        ValueType element = valueType(in);
        if (!element.isReference()) {
            throw BinaryReader.fault(start, "a table cannot hold " + element);
        }
        return new TableType(element, limits(in, 0x5));
    }

    private static Limits limits(BinaryReader in, int allowed) throws MalformedModuleException {
        int start = in.position();
        int flags = in.u8();
        if ((flags & ~allowed) != 0) {
            throw BinaryReader.fault(
                    start, "there are no limits with the flags 0x%02X".formatted(flags));
        }
        boolean address64 = (flags & 4) != 0;
        int bits = address64 ? 64 : 32;
        long minimum = in.leb(bits);
        OptionalLong maximum =
                (flags & 1) != 0 ? OptionalLong.of(in.leb(bits)) : OptionalLong.empty();
        return new Limits(minimum, maximum, (flags & 2) != 0, address64);
    }

    private static GlobalType globalType(BinaryReader in) throws MalformedModuleException {
        ValueType value = valueType(in);
        int start = in.position();
        int mutability = in.u8();
        if (mutability > 1) {
            throw BinaryReader.fault(
                    start, "a global is 0 (constant) or 1 (variable), not " + mutability);
        }
        return new GlobalType(value, mutability == 1);
    }

    private TagType tagType(BinaryReader in) throws MalformedModuleException {
        int start = in.position();
        if (in.u8() != 0) {
            throw BinaryReader.fault(start, "the attribute of a tag is not 0");
        }
        return new TagType(functionType(in));
    }

    private void readFunctions(BinaryReader in) throws MalformedModuleException {
        for (int n = in.count("functions", MANY); n > 0; n--) {
            functions.add(functionType(in));
        }
    }

    private void readGlobals(BinaryReader in) throws MalformedModuleException {
        for (int n = in.count("globals", MANY); n > 0; n--) {
            globals.add(globalType(in));
            ConstantExpression.skip(in);
        }
    }

    private void readExports(BinaryReader in) throws MalformedModuleException {
        Map<ExternalKind, List<ExternalType>> spaces = indexSpaces();
        Set<String> names = new HashSet<>();
        for (int n = in.count("exports", MANY); n > 0; n--) {
            int start = in.position();
            String name = in.name();
            if (!names.add(name)) {
                throw BinaryReader.fault(start, "the name \"" + name + "\" is exported twice");
            }
            int kindAt = in.position();
            int kind = in.u8();
            if (kind >= ExternalKind.values().length) {
                throw BinaryReader.fault(kindAt, kind + " is no kind of export");
            }
            int indexAt = in.position();
            int index = in.u32("the index of an export");
            List<ExternalType> space = spaces.get(ExternalKind.values()[kind]);
            if (index >= space.size()) {
                throw BinaryReader.fault(
                        indexAt,
                        "the export names %s %d, which does not exist"
                                .formatted(ExternalKind.values()[kind], index));
            }
            exports.add(new Export(name, index, space.get(index)));
        }
    }

    /** What each kind's indices mean: the imports of that kind, then the definitions. */
    private Map<ExternalKind, List<ExternalType>> indexSpaces() {
        Map<ExternalKind, List<ExternalType>> spaces = new EnumMap<>(ExternalKind.class);
        for (ExternalKind kind : ExternalKind.values()) {
            spaces.put(kind, new ArrayList<>());
        }
        imports.forEach(imported -> spaces.get(imported.kind()).add(imported.type()));
        for (List<? extends ExternalType> defined :
                List.of(functions, tables, memories, globals, tags)) {
            defined.forEach(type -> spaces.get(type.kind()).add(type));
        }
        return spaces;
    }

    private void readCode(BinaryReader in) throws MalformedModuleException {
        bodies = in.count("function bodies", MANY);
        for (int n = bodies; n > 0; n--) {
            int start = in.position();
            int length = in.u32("the length of a function body");
            if (length > in.remaining()) {
                throw BinaryReader.fault(start, "a function body is longer than its section");
            }
            in.skip(length);
        }
    }

    private static MalformedModuleException unsupported(int offset, String what) {
        return new MalformedModuleException(
                "wasm-unsupported",
                offset,
                "The module uses %s at byte %d, which is not supported; build it without."
                        .formatted(what, offset));
    }
}
