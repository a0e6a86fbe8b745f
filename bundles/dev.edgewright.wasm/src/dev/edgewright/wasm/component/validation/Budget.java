/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.validation;

import dev.edgewright.wasm.component.types.TypeNode;

/** Keeps the work that one file can cause within bounds. */
final class Budget {

    private static final long MAX_WORK = 1_000_000;

    private long work;

    /** Accounts for handling that many parts of types. */
    void spend(long parts) throws Broken {
        work += 1 + parts;
        if (parts > TypeNode.MAX_SIZE || work > MAX_WORK) {
            throw new Broken(
                    Broken.Rule.LIMIT,
                    "its types have more parts than are supported, %,d in one and %,d in all",
                    TypeNode.MAX_SIZE,
                    MAX_WORK);
        }
    }
}
