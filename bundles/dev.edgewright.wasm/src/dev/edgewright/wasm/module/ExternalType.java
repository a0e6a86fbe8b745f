/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module;

/** The type of something that a module imports or exports (core specification, section 2.3.11). */
public sealed interface ExternalType
        permits FunctionType, TableType, MemoryType, GlobalType, TagType {

    /** The kind of thing that has this type. */
    ExternalKind kind();
}
