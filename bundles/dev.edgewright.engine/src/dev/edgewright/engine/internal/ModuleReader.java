/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;

/** Has the library read a module, around what it takes for something else. */
final class ModuleReader {

    /**
     * A module as the library reads it.
     *
     * @param nameless what it takes for the name of an import whose names are both empty
     * @param shift how many bytes the code stands behind where it stands in the file
     */
    record Reading(WasmModule module, String nameless, int shift) {}

    private ModuleReader() {}

    /** Throws what the library throws. */
    static Reading read(byte[] bytes) {
        NamelessImports imports = NamelessImports.in(bytes);
        byte[] readable = BlockTypes.unmistakable(imports.named(bytes));
        return new Reading(
                Parser.parse(readable), imports.substitute(), readable.length - bytes.length);
    }
}
