/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.resolve;

import java.util.List;
import java.util.stream.Collectors;

/** The type of a core function, in the canonical ABI's synchronous form. */
public record CoreSignature(List<CoreType> params, List<CoreType> results) {

    public CoreSignature {
        params = List.copyOf(params);
        results = List.copyOf(results);
    }

    /** The text format's form, for example {@code (param i32 i32) (result i32)}. */
    @Override
    public String toString() {
        String text = list("param", params) + list("result", results);
        return text.isEmpty() ? "()" : text.trim();
    }

    private static String list(String word, List<CoreType> types) {
        return types.isEmpty()
                ? ""
                : types.stream()
                        .map(CoreType::toString)
                        .collect(Collectors.joining(" ", "(" + word + " ", ") "));
    }
}
