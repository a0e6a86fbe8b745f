/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

import dev.edgewright.wasm.binary.BinaryWriter;
import dev.edgewright.wasm.binary.VectorSection;
import dev.edgewright.wasm.module.FunctionType;
import dev.edgewright.wasm.module.TypeWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Small core modules that tie a component together. Functions that need the memory of a module must
 * be given to it before its memory exists: it gets those of the shim, which call through a table
 * that the fix-up fills later.
 */
final class GeneratedModules {

    /** The name of the table of the shim. */
    static final String TABLE = "$imports";

    private static final int FUNCTION = 0x60;
    private static final int FUNCREF = 0x70;
    private static final int END = 0x0B;

    private GeneratedModules() {}

    /**
     * A module that exports a function for each type, by number, and the table they call through.
     */
    static byte[] shim(List<FunctionType> functions) {
        List<FunctionType> types = new ArrayList<>();
        VectorSection functionSection = new VectorSection(3);
        VectorSection exports = new VectorSection(7);
        VectorSection code = new VectorSection(10);
        for (int i = 0; i < functions.size(); i++) {
            int type = type(types, functions.get(i));
            functionSection.item().u32(type);
            exports.item().name(String.valueOf(i)).u8(0).u32(i);
            BinaryWriter body = new BinaryWriter().u32(0);
            for (int p = 0; p < functions.get(i).parameters().size(); p++) {
                body.u8(0x20).u32(p);
            }
            body.u8(0x41).s64(i).u8(0x11).u32(type).u32(0).u8(END);
            code.item().sized(body.toByteArray());
        }
        VectorSection tables = new VectorSection(4);
        tables.item().u8(FUNCREF).u8(1).u32(functions.size()).u32(functions.size());
        exports.item().name(TABLE).u8(1).u32(0);
        return module(typeSection(types), functionSection, tables, exports, code);
    }

    /** A module that fills the table of the shim with the functions that it imports. */
    static byte[] fixUp(List<FunctionType> functions) {
        List<FunctionType> types = new ArrayList<>();
        VectorSection imports = new VectorSection(2);
        for (int i = 0; i < functions.size(); i++) {
            imports.item()
                    .name("")
                    .name(String.valueOf(i))
                    .u8(0)
                    .u32(type(types, functions.get(i)));
        }
        imports.item()
                .name("")
                .name(TABLE)
                .u8(1)
                .u8(FUNCREF)
                .u8(1)
                .u32(functions.size())
                .u32(functions.size());
        VectorSection elements = new VectorSection(9);
        BinaryWriter segment = elements.item().u32(0).u8(0x41).s64(0).u8(END);
        segment.u32(functions.size());
        for (int i = 0; i < functions.size(); i++) {
            segment.u32(i);
        }
        return module(typeSection(types), imports, elements);
    }

    /** A module that calls the function that it imports when it is instantiated. */
    static byte[] caller() {
        VectorSection imports = new VectorSection(2);
        imports.item().name("").name("").u8(0).u32(0);
        BinaryWriter start = new BinaryWriter().u32(0);
        BinaryWriter out = new BinaryWriter().bytes(header());
        typeSection(List.of(new FunctionType(List.of(), List.of()))).write(out);
        imports.write(out);
        return out.u8(8).sized(start.toByteArray()).toByteArray();
    }

    private static int type(List<FunctionType> types, FunctionType type) {
        if (!types.contains(type)) {
            types.add(type);
        }
        return types.indexOf(type);
    }

    private static VectorSection typeSection(List<FunctionType> types) {
        VectorSection section = new VectorSection(1);
        types.forEach(type -> TypeWriter.signature(section.item().u8(FUNCTION), type));
        return section;
    }

    private static byte[] header() {
        return new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0};
    }

    private static byte[] module(VectorSection... sections) {
        BinaryWriter out = new BinaryWriter().bytes(header());
        for (VectorSection section : sections) {
            section.write(out);
        }
        return out.toByteArray();
    }
}
