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
import dev.edgewright.wasm.binary.VectorSection;
import dev.edgewright.wasm.module.ExternalKind;
import dev.edgewright.wasm.module.FunctionType;
import dev.edgewright.wasm.module.ValueType;
import dev.edgewright.wasm.text.TypeUses.TypeUse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The second walk over a module: encodes every field into its section (section 6.6). */
final class Definitions {

    private static final int PAGE = 65_536;

    private final ModuleNames names;
    private final NameSection nameSection;
    private final VectorSection imports = new VectorSection(2);
    private final VectorSection functions = new VectorSection(3);
    private final VectorSection tables = new VectorSection(4);
    private final VectorSection memories = new VectorSection(5);
    private final VectorSection globals = new VectorSection(6);
    private final VectorSection exports = new VectorSection(7);
    private final VectorSection elements = new VectorSection(9);
    private final VectorSection code = new VectorSection(10);
    private final VectorSection data = new VectorSection(11);
    private final Segments segments;
    private final Map<ExternalKind, Integer> next = new EnumMap<>(ExternalKind.class);
    private long start = -1;

    Definitions(ModuleNames names) {
        this.names = names;
        this.nameSection = new NameSection(names);
        this.segments = new Segments(names, elements, data);
    }

    /** Walks the fields from the cursor to the end of the module. */
    void read(Cursor in) throws WatSyntaxException {
        while (in.at(TokenKind.OPEN)) {
            int open = in.position();
            String word = Fields.take(in);
            switch (word) {
                case "type" -> {
                    in.moveTo(open);
                    in.skipForm();
                    continue; // the first walk has read it
                }
                case "import" -> importField(in);
                case "export" -> exportField(in);
                case "start" -> startField(in);
                case "elem" -> segments.elementField(in);
                case "data" -> segments.dataField(in);
                default -> definition(in, Fields.kind(word));
            }
            in.close();
        }
    }

    private void importField(Cursor in) throws WatSyntaxException {
        BinaryWriter out = imports.item();
        out.sized(in.takeName("a name")).sized(in.takeName("a name"));
        in.take();
        ExternalKind kind = Fields.takeKind(in);
        in.takeId();
        importedType(in, kind, out);
        in.close();
    }

    private void importedType(Cursor in, ExternalKind kind, BinaryWriter out)
            throws WatSyntaxException {
        next.merge(kind, 1, Integer::sum);
        out.u8(kind.code());
        switch (kind) {
            case FUNCTION -> out.u32(TypeUses.take(in, names).resolve(names.functionTypes));
            case TABLE -> tableType(in, out);
            case MEMORY -> limits(in, out);
            case GLOBAL -> globalType(in, out);
            case TAG -> throw new IllegalStateException();
        }
    }

    private void exportField(Cursor in) throws WatSyntaxException {
        BinaryWriter out = exports.item();
        out.sized(in.takeName("the name of the export"));
        in.expect(TokenKind.OPEN, "`(func`, `(table`, `(memory` or `(global`");
        ExternalKind kind = Fields.takeKind(in);
        out.u8(kind.code()).u32(names.of(kind).take(in));
        in.close();
    }

    private void startField(Cursor in) throws WatSyntaxException {
        if (start >= 0) {
            throw in.error(
                    "wat-duplicate-start",
                    "A module has at most one `(start ...)`; remove this one.");
        }
        start = names.functions.take(in);
    }

    private void definition(Cursor in, ExternalKind kind) throws WatSyntaxException {
        in.takeId();
        int index = next.getOrDefault(kind, 0);
        while (in.takeForm("export")) {
            exports.item().sized(in.takeName("the name of the export")).u8(kind.code()).u32(index);
            in.close();
        }
        if (in.takeForm("import")) {
            BinaryWriter out = imports.item();
            out.sized(in.takeName("the name of the module to import from"));
            out.sized(in.takeName("the name of what is imported"));
            in.close();
            importedType(in, kind, out);
            return;
        }
        next.put(kind, index + 1);
        switch (kind) {
            case FUNCTION -> function(in, index);
            case TABLE -> table(in, index);
            case MEMORY -> memory(in, index);
            case GLOBAL -> {
                BinaryWriter out = globals.item();
                globalType(in, out);
                segments.expression(in, out);
            }
            case TAG -> throw new IllegalStateException();
        }
    }

    private void function(Cursor in, int index) throws WatSyntaxException {
        TypeUse use = TypeUses.take(in, names);
        functions.item().u32(use.resolve(names.functionTypes));
        FunctionBody body = new FunctionBody(names, use);
        BinaryWriter compiled = body.compile(in);
        code.item().u32(compiled.size()).append(compiled);
        nameSection.function(index, body.localNames(), body.labelNames());
    }

    private void table(Cursor in, int index) throws WatSyntaxException {
        if (in.at(TokenKind.KEYWORD) && in.valueType() != null) {
            ValueType element = in.takeReferenceType();
            if (!in.takeForm("elem")) {
                throw in.unexpected("`(elem`");
            }
            int count = segments.inlineElements(in, index, element);
            in.close();
            tables.item().u8(element.code()).u8(1).u32(count).u32(count);
        } else {
            tableType(in, tables.item());
        }
    }

    private void memory(Cursor in, int index) throws WatSyntaxException {
        if (in.takeForm("data")) {
            int length = segments.inlineData(in, index);
            in.close();
            int pages = (int) (((long) length + PAGE - 1) / PAGE);
            memories.item().u8(1).u32(pages).u32(pages);
        } else {
            limits(in, memories.item());
        }
    }

    private static void tableType(Cursor in, BinaryWriter out) throws WatSyntaxException {
        BinaryWriter limits = new BinaryWriter();
        limits(in, limits);
        out.u8(in.takeReferenceType().code()).append(limits);
    }

    private static void limits(Cursor in, BinaryWriter out) throws WatSyntaxException {
        if (in.atKeyword("i64") || in.atKeyword("i32")) {
            throw in.error("wat-unsupported", "Address types (memory64) are not supported.");
        }
        long minimum = in.takeU32("the smallest size");
        if (in.at(TokenKind.NUMBER)) {
            out.u8(1).u32(minimum).u32(in.takeU32("the largest size"));
        } else {
            out.u8(0).u32(minimum);
        }
        if (in.atKeyword("shared")) {
            throw in.error("wat-unsupported", "Shared memories (threads) are not supported.");
        }
    }

    private static void globalType(Cursor in, BinaryWriter out) throws WatSyntaxException {
        boolean mutable = in.takeForm("mut");
        out.u8(in.takeValueType().code());
        if (mutable) {
            in.close();
        }
        out.u8(mutable ? 1 : 0);
    }

    /** The bytes of the module, given its name or null. */
    byte[] encode(String moduleName) {
        VectorSection types = new VectorSection(1);
        for (FunctionType type : names.functionTypes.all()) {
            BinaryWriter out = types.item().u8(0x60);
            values(out, type.parameters());
            values(out, type.results());
        }
        BinaryWriter out = new BinaryWriter();
        out.fixed32(0x6D736100).fixed32(1);
        for (VectorSection section :
                List.of(types, imports, functions, tables, memories, globals, exports)) {
            section.write(out);
        }
        if (start >= 0) {
            out.u8(8).sized(new BinaryWriter().u32(start).toByteArray());
        }
        elements.write(out);
        if (names.dataCountNeeded) {
            out.u8(12).sized(new BinaryWriter().u32(names.data.size()).toByteArray());
        }
        code.write(out);
        data.write(out);
        nameSection.write(out, moduleName);
        return out.toByteArray();
    }

    private static void values(BinaryWriter out, List<ValueType> types) {
        out.u32(types.size());
        types.forEach(type -> out.u8(type.code()));
    }
}
