/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module;

/** Something a module offers under a name; the type is that of the exported item. */
public record Export(String name, int index, ExternalType type) {

    /** What is exported. */
    public ExternalKind kind() {
        return type.kind();
    }
}
