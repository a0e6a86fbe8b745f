/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.validation;

import dev.edgewright.wasm.component.Definition;
import dev.edgewright.wasm.component.types.ComponentType;
import dev.edgewright.wasm.component.types.Entity;
import dev.edgewright.wasm.module.FunctionType;
import java.util.List;
import java.util.Optional;

/**
 * A component whose definitions know their types, so that nobody has to find them out again.
 *
 * @param type what it imports and exports
 * @param items its definitions, in the order of the file
 */
public record TypedComponent(ComponentType type, List<Item> items) {

    /**
     * A definition with what it stands for.
     *
     * @param offset where it begins in the file
     * @param entity what it adds to an index space of the component; for a lowered function that
     *     function, for what is done with a resource's handles that resource; empty for other
     *     definitions of core WebAssembly
     * @param core the type of the core function that it adds, if it is a canonical definition that
     *     adds one
     * @param nested the component that it defines
     */
    public record Item(
            int offset,
            Definition definition,
            Optional<Entity> entity,
            Optional<FunctionType> core,
            Optional<TypedComponent> nested) {}

    public TypedComponent {
        items = List.copyOf(items);
    }
}
