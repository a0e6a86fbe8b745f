/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.resolve;

/** One import or export of a world. */
public sealed interface WitExtern {

    /** The name of the import or export in the component: a plain or an interface name. */
    String name();

    /** An interface, imported or exported whole. */
    record OfInterface(String name, WitInterface type) implements WitExtern {}

    /** A function of the world itself. */
    record OfFunction(String name, WitFunction function) implements WitExtern {}

    /** A type of the world itself, which counts as an import. */
    record OfType(String name, TypeDefinition type) implements WitExtern {}
}
