/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component;

import dev.edgewright.wasm.module.FunctionType;
import dev.edgewright.wasm.module.GlobalType;
import dev.edgewright.wasm.module.MemoryType;
import dev.edgewright.wasm.module.TableType;
import java.util.List;

/**
 * What a core type index stands for (Binary.md, {@code core:deftype}). Of the types of garbage
 * collection only functions are read.
 */
public sealed interface CoreTypeBody {

    /**
     * A function.
     *
     * @param supertypes indices of the types that it refines
     * @param open whether other types may refine it
     */
    record Function(FunctionType type, List<Integer> supertypes, boolean open)
            implements CoreTypeBody {
        public Function {
            supertypes = List.copyOf(supertypes);
        }
    }

    /** A module: its imports, exports and the types that they need, in order. */
    record OfModule(List<ModuleDeclaration> declarations) implements CoreTypeBody {
        public OfModule {
            declarations = List.copyOf(declarations);
        }
    }

    /** One declaration in the type of a module. */
    sealed interface ModuleDeclaration {}

    /** Adds a type. */
    record AddType(CoreTypeBody type) implements ModuleDeclaration {}

    /** Adds a type of an enclosing scope, counted outward. */
    record OuterType(int count, int index) implements ModuleDeclaration {}

    /** What the module needs. */
    record Import(String module, String name, Extern type) implements ModuleDeclaration {}

    /** What the module offers. */
    record Export(String name, Extern type) implements ModuleDeclaration {}

    /** The type of an import or export of a module. */
    sealed interface Extern {}

    /** A function of the type with that index. */
    record OfFunction(int type) implements Extern {}

    /** A table. */
    record OfTable(TableType type) implements Extern {}

    /** A memory. */
    record OfMemory(MemoryType type) implements Extern {}

    /** A global. */
    record OfGlobal(GlobalType type) implements Extern {}

    /** An exception tag of the function type with that index. */
    record OfTag(int type) implements Extern {}
}
