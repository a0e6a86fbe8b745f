/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.edit;

import java.util.List;

/** What a mapping shall contain: lines that are there already, new keys, or comments. */
public sealed interface Part {

    /**
     * An entry as it stands in the text.
     *
     * @param text its whole lines with the comments above it; in flow style the entry alone
     * @param column the column of its key
     */
    record Kept(String text, int column) implements Part {}

    /** A new key. */
    record Pair(String key, Value value) implements Part {}

    /** Lines of comments, each with its {@code #}. */
    record Comment(List<String> lines) implements Part {

        public Comment {
            lines = List.copyOf(lines);
        }
    }

    /** What a new key stands for. */
    sealed interface Value {

        /** Text, a number or a boolean. */
        record Word(Object content) implements Value {}

        /** Text that stands in the document, quotes included. */
        record Copy(String written) implements Value {}

        /** A mapping. */
        record Pairs(List<Part> parts) implements Value {

            public Pairs {
                parts = List.copyOf(parts);
            }
        }

        /** A list. */
        record Items(List<Value> values) implements Value {

            public Items {
                values = List.copyOf(values);
            }

            /** A list of words. */
            public static Items of(List<?> words) {
                return new Items(words.stream().<Value>map(Word::new).toList());
            }
        }
    }

    /** A new key for a word. */
    public static Pair pair(String key, Object word) {
        return new Pair(key, new Value.Word(word));
    }

    /** A new key for a mapping. */
    public static Pair pair(String key, List<Part> parts) {
        return new Pair(key, new Value.Pairs(parts));
    }
}
