/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionBody;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.GlobalImport;
import com.dylibso.chicory.wasm.types.Import;
import com.dylibso.chicory.wasm.types.TagImport;
import com.dylibso.chicory.wasm.types.ValType;
import java.util.ArrayList;
import java.util.List;

/** What a module says of its functions, globals and tags, the imported ones first. */
final class Signatures {

    private final FunctionType[] types;
    private final int[] functions;
    private final FunctionBody[] bodies;
    private final List<ValType> globals = new ArrayList<>();
    private final List<Integer> tags = new ArrayList<>();

    Signatures(WasmModule module) {
        types = module.typeSection().types();
        bodies = module.codeSection().functionBodies();
        List<Integer> imported = new ArrayList<>();
        for (int i = 0; i < module.importSection().importCount(); i++) {
            Import one = module.importSection().getImport(i);
            if (one instanceof FunctionImport function) {
                imported.add(function.typeIndex());
            } else if (one instanceof GlobalImport global) {
                globals.add(global.type());
            } else if (one instanceof TagImport tag) {
                tags.add(tag.tagType().typeIdx());
            }
        }
        functions = new int[imported.size() + bodies.length];
        for (int i = 0; i < functions.length; i++) {
            functions[i] =
                    i < imported.size()
                            ? imported.get(i)
                            : module.functionSection().getFunctionType(i - imported.size());
        }
        for (int i = 0; i < module.globalSection().globalCount(); i++) {
            globals.add(module.globalSection().getGlobal(i).valueType());
        }
        module.tagSection()
                .ifPresent(
                        section -> {
                            for (var tag : section.types()) {
                                tags.add(tag.typeIdx());
                            }
                        });
    }

    int functions() {
        return functions.length;
    }

    private int imported() {
        return functions.length - bodies.length;
    }

    boolean defines(int function) {
        return function >= imported();
    }

    /** The body of a function that is defined. */
    FunctionBody body(int function) {
        return bodies[function - imported()];
    }

    FunctionType function(int index) {
        return types[functions[index]];
    }

    /** The parameters and local variables of a function that is defined. */
    int locals(int index) {
        return function(index).params().size() + body(index).localTypes().size();
    }

    FunctionType type(int index) {
        return types[index];
    }

    /** The first of the types that are equal to one. */
    int firstEqual(int type) {
        int index = 0;
        while (!types[index].equals(types[type])) {
            index++;
        }
        return index;
    }

    ValType global(int index) {
        return globals.get(index);
    }

    FunctionType tag(int index) {
        return types[tags.get(index)];
    }
}
