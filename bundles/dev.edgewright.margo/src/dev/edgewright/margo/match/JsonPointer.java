/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.match;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A JSON Pointer (RFC 6901).
 *
 * @param segments the unescaped names and indexes, outermost first; none points to the whole
 */
public record JsonPointer(List<String> segments) {

    private static final Pattern FORM = Pattern.compile("(/([^/~]|~[01])*)*");
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

    /** Freezes the list. */
    public JsonPointer {
        segments = List.copyOf(segments);
    }

    /** Reads a pointer; empty when the text is none. */
    public static Optional<JsonPointer> parse(String text) {
        if (text.length() > 1000 || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        if (text.isEmpty()) {
            return Optional.of(new JsonPointer(List.of()));
        }
        return Optional.of(
                new JsonPointer(
                        Stream.of(text.substring(1).split("/", -1))
                                .map(s -> s.replace("~1", "/").replace("~0", "~"))
                                .toList()));
    }

    /** What the pointer leads to in a tree of maps and lists; empty when nothing is there. */
    public Optional<Object> resolve(Object tree) {
        Object at = tree;
        for (String segment : segments) {
            if (at instanceof Map<?, ?> map && map.containsKey(segment)) {
                at = map.get(segment);
            } else if (at instanceof List<?> list
                    && INDEX.matcher(segment).matches()
                    && Integer.parseInt(segment) < list.size()) {
                at = list.get(Integer.parseInt(segment));
            } else {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(at);
    }
}
