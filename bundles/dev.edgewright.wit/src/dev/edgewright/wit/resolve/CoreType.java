/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.resolve;

import java.util.Locale;

/** The core value types that the canonical ABI flattens values to. */
public enum CoreType {
    I32,
    I64,
    F32,
    F64;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
