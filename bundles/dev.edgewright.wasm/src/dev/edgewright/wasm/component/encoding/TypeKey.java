/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

/**
 * The name of a type in a world.
 *
 * @param exported whether its interface is that export, not an import
 * @param owner the name of the interface; empty for types of the world itself
 */
record TypeKey(boolean exported, String owner, String name) {

    /** The types of the world itself have this owner. */
    static final String WORLD = "";
}
