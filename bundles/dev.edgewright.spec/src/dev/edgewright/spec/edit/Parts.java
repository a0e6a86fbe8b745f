/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Free values as parts that can be written. */
public final class Parts {

    private Parts() {}

    /** A value: maps with text as keys, lists, text, numbers, booleans. */
    public static Part.Value of(Object value) {
        return switch (value) {
            case Map<?, ?> map -> new Part.Value.Pairs(pairs(map));
            case List<?> list -> new Part.Value.Items(list.stream().map(Parts::of).toList());
            case null -> new Part.Value.Copy("null");
            default -> new Part.Value.Word(value);
        };
    }

    private static List<Part> pairs(Map<?, ?> map) {
        List<Part> parts = new ArrayList<>();
        map.forEach((key, value) -> parts.add(new Part.Pair(String.valueOf(key), of(value))));
        return parts;
    }
}
