/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

import java.util.Locale;

/** A WebAssembly value type (core specification, section Types). */
public enum ValueType {
    I32,
    I64,
    F32,
    F64,
    FUNCREF,
    EXTERNREF,
    EXNREF;

    /** The type's name in the WebAssembly text format. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
