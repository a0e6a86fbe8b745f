/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.print;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes maps, lists, strings, numbers and null as JSON, indented by two spaces. */
final class Json {

    private final StringBuilder out = new StringBuilder();

    private Json() {}

    static String of(Object value) {
        Json json = new Json();
        json.value(value, "\n");
        return json.out.append('\n').toString();
    }

    private void value(Object value, String margin) {
        switch (value) {
            case null -> out.append("null");
            case String text -> text(text);
            case Map<?, ?> map when map.isEmpty() -> out.append("{}");
            case List<?> list when list.isEmpty() -> out.append("[]");
            case Map<?, ?> map -> {
                String inner = margin + "  ";
                out.append('{');
                for (Iterator<? extends Map.Entry<?, ?>> all = map.entrySet().iterator();
                        all.hasNext(); ) {
                    Map.Entry<?, ?> entry = all.next();
                    out.append(inner);
                    text((String) entry.getKey());
                    out.append(": ");
                    value(entry.getValue(), inner);
                    out.append(all.hasNext() ? "," : margin + "}");
                }
            }
            case List<?> list -> {
                String inner = margin + "  ";
                out.append('[');
                for (Iterator<?> all = list.iterator(); all.hasNext(); ) {
                    out.append(inner);
                    value(all.next(), inner);
                    out.append(all.hasNext() ? "," : margin + "]");
                }
            }
            default -> out.append(value);
        }
    }

    private void text(String text) {
        out.append('"');
        text.chars()
                .forEach(
                        c -> {
                            switch (c) {
                                case '"' -> out.append("\\\"");
                                case '\\' -> out.append("\\\\");
                                case '\n' -> out.append("\\n");
                                case '\r' -> out.append("\\r");
                                case '\t' -> out.append("\\t");
                                default -> {
                                    if (c < 0x20) {
                                        out.append(String.format("\\u%04x", c));
                                    } else {
                                        out.append((char) c);
                                    }
                                }
                            }
                        });
        out.append('"');
    }
}
