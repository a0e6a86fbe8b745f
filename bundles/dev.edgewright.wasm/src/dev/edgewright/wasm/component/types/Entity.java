/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.types;

import dev.edgewright.wasm.component.Sort;

/** The type of something that can be imported or exported. */
public sealed interface Entity {

    /** A core module. */
    record OfModule(ModuleType type) implements Entity {}

    /** A function. */
    record OfFunction(FunctionType type) implements Entity {}

    /** A type, by the node that the import or export gave it. */
    record OfType(TypeNode type) implements Entity {}

    /** A component. */
    record OfComponent(ComponentType type) implements Entity {}

    /** An instance. */
    record OfInstance(InstanceType type) implements Entity {}

    /** What this is the type of. */
    default Sort sort() {
        return switch (this) {
            case OfModule m -> Sort.CORE_MODULE;
            case OfFunction f -> Sort.FUNCTION;
            case OfType t -> Sort.TYPE;
            case OfComponent c -> Sort.COMPONENT;
            case OfInstance i -> Sort.INSTANCE;
        };
    }
}
