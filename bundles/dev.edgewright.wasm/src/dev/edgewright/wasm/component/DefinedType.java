/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component;

import dev.edgewright.wasm.module.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a type index stands for (Binary.md, {@code deftype}). */
public sealed interface DefinedType
        permits ValueBody,
                DefinedType.Function,
                DefinedType.OfComponent,
                DefinedType.OfInstance,
                DefinedType.Resource {

    /**
     * A function.
     *
     * @param async whether it may block
     */
    record Function(
            boolean async,
            List<ValueBody.Field> parameters,
            Optional<dev.edgewright.wasm.component.ValueType> result)
            implements DefinedType {
        public Function {
            parameters = List.copyOf(parameters);
        }
    }

    /** A component: its imports, exports and the types that they need, in order. */
    record OfComponent(List<Declaration> declarations) implements DefinedType {
        public OfComponent {
            declarations = List.copyOf(declarations);
        }
    }

    /** An instance: its exports and the types that they need, in order. */
    record OfInstance(List<Declaration> declarations) implements DefinedType {
        public OfInstance {
            declarations = List.copyOf(declarations);
        }
    }

    /**
     * A resource that the component itself implements.
     *
     * @param representation the core type behind a handle
     * @param destructor the core function that ends one
     */
    record Resource(ValueType representation, OptionalInt destructor) implements DefinedType {}
}
