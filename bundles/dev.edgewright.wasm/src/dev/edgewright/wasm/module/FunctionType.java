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
import java.util.stream.Collectors;

/** Parameters and results of a function, in order (core specification, section 2.3.6). */
public record FunctionType(List<ValueType> parameters, List<ValueType> results)
        implements ExternalType {

    public FunctionType {
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
    }

    @Override
    public ExternalKind kind() {
        return ExternalKind.FUNCTION;
    }

    /** As the specification writes it: {@code [f64 f64] -> [i32]}. */
    @Override
    public String toString() {
        return words(parameters) + " -> " + words(results);
    }

    private static String words(List<ValueType> types) {
        return types.stream().map(ValueType::toString).collect(Collectors.joining(" ", "[", "]"));
    }
}
