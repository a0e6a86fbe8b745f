/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

import dev.edgewright.wasm.component.types.FunctionType;

/**
 * An import of a core module and what answers it.
 *
 * @param module the first name of the import
 * @param name the second
 * @param type the type of the core function
 */
record Need(String module, String name, dev.edgewright.wasm.module.FunctionType type, Answer by) {

    /** What answers an import. */
    sealed interface Answer {}

    /** A function that the component imports; the owner is the interface or empty. */
    record Call(String owner, String function, FunctionType type) implements Answer {}

    /** A built-in on the handles of a resource. */
    record OnResource(
            dev.edgewright.wasm.component.Canon.ResourceOperation operation, TypeKey resource)
            implements Answer {}

    /** A function of an adapter. */
    record OfAdapter(String adapter) implements Answer {}

    /** Something of the main module, for an adapter. */
    record OfMain() implements Answer {}

    /** Whether it can only be made once the memory of the module exists. */
    boolean isIndirect() {
        return switch (by) {
            case Call c -> Signatures.needsMemory(c.type());
            case OfAdapter a -> true;
            case OnResource r -> false;
            case OfMain m -> false;
        };
    }
}
