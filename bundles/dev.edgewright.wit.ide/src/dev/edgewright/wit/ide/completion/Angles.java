/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.completion;

import dev.edgewright.wit.parser.WitToken;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** What may stand between the angle brackets of a type (WIT.md, "Types"). */
final class Angles {

    /** The types that the keys of a map can have. */
    static final List<String> KEYS =
            WitToken.TYPE_WORDS.stream()
                    .filter(word -> word.matches("bool|[us]\\d+|char|string"))
                    .toList();

    private static final Set<String> OPENING = Set.of("<", "(");
    private static final Set<String> CLOSING = Set.of(">", ")");

    private Angles() {}

    /** The type whose brackets are open behind the words; empty if none are. */
    static String around(List<String> words) {
        Deque<String> open = new ArrayDeque<>();
        String before = "";
        for (String word : words) {
            if (OPENING.contains(word)) {
                open.push(word.equals("<") ? before : "");
            } else if (CLOSING.contains(word) && !open.isEmpty()) {
                open.pop();
            }
            before = word;
        }
        return open.isEmpty() ? "" : open.peek();
    }
}
