/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

/** How a program's code is run. */
public enum Tier {
    /** Compiled to JVM bytecode before it starts. */
    COMPILED,
    /**
     * Run as register code by a machine of our own: starts at once, counts fuel, and runs some ten
     * to thirty times slower.
     */
    INTERPRETED
}
