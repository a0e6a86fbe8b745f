/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module;

/** Something a module needs from its host: two names and the type it must have. */
public record Import(String module, String name, ExternalType type) {

    /** What is imported. */
    public ExternalKind kind() {
        return type.kind();
    }
}
