/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.print;

import dev.edgewright.wasm.component.Sort;
import java.util.EnumMap;
import java.util.Map;

/** The numbers of definitions, and the words for their sorts. */
final class Counts {

    private final Map<Sort, Integer> counts = new EnumMap<>(Sort.class);

    /** The number of the next definition of a sort, as a comment. */
    String next(Sort sort) {
        return "(;%d;)".formatted(counts.merge(sort, 1, Integer::sum) - 1);
    }

    /** The words of the text format, such as {@code core func}. */
    static String word(Sort sort) {
        return switch (sort) {
            case CORE_FUNCTION -> "core func";
            case CORE_TABLE -> "core table";
            case CORE_MEMORY -> "core memory";
            case CORE_GLOBAL -> "core global";
            case CORE_TAG -> "core tag";
            case CORE_TYPE -> "core type";
            case CORE_MODULE -> "core module";
            case CORE_INSTANCE -> "core instance";
            case FUNCTION -> "func";
            case VALUE -> "value";
            case TYPE -> "type";
            case COMPONENT -> "component";
            case INSTANCE -> "instance";
        };
    }

    static String use(Sort sort, int index) {
        return "(%s %d)".formatted(word(sort), index);
    }
}
