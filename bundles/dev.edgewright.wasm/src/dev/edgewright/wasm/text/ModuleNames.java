/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import dev.edgewright.wasm.module.ExternalKind;

/** The index spaces and function types of one module, shared by all parts of its assembly. */
final class ModuleNames {

    final IndexSpace types = new IndexSpace("type");
    final IndexSpace functions = new IndexSpace("function");
    final IndexSpace tables = new IndexSpace("table");
    final IndexSpace memories = new IndexSpace("memory");
    final IndexSpace globals = new IndexSpace("global");
    final IndexSpace elements = new IndexSpace("element segment");
    final IndexSpace data = new IndexSpace("data segment");
    final TypeTable functionTypes = new TypeTable();

    /** Whether code names data segments, which asks for a data count section. */
    boolean dataCountNeeded;

    IndexSpace of(ExternalKind kind) {
        return switch (kind) {
            case FUNCTION -> functions;
            case TABLE -> tables;
            case MEMORY -> memories;
            case GLOBAL -> globals;
            case TAG -> throw new IllegalArgumentException("there are no tags in Wasm 2.0");
        };
    }
}
