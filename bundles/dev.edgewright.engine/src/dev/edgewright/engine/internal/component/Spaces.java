/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.Program;
import dev.edgewright.engine.internal.CoreFunction;
import dev.edgewright.engine.internal.CoreItem;
import dev.edgewright.engine.internal.CoreMemory;
import dev.edgewright.wasm.component.CanonOption;
import dev.edgewright.wasm.component.Sort;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The index spaces of a component while it is instantiated. */
final class Spaces {

    private final Map<Sort, List<CoreItem>> core = new EnumMap<>(Sort.class);
    private final Map<Sort, List<Part>> parts = new EnumMap<>(Sort.class);
    private final List<Map<String, CoreItem>> coreInstances = new ArrayList<>();

    void add(Sort sort, CoreItem item) {
        core.computeIfAbsent(sort, s -> new ArrayList<>()).add(item);
    }

    void add(Map<String, CoreItem> coreInstance) {
        coreInstances.add(coreInstance);
    }

    void add(Part part) {
        Sort sort =
                switch (part) {
                    case Part.Module m -> Sort.CORE_MODULE;
                    case Part.Type t -> Sort.TYPE;
                    case Part.Definition d -> Sort.COMPONENT;
                    case Part.Bundle b -> Sort.INSTANCE;
                    case Part.Function f -> Sort.FUNCTION;
                };
        parts.computeIfAbsent(sort, s -> new ArrayList<>()).add(part);
    }

    CoreItem core(Sort sort, int index) {
        return core.get(sort).get(index);
    }

    CoreFunction coreFunction(int index) {
        return (CoreFunction) core(Sort.CORE_FUNCTION, index);
    }

    Map<String, CoreItem> coreInstance(int index) {
        return coreInstances.get(index);
    }

    Part part(Sort sort, int index) {
        return parts.get(sort).get(index);
    }

    Program module(int index) {
        return ((Part.Module) part(Sort.CORE_MODULE, index)).program();
    }

    Part.Definition component(int index) {
        return (Part.Definition) part(Sort.COMPONENT, index);
    }

    Part.Bundle instance(int index) {
        return (Part.Bundle) part(Sort.INSTANCE, index);
    }

    Callee function(int index) {
        return ((Part.Function) part(Sort.FUNCTION, index)).callee();
    }

    /** The options of a canonical definition. */
    Context.Options options(List<CanonOption> options) {
        CanonOption.Encoding encoding = CanonOption.Encoding.UTF8;
        CoreMemory memory = null;
        CoreFunction realloc = null;
        CoreFunction postReturn = null;
        for (CanonOption option : options) {
            switch (option) {
                case CanonOption.Encoding e -> encoding = e;
                case CanonOption.Memory m ->
                        memory = (CoreMemory) core(Sort.CORE_MEMORY, m.memory());
                case CanonOption.Realloc r -> realloc = coreFunction(r.function());
                case CanonOption.PostReturn p -> postReturn = coreFunction(p.function());
                case CanonOption.Async a -> throw new IllegalStateException("refused before");
                case CanonOption.Callback c -> throw new IllegalStateException("refused before");
            }
        }
        return new Context.Options(
                encoding, memory == null ? null : memory.access(), realloc, postReturn);
    }
}
