/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.structure;

import java.util.regex.Pattern;

/** References to images as the OCI distribution specification and its clients write them. */
public final class OciName {

    static final String WORDS =
            "a reference like registry.example.com/path/name:tag, in lower case before the tag";

    private static final Pattern HOST =
            Pattern.compile(
                    "([a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?(\\.[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?)*"
                            + "|\\[[0-9a-fA-F:]+])(:[0-9]{1,5})?");
    private static final Pattern PART = Pattern.compile("[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*");
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");
    private static final Pattern DIGEST =
            Pattern.compile("[a-z0-9]+([+._-][a-z0-9]+)*:[0-9a-zA-Z=_-]{32,}");

    private OciName() {}

    /** Whether the text is a reference with or without a registry, tag and digest. */
    public static boolean isReference(String text) {
        String rest = text;
        int at = rest.indexOf('@');
        if (at >= 0) {
            if (!DIGEST.matcher(rest.substring(at + 1)).matches()) {
                return false;
            }
            rest = rest.substring(0, at);
        }
        int colon = rest.lastIndexOf(':');
        if (colon > rest.lastIndexOf('/')) {
            if (!TAG.matcher(rest.substring(colon + 1)).matches()) {
                return false;
            }
            rest = rest.substring(0, colon);
        }
        String[] parts = rest.split("/", -1);
        int first = parts.length > 1 && isHost(parts[0]) ? 1 : 0;
        for (int i = first; i < parts.length; i++) {
            if (!PART.matcher(parts[i]).matches()) {
                return false;
            }
        }
        return rest.length() <= 255 && (first == 0 || HOST.matcher(parts[0]).matches());
    }

    private static boolean isHost(String part) {
        return part.contains(".") || part.contains(":") || part.equals("localhost");
    }
}
