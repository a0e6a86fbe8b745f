/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.parser.antlr;

/**
 * The code points that a WIT document may not contain, comments included: bidirectional overrides,
 * control codes, and those that Unicode deprecates (WIT.md, "Lexical structure").
 */
public final class ForbiddenCodePoints {

    private ForbiddenCodePoints() {}

    public static boolean isForbidden(int c) {
        return isControl(c) || isBidirectional(c) || isDeprecated(c);
    }

    public static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }

    public static boolean isBidirectional(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    public static boolean isDeprecated(int c) {
        return c == 0x149
                || c == 0x673
                || c == 0xF77
                || c == 0xF79
                || c == 0x17A3
                || c == 0x17A4
                || c == 0x17B4
                || c == 0x17B5;
    }
}
