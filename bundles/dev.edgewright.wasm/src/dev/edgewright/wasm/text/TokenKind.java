/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

/** The sorts of tokens (core specification, section 6.3.1); numbers are told apart by use. */
enum TokenKind {
    OPEN,
    CLOSE,
    STRING,
    ID,
    KEYWORD,
    NUMBER,
    RESERVED,
    END
}
