/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.api;

import dev.edgewright.margo.io.MargoReader;
import dev.edgewright.margo.io.MargoWriter;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Problem details (RFC 9457) as the API answers them.
 *
 * @param type the stable identifier
 * @param title the short text for people
 * @param status the HTTP status
 * @param detail what happened this time
 * @param instance the path of the request
 * @param errors faults in single fields
 */
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        String instance,
        List<FieldError> errors) {

    /**
     * A fault in one field of a body.
     *
     * @param field the path of the field, such as {@code properties.memory}
     * @param message the fault in words
     */
    public record FieldError(String field, String message) {}

    /** Freezes the list. */
    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem that the specification registers. */
    public static Problem of(ProblemType type, String detail, String instance) {
        return new Problem(type.uri(), type.title(), type.status(), detail, instance, List.of());
    }

    /** A problem that the specification does not register. */
    public static Problem blank(int status, String title, String detail, String instance) {
        return new Problem(URI.create("about:blank"), title, status, detail, instance, List.of());
    }

    /** Reads the body of an answer; empty when it holds no problem details. */
    public static Optional<Problem> read(String json) {
        if (!(MargoReader.value(json).orElse(null) instanceof Map<?, ?> body)
                || !(body.get("title") instanceof String title)
                || !(body.get("status") instanceof BigInteger status)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Problem(
                            URI.create(text(body, "type", "about:blank")),
                            title,
                            status.intValueExact(),
                            text(body, "detail", ""),
                            text(body, "instance", ""),
                            errors(body.get("errors"))));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static List<FieldError> errors(Object errors) {
        List<FieldError> list = new ArrayList<>();
        if (errors instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> entry) {
                    list.add(new FieldError(text(entry, "field", ""), text(entry, "message", "")));
                }
            }
        }
        return list;
    }

    private static String text(Map<?, ?> map, String key, String otherwise) {
        return map.get(key) instanceof String text ? text : otherwise;
    }

    /** The body of the answer, in {@link MediaTypes#PROBLEM}. */
    public String toJson() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type.toString());
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        body.put("instance", instance);
        List<Object> list = new ArrayList<>();
        for (FieldError error : errors) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("field", error.field());
            entry.put("message", error.message());
            list.add(entry);
        }
        if (!list.isEmpty()) {
            body.put("errors", list);
        }
        return MargoWriter.toJson(body);
    }
}
