/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

import dev.edgewright.engine.component.Value;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parts of a request's URI (RFC 3986), read, written and put together. */
final class Target {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*");
    private static final Pattern AUTHORITY =
            Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._~!$&'()*+,;=%-]+)(:[0-9]{0,5})?");

    /** All printable ASCII but what ends a path with its query. */
    private static final Pattern PATH = Pattern.compile("([/?*][!-~&&[^#<>]]*)?");

    /** Characters that are widely used in queries although RFC 3986 forbids them. */
    private static final String TOLERATED = "\"{}|\\^`[]";

    private static final int MOST_PORT = 65_535;

    private Target() {}

    static boolean isAuthority(String text) {
        return AUTHORITY.matcher(text).matches() && port(text, 0) <= MOST_PORT;
    }

    static boolean isPath(String text) {
        return PATH.matcher(text).matches();
    }

    /** The scheme in its usual case, or empty when it is none. */
    static Optional<String> readScheme(Value value) {
        return Optional.of(
                        ((Value.Variant) value)
                                .payload()
                                .map(Value::asString)
                                .orElseGet(() -> value.label().toLowerCase(Locale.ROOT)))
                .filter(scheme -> SCHEME.matcher(scheme).matches());
    }

    static Value writeScheme(String scheme) {
        return switch (scheme) {
            case "http" -> Value.variant("HTTP");
            case "https" -> Value.variant("HTTPS");
            default -> Value.variant("other", Value.of(scheme));
        };
    }

    /** The host of an authority, without brackets. */
    static String host(String authority) {
        int colon = portColon(authority);
        String host = colon < 0 ? authority : authority.substring(0, colon);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    static int port(String authority, int otherwise) {
        int colon = portColon(authority);
        return colon < 0 || colon == authority.length() - 1
                ? otherwise
                : Integer.parseInt(authority.substring(colon + 1));
    }

    static URI uri(String scheme, String authority, String path) throws URISyntaxException {
        StringBuilder text = new StringBuilder(scheme).append("://").append(authority);
        if (!path.startsWith("/")) {
            text.append('/');
        }
        path.chars()
                .forEach(
                        c -> {
                            if (TOLERATED.indexOf(c) >= 0) {
                                text.append("%%%02X".formatted(c));
                            } else {
                                text.append((char) c);
                            }
                        });
        return new URI(text.toString());
    }

    private static int portColon(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? colon : -1;
    }
}
