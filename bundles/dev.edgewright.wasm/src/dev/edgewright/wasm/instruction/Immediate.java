/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.instruction;

/** What follows an instruction's name or code (core specification, section 5.4). */
public enum Immediate {
    NONE,
    BLOCK,
    ELSE,
    END,
    TRY_TABLE,
    LABEL,
    LABEL_TABLE,
    FUNCTION,
    INDIRECT_CALL,
    TAG,
    SELECT,
    LOCAL,
    GLOBAL,
    TABLE,
    TABLE_COPY,
    TABLE_INIT,
    ELEMENT,
    DATA,
    MEMORY_INIT,
    MEMORY,
    MEMORY_COPY,
    ACCESS,
    ACCESS_LANE,
    FENCE,
    I32,
    I64,
    F32,
    F64,
    V128,
    LANE,
    SHUFFLE,
    HEAP_TYPE
}
