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
import dev.edgewright.wasm.binary.Preamble;
import dev.edgewright.wasm.binary.SectionMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the sections of one module (core specification, section 5.5); used once. */
final class ModuleReader {

    private static final int MANY = 1_000_000;
    private static final int SOME = 100_000;

    /** Rank of each section id in the order the file must have; 0 is the custom section's. */
    private static final int[] ORDER = {0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 12, 13, 11, 6};

    private final byte[] bytes;
    private final int start;
    private final int end;

    private final List<FunctionType> types = new ArrayList<>();
    private final List<Import> imports = new ArrayList<>();
    private final List<FunctionType> functions = new ArrayList<>();
    private final List<TableType> tables = new ArrayList<>();
    private final List<MemoryType> memories = new ArrayList<>();
    private final List<GlobalType> globals = new ArrayList<>();
    private final List<Export> exports = new ArrayList<>();
    private final List<CustomSection> customSections = new ArrayList<>();
    private final ModuleContent.Parts parts = new ModuleContent.Parts();

    ModuleReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    ModuleContent read() throws MalformedBinaryException {
        BinaryReader file = new BinaryReader(bytes, start, end, "module");
        checkPreamble(file);
        int last = 0;
        while (!file.atEnd()) {
            int sectionAt = file.position();
            int id = file.u8();
            int length = file.u32("the length of a section");
            if (id >= SectionMap.OF_MODULES.size()) {
                throw file.fault(sectionAt, "there is no section with id " + id);
            }
            if (length > file.remaining()) {
                throw file.fault(
                        sectionAt,
                        "the %s section says it has %d bytes, but only %d are left in the file"
                                .formatted(
                                        SectionMap.OF_MODULES.get(id), length, file.remaining()));
            }
            if (id != 0) {
                if (ORDER[id] <= last) {
                    throw file.fault(
                            sectionAt,
                            "the "
                                    + SectionMap.OF_MODULES.get(id)
                                    + " section is repeated or out of order");
                }
                last = ORDER[id];
            }
            readSection(id, file.part(length, "the section"));
        }
        if (parts.codes.size() != functions.size()) {
            throw file.fault(
                    end,
                    "%d functions are declared, but %d have code"
                            .formatted(functions.size(), parts.codes.size()));
        }
        int segments = parts.dataCount.orElse(parts.data.size());
        if (segments != parts.data.size()) {
            throw file.fault(
                    end,
                    "%d data segments are declared, but there are %d"
                            .formatted(segments, parts.data.size()));
        }
        CoreModule module =
                new CoreModule(
                        types,
                        imports,
                        functions,
                        tables,
                        memories,
                        globals,
                        exports,
                        customSections,
                        end - start);
        return new ModuleContent(bytes, module, parts);
    }

    private void checkPreamble(BinaryReader file) throws MalformedBinaryException {
        Preamble preamble = Preamble.read(file);
        if (preamble.isComponent()) {
            throw new MalformedBinaryException(
                    "wasm-is-component",
                    start + 4,
                    ("This is a WebAssembly component (version %d), where a core module is needed;"
                                    + " build it for wasm32-wasip1.")
                            .formatted(preamble.version()));
        }
        if (preamble.layer() != 0 || preamble.version() != 1) {
            throw new MalformedBinaryException(
                    "wasm-version",
                    start + 4,
                    "This WebAssembly file has version %d, layer %d; version 1, layer 0 is needed."
                            .formatted(preamble.version(), preamble.layer()));
        }
    }

    private void readSection(int id, BinaryReader in) throws MalformedBinaryException {
        switch (id) {
            case 0 -> readCustom(in);
            case 1 -> readTypes(in);
            case 2 -> readImports(in);
            case 3 -> readFunctions(in);
            case 4 -> {
                for (int n = in.count("tables", SOME); n > 0; n--) {
                    readTable(in);
                }
            }
            case 5 -> {
                for (int n = in.count("memories", SOME); n > 0; n--) {
                    memories.add(TypeReader.memoryType(in));
                }
            }
            case 6 -> readGlobals(in);
            case 7 -> readExports(in);
            case 8 -> parts.start = OptionalInt.of(in.u32("the index of a function"));
            case 9 -> {
                for (int n = in.count("element segments", SOME); n > 0; n--) {
                    parts.elements.add(new SegmentReader(in).element());
                }
            }
            case 10 -> {
                for (int n = in.count("function bodies", MANY); n > 0; n--) {
                    parts.codes.add(new SegmentReader(in).code());
                }
            }
            case 11 -> {
                for (int n = in.count("data segments", SOME); n > 0; n--) {
                    parts.data.add(new SegmentReader(in).data());
                }
            }
            case 12 -> parts.dataCount = OptionalInt.of(in.u32("the number of segments"));
            default -> {
                for (int n = in.count("tags", SOME); n > 0; n--) {
                    TypeReader.tagAttribute(in);
                    parts.tagTypes.add(typeIndex(in));
                    parts.tags.add(new TagType(types.get(parts.tagTypes.getLast())));
                }
            }
        }
        if (!in.atEnd()) {
            throw in.fault(
                    in.position(),
                    "the %s section is longer than its content"
                            .formatted(SectionMap.OF_MODULES.get(id)));
        }
    }

    private void readCustom(BinaryReader in) throws MalformedBinaryException {
        String name = in.name();
        customSections.add(new CustomSection(name, in.position(), in.rest()));
    }

    private void readTypes(BinaryReader in) throws MalformedBinaryException {
        for (int n = in.count("types", MANY); n > 0; n--) {
            int start = in.position();
            int form = in.u8();
            if (form != 0x60) {
                throw in.unsupported(
                        start, "a type of form 0x%02X (garbage collection)".formatted(form));
            }
            types.add(TypeReader.signature(in));
        }
    }

    private void readImports(BinaryReader in) throws MalformedBinaryException {
        for (int n = in.count("imports", MANY); n > 0; n--) {
            String from = in.name();
            String name = in.name();
            int kind = in.peek();
            int typeAt = in.position() + (kind == ExternalKind.TAG.code() ? 2 : 1);
            ExternalType type = TypeReader.externalType(in, types);
            boolean typed = type instanceof FunctionType || type instanceof TagType;
            parts.importTypes.add(
                    typed
                            ? new BinaryReader(bytes, typeAt, end, "module")
                                    .u32("the index of a type")
                            : -1);
            imports.add(new Import(from, name, type));
        }
    }

    private int typeIndex(BinaryReader in) throws MalformedBinaryException {
        int at = in.position();
        TypeReader.functionType(in, types);
        return new BinaryReader(bytes, at, end, "module").u32("the index of a type");
    }

    /** A table, which may say what its elements are at first (typed function references). */
    private void readTable(BinaryReader in) throws MalformedBinaryException {
        if (!in.take(0x40)) {
            tables.add(TypeReader.tableType(in));
            parts.tableValues.add(Optional.empty());
            return;
        }
        if (!in.take(0)) {
            throw in.fault(in.position(), "a table with a value begins with 0x40 0x00");
        }
        tables.add(TypeReader.tableType(in));
        parts.tableValues.add(Optional.of(new SegmentReader(in).constant()));
    }

    private void readFunctions(BinaryReader in) throws MalformedBinaryException {
        for (int n = in.count("functions", MANY); n > 0; n--) {
            int index = typeIndex(in);
            parts.functionTypes.add(index);
            functions.add(types.get(index));
        }
    }

    private void readGlobals(BinaryReader in) throws MalformedBinaryException {
        for (int n = in.count("globals", MANY); n > 0; n--) {
            globals.add(TypeReader.globalType(in));
            parts.globalValues.add(new SegmentReader(in).constant());
        }
    }

    private void readExports(BinaryReader in) throws MalformedBinaryException {
        Map<ExternalKind, List<ExternalType>> spaces = indexSpaces();
        Set<String> names = new HashSet<>();
        for (int n = in.count("exports", MANY); n > 0; n--) {
            int start = in.position();
            String name = in.name();
            if (!names.add(name)) {
                throw in.fault(start, "the name \"" + name + "\" is exported twice");
            }
            int kindAt = in.position();
            int kind = in.u8();
            if (kind >= ExternalKind.values().length) {
                throw in.fault(kindAt, kind + " is no kind of export");
            }
            int indexAt = in.position();
            int index = in.u32("the index of an export");
            List<ExternalType> space = spaces.get(ExternalKind.values()[kind]);
            if (index >= space.size()) {
                throw in.fault(
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
                List.of(functions, tables, memories, globals, parts.tags)) {
            defined.forEach(type -> spaces.get(type.kind()).add(type));
        }
        return spaces;
    }
}
