/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.completion;

import java.util.List;

/**
 * Text to be inserted, with places for a person to fill in, in the protocol's syntax for snippets
 * (LSP 3.17, "Snippet Syntax"); for editors without snippets, the text alone. For one thread.
 */
final class Template {

    private final StringBuilder text = new StringBuilder();
    private final boolean snippet;
    private int stops;

    /** An empty template; {@code snippet} if places to fill in are to be marked. */
    Template(boolean snippet) {
        this.snippet = snippet;
    }

    /** Appends text that stays as it is. */
    Template literal(String more) {
        text.append(snippet ? escape(more, "\\$}") : more);
        return this;
    }

    /** Appends a place to fill in; the placeholder may be empty. */
    Template stop(String placeholder) {
        if (!snippet) {
            text.append(placeholder);
            return this;
        }
        text.append("${").append(++stops);
        if (!placeholder.isEmpty()) {
            text.append(':').append(escape(placeholder, "\\$}"));
        }
        text.append('}');
        return this;
    }

    /** Appends a place where one of several values is chosen, the first unless another is. */
    Template choice(List<String> values) {
        if (!snippet || values.size() == 1) {
            text.append(snippet ? escape(values.get(0), "\\$}") : values.get(0));
            return this;
        }
        text.append("${").append(++stops).append('|');
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "" : ",").append(escape(values.get(i), "\\$},|"));
        }
        text.append("|}");
        return this;
    }

    /** Whether there is a place to fill in. */
    boolean hasStops() {
        return stops > 0;
    }

    private static String escape(String text, String special) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (special.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
