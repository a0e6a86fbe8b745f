/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module;

import java.util.List;

/**
 * The code of a function (core specification, section 5.5.13).
 *
 * @param offset where its size is written in the file
 * @param locals runs of locals of one type, without the parameters
 * @param body its instructions
 */
public record FunctionCode(int offset, List<Locals> locals, Expression body) {

    /** So many locals of a type. */
    public record Locals(long count, ValueType type) {}

    public FunctionCode {
        locals = List.copyOf(locals);
    }
}
