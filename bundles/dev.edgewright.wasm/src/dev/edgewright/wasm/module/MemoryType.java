/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module;

/** A linear memory, its limits in pages of 64 KiB (core specification, section 2.3.8). */
public record MemoryType(Limits limits) implements ExternalType {

    @Override
    public ExternalKind kind() {
        return ExternalKind.MEMORY;
    }
}
