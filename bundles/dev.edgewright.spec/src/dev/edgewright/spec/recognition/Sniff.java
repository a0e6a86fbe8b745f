/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.recognition;

import java.util.List;

/** Looks for signs of documents without reading them. */
final class Sniff {

    /** A document shows what it is before its first 64 Ki characters are over ... */
    private static final int HEAD = 1 << 16;

    /** ... or at its very end, where somebody sorted the keys. */
    private static final int TAIL = 1 << 12;

    /** One of these is in every document of a known kind. */
    private static final List<String> SIGNS =
            List.of(
                    "apiVersion",
                    "apiversion",
                    "kind",
                    "Kind",
                    "binaries",
                    "deploymentProfile",
                    "deploymentId",
                    "manifestVersion",
                    "ManifestVersion",
                    "applicationId",
                    "serialNumber",
                    "permissions");

    /** Which characters a sign begins with, and where each of its signs is in the list. */
    private static final String[][] BY_FIRST = new String[128][];

    static {
        for (int c = 0; c < BY_FIRST.length; c++) {
            char first = (char) c;
            String[] signs =
                    SIGNS.stream().filter(s -> s.charAt(0) == first).toArray(String[]::new);
            BY_FIRST[c] = signs.length == 0 ? null : signs;
        }
    }

    private Sniff() {}

    static boolean mayBeDocument(CharSequence text) {
        int length = text.length();
        int head = Math.min(length, HEAD);
        int tail = Math.max(head, length - TAIL);
        return (hasSign(text, 0, head) || hasSign(text, tail, length)) && !isTemplate(text, head);
    }

    private static boolean hasSign(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            String[] signs = c < 128 ? BY_FIRST[c] : null;
            if (signs != null) {
                for (String sign : signs) {
                    if (isAt(text, i, sign)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isAt(CharSequence text, int at, String sign) {
        if (at + sign.length() > text.length()) {
            return false;
        }
        for (int i = 1; i < sign.length(); i++) {
            if (text.charAt(at + i) != sign.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether braces of a template stand where YAML has a value, a key or an item. */
    private static boolean isTemplate(CharSequence text, int to) {
        char before = '\n';
        boolean apart = false;
        for (int i = 0; i + 1 < to; i++) {
            char c = text.charAt(i);
            if (c == '{' && text.charAt(i + 1) == '{') {
                if (before == '\n' || apart && (before == ':' || before == '-')) {
                    return true;
                }
            }
            if (c == ' ') {
                apart = true;
            } else {
                before = c;
                apart = false;
            }
        }
        return false;
    }
}
