/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module.validation;

import dev.edgewright.wasm.module.ExternalType;
import dev.edgewright.wasm.module.FunctionType;
import dev.edgewright.wasm.module.GlobalType;
import dev.edgewright.wasm.module.Import;
import dev.edgewright.wasm.module.Limits;
import dev.edgewright.wasm.module.MemoryType;
import dev.edgewright.wasm.module.ModuleContent;
import dev.edgewright.wasm.module.TableType;
import dev.edgewright.wasm.module.TagType;
import dev.edgewright.wasm.module.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The index spaces of a module (core specification, section 3.1.1). */
final class Context {

    final List<FunctionType> types;
    final List<FunctionType> functions = new ArrayList<>();
    final List<TableType> tables = new ArrayList<>();
    final List<MemoryType> memories = new ArrayList<>();
    final List<GlobalType> globals = new ArrayList<>();
    final List<TagType> tags = new ArrayList<>();
    final List<ValueType> elements = new ArrayList<>();
    final int importedFunctions;
    final int importedGlobals;

    /** The number of data segments; -1 if code may not name any. */
    final int dataCount;

    /** Functions that code may refer to, because the module names them elsewhere. */
    final Set<Integer> referable = new HashSet<>();

    Context(ModuleContent content) {
        types = content.module().types();
        for (Import each : content.module().imports()) {
            add(each.type());
        }
        importedFunctions = functions.size();
        importedGlobals = globals.size();
        functions.addAll(content.module().functions());
        tables.addAll(content.module().tables());
        memories.addAll(content.module().memories());
        globals.addAll(content.module().globals());
        tags.addAll(content.tags());
        content.elements().forEach(element -> elements.add(element.type()));
        dataCount = content.dataCount().orElse(-1);
    }

    private void add(ExternalType type) {
        switch (type) {
            case FunctionType f -> functions.add(f);
            case TableType t -> tables.add(t);
            case MemoryType m -> memories.add(m);
            case GlobalType g -> globals.add(g);
            case TagType t -> tags.add(t);
        }
    }

    static <T> T get(List<T> space, int index, String what) throws Broken {
        if (index >= space.size()) {
            throw new Broken(
                    Broken.Rule.INDEX, "there is no %s %d among %d", what, index, space.size());
        }
        return space.get(index);
    }

    FunctionType type(int index) throws Broken {
        return get(types, index, "type");
    }

    FunctionType function(int index) throws Broken {
        return get(functions, index, "function");
    }

    TableType table(int index) throws Broken {
        return get(tables, index, "table");
    }

    MemoryType memory(int index) throws Broken {
        return get(memories, index, "memory");
    }

    static ValueType address(Limits limits) {
        return limits.address64() ? ValueType.I64 : ValueType.I32;
    }
}
