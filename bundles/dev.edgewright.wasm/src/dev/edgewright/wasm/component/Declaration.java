/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component;

/** One declaration in a component or instance type (Binary.md, "Type Definitions"). */
public sealed interface Declaration
        permits Declaration.CoreType,
                Declaration.Type,
                Alias,
                Declaration.Import,
                Declaration.Export {

    /** Adds a core type. */
    record CoreType(CoreTypeBody body) implements Declaration, Definition {}

    /** Adds a type. */
    record Type(DefinedType type) implements Declaration, Definition {}

    /** Something that must be given; adds it to the index space of its sort. */
    record Import(ExternName name, ExternType type) implements Declaration, Definition {}

    /** Something that is offered; adds it to the index space of its sort. */
    record Export(ExternName name, ExternType type) implements Declaration {}
}
