/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.tree;

import dev.edgewright.spec.tree.Scalar.Style;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** What scalars stand for by the core schema of YAML 1.2 (chapter 10.3). */
final class CoreValues {

    /** Longer numbers cost time out of proportion and mean nothing in these documents. */
    private static final int LONGEST_NUMBER = 400;

    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern FLOAT =
            Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?");
    private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]+");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");

    private CoreValues() {}

    static Object value(String text, String tag, Style style) {
        if (tag != null && (tag.equals("!!str") || tag.equals("!"))) {
            return text;
        }
        if (style != Style.PLAIN || text.length() > LONGEST_NUMBER) {
            return text;
        }
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> null;
            case "true", "True", "TRUE" -> Boolean.TRUE;
            case "false", "False", "FALSE" -> Boolean.FALSE;
            default -> number(text);
        };
    }

    private static Object number(String text) {
        char first = text.charAt(0);
        if (first != '-' && first != '+' && first != '.' && (first < '0' || first > '9')) {
            return text;
        }
        if (INTEGER.matcher(text).matches()) {
            return new BigInteger(text);
        }
        if (HEX.matcher(text).matches()) {
            return new BigInteger(text.substring(2), 16);
        }
        if (OCTAL.matcher(text).matches()) {
            return new BigInteger(text.substring(2), 8);
        }
        return FLOAT.matcher(text).matches() ? new BigDecimal(text) : text;
    }
}
