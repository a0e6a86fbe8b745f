/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A field of a message: a header or trailer (RFC 9110, section 5).
 *
 * @param name in its original case
 * @param value its bytes, each as the character of that number
 */
public record Field(String name, String value) {

    /** What belongs to a connection or names its peer is the host's, not the guest's. */
    private static final Set<String> FORBIDDEN =
            Set.of(
                    "connection",
                    "keep-alive",
                    "proxy-authenticate",
                    "proxy-authorization",
                    "proxy-connection",
                    "transfer-encoding",
                    "upgrade",
                    "host",
                    "http2-settings");

    public Field {
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
    }

    /** Whether it has that name; case does not matter. */
    public boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** Whether guests may neither set a field of that name nor see it. */
    public static boolean isForbidden(String name) {
        return FORBIDDEN.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a text is a token, as names of fields and methods are. */
    static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(Field::isTokenCharacter);
    }

    /** Whether a text may be the value of a field: no control characters but the tabulator. */
    static boolean isValue(String text) {
        return text.chars().allMatch(c -> c == '\t' || c >= ' ' && c != 0x7F && c <= 0xFF);
    }

    private static boolean isTokenCharacter(int c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
    }
}
