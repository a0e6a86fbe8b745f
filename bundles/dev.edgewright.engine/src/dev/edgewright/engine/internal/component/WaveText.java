/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.component.Handle;
import dev.edgewright.engine.component.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values in WAVE syntax; long ones are cut off. */
final class WaveText {

    private static final int MOST_ELEMENTS = 20;
    private static final int MOST_CHARACTERS = 200;

    private WaveText() {}

    static String of(Value value) {
        return switch (value) {
            case Value.Bool v -> String.valueOf(v.value());
            case Value.U64 v -> Long.toUnsignedString(v.value());
            case Value.S8 v -> String.valueOf(v.value());
            case Value.U8 v -> String.valueOf(v.value());
            case Value.S16 v -> String.valueOf(v.value());
            case Value.U16 v -> String.valueOf(v.value());
            case Value.S32 v -> String.valueOf(v.value());
            case Value.U32 v -> String.valueOf(v.value());
            case Value.S64 v -> String.valueOf(v.value());
            case Value.F32 v -> number(String.valueOf(v.value()));
            case Value.F64 v -> number(String.valueOf(v.value()));
            case Value.Char v -> "'" + escaped(Character.toString(v.codePoint()), '\'') + "'";
            case Value.Text v -> text(v.value());
            case Value.ListOf v -> all(v.elements(), "[", "]");
            case Value.Tuple v -> all(v.elements(), "(", ")");
            case Value.MapOf v ->
                    v.entries().entrySet().stream()
                            .limit(MOST_ELEMENTS)
                            .map(e -> "(" + of(e.getKey()) + ", " + of(e.getValue()) + ")")
                            .collect(Collectors.joining(", ", "[", "]"));
            case Value.Fields v ->
                    v.fields().entrySet().stream()
                            .map(
                                    (Map.Entry<String, Value> e) ->
                                            e.getKey() + ": " + of(e.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
            case Value.Variant v -> v.label() + payload(v.payload());
            case Value.Enumeration v -> v.label();
            case Value.Option v -> v.value().map(some -> "some(" + of(some) + ")").orElse("none");
            case Value.Result v -> (v.isOk() ? "ok" : "err") + payload(v.payload());
            case Value.Flags v -> "{" + String.join(", ", v.labels()) + "}";
            case Handle v -> "<" + v.typeName() + ">";
        };
    }

    private static String payload(Optional<Value> payload) {
        return payload.map(value -> "(" + of(value) + ")").orElse("");
    }

    private static String all(List<Value> values, String open, String close) {
        return values.stream()
                        .limit(MOST_ELEMENTS)
                        .map(WaveText::of)
                        .collect(Collectors.joining(", ", open, ""))
                + (values.size() > MOST_ELEMENTS ? ", ..." : "")
                + close;
    }

    private static String number(String text) {
        return switch (text) {
            case "NaN" -> "nan";
            case "Infinity" -> "inf";
            case "-Infinity" -> "-inf";
            default -> text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        };
    }

    private static String text(String value) {
        boolean cut = value.length() > MOST_CHARACTERS;
        return '"'
                + escaped(cut ? value.substring(0, MOST_CHARACTERS) : value, '"')
                + (cut ? "..." : "")
                + '"';
    }

    private static String escaped(String text, char quote) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '\n' -> out.append("\\n");
                                case '\r' -> out.append("\\r");
                                case '\t' -> out.append("\\t");
                                case '\\' -> out.append("\\\\");
                                default -> {
                                    if (c == quote) {
                                        out.append('\\').appendCodePoint(c);
                                    } else if (c < 0x20 || c == 0x7F) {
                                        out.append("\\u{%x}".formatted(c));
                                    } else {
                                        out.appendCodePoint(c);
                                    }
                                }
                            }
                        });
        return out.toString();
    }
}
