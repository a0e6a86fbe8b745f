/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.print;

import dev.edgewright.wit.resolve.WitType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Names and types as WIT writes them. */
final class WitNames {

    private static final Set<String> KEYWORDS =
            Set.of(
                    ("as async bool borrow char constructor enum error-context export f32 f64 flags"
                                    + " from func future import include interface list map option"
                                    + " own package record resource result s16 s32 s64 s8 static"
                                    + " stream string tuple type u16 u32 u64 u8 use variant with"
                                    + " world")
                            .split(" "));

    private WitNames() {}

    static String escape(String name) {
        return KEYWORDS.contains(name) ? "%" + name : name;
    }

    /** The same for each part of {@code ns:pkg/name@version}. */
    static String escapePath(String qualified) {
        String[] parts = qualified.split("@", 2);
        String path =
                Arrays.stream(parts[0].split("(?<=[:/])"))
                        .map(
                                part -> {
                                    int end = part.length() - (part.matches(".*[:/]") ? 1 : 0);
                                    return escape(part.substring(0, end)) + part.substring(end);
                                })
                        .collect(Collectors.joining());
        return parts.length == 1 ? path : path + "@" + parts[1];
    }

    static String quote(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    static String of(WitType type) {
        return switch (type) {
            case WitType.Primitive p -> p.name().toLowerCase(Locale.ROOT);
            case WitType.ErrorContext e -> "error-context";
            case WitType.Named n -> escape(n.definition().name());
            case WitType.Own own -> escape(own.resource().name());
            case WitType.Borrow b -> "borrow<" + escape(b.resource().name()) + ">";
            case WitType.ListOf list ->
                    "list<"
                            + of(list.element())
                            + (list.length().isEmpty() ? "" : ", " + list.length().getAsLong())
                            + ">";
            case WitType.MapOf map -> "map<" + of(map.key()) + ", " + of(map.value()) + ">";
            case WitType.Option option -> "option<" + of(option.element()) + ">";
            case WitType.Result result -> result(result);
            case WitType.Tuple tuple ->
                    tuple.elements().stream()
                            .map(WitNames::of)
                            .collect(Collectors.joining(", ", "tuple<", ">"));
            case WitType.Future future -> "future" + part(future.element());
            case WitType.Stream stream -> "stream" + part(stream.element());
        };
    }

    private static String result(WitType.Result result) {
        if (result.error().isEmpty()) {
            return "result" + part(result.ok());
        }
        return "result<"
                + result.ok().map(WitNames::of).orElse("_")
                + ", "
                + of(result.error().get())
                + ">";
    }

    private static String part(Optional<WitType> part) {
        return part.map(p -> "<" + of(p) + ">").orElse("");
    }
}
