/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.print;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The names in one index space that can stand in text, and numbers for all others. */
final class Ids {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9!#$%&'*+./:<=>?@\\\\^_`|~-]+");
    private static final int LONGEST = 1_000;

    private final Map<Integer, String> names = new HashMap<>();

    Ids(Map<Integer, String> given) {
        Map<String, Integer> uses = new HashMap<>();
        given.values().forEach(name -> uses.merge(name, 1, Integer::sum));
        given.forEach(
                (index, name) -> {
                    if (uses.get(name) == 1
                            && name.length() <= LONGEST
                            && ID.matcher(name).matches()) {
                        names.put(index, "$" + name);
                    }
                });
    }

    /** The way to refer to a definition: its name or its number. */
    String use(int index) {
        String name = names.get(index);
        return name == null ? Integer.toUnsignedString(index) : name;
    }

    /** The beginning of a definition: its name, if any, and its number as a comment. */
    String define(int index) {
        String name = names.get(index);
        return (name == null ? "" : name + " ") + "(;" + index + ";)";
    }

    /** The name with a space before it, or nothing. */
    String name(int index) {
        String name = names.get(index);
        return name == null ? "" : " " + name;
    }
}
