/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.types;

/** Tells one resource type from all others; compared by identity. */
public final class ResourceId {

    private final String name;

    /**
     * A resource type unlike all others.
     *
     * @param name a word for messages
     */
    public ResourceId(String name) {
        this.name = name;
    }

    /** A word for messages; several may have the same. */
    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return "resource " + name;
    }
}
