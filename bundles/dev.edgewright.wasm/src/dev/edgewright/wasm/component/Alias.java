/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component;

/** Adds a definition of an instance or of an enclosing scope (Binary.md, "Alias Definitions"). */
public sealed interface Alias extends Definition, Declaration {

    /** What is added. */
    Sort sort();

    /** An export of an instance. */
    record OfExport(Sort sort, int instance, String name) implements Alias {}

    /** An export of a core instance. */
    record OfCoreExport(Sort sort, int instance, String name) implements Alias {}

    /**
     * A definition of an enclosing component or type.
     *
     * @param count how many scopes outward, 0 for the same
     */
    record Outer(Sort sort, int count, int index) implements Alias {}
}
