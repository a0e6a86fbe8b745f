/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Number literals and their bits (core specification, section 6.3.2). */
final class NumberText {

    private static final Pattern INTEGER = Pattern.compile("([+-]?)(?:0x([0-9a-fA-F]+)|([0-9]+))");
    private static final Pattern FLOAT =
            Pattern.compile(
                    "[+-]?(?:0x[0-9a-fA-F]+(?:\\.[0-9a-fA-F]*)?(?:[pP][+-]?[0-9]+)?"
                            + "|[0-9]+(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]+)?)");
    private static final Pattern SPECIAL =
            Pattern.compile("([+-]?)(inf|nan)(?::0x([0-9a-fA-F]+))?");
    private static final Pattern DECIMAL_GAP = Pattern.compile("(?<=[0-9])_(?=[0-9])");
    private static final Pattern HEXADECIMAL_GAP =
            Pattern.compile("(?<=[0-9a-fA-F])_(?=[0-9a-fA-F])");

    private NumberText() {}

    static boolean looksLikeNumber(String word) {
        char first = word.charAt(0);
        if ((first == '+' || first == '-') && word.length() > 1) {
            first = word.charAt(1);
        }
        if (first == 'i' || first == 'n') {
            return SPECIAL.matcher(word.replace("_", "")).matches();
        }
        return first >= '0' && first <= '9';
    }

    private static String withoutUnderscores(String word) {
        return withoutUnderscores(word, word.indexOf('x') >= 0);
    }

    /** The word without the underscores between its digits; null if one stands elsewhere. */
    static String withoutUnderscores(String word, boolean hexadecimal) {
        if (word.indexOf('_') < 0) {
            return word;
        }
        Pattern gap = hexadecimal ? HEXADECIMAL_GAP : DECIMAL_GAP;
        String plain = gap.matcher(word).replaceAll("");
        return plain.indexOf('_') < 0 ? plain : null;
    }

    /** The value of an integer literal, or null if the word is none. */
    private static BigInteger integer(String word) {
        String plain = withoutUnderscores(word);
        Matcher matcher = plain == null ? null : INTEGER.matcher(plain);
        if (matcher == null || !matcher.matches()) {
            return null;
        }
        // No literal that fits 64 bits needs more digits; zeros in front do not count.
        String digits = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
        String significant = digits.replaceFirst("^0+(?=.)", "");
        if (significant.length() > 20) {
            return BigInteger.ONE.shiftLeft(80);
        }
        BigInteger value = new BigInteger(significant, matcher.group(2) != null ? 16 : 10);
        return matcher.group(1).equals("-") ? value.negate() : value;
    }

    /** The bits of an integer literal, signed or unsigned, in that many bits. */
    static long integerBits(Tokens tokens, int token, int bits) throws WatSyntaxException {
        String word = tokens.text(token);
        BigInteger value = tokens.kind(token) == TokenKind.NUMBER ? integer(word) : null;
        if (value == null) {
            throw tokens.error(
                    token,
                    "wat-number",
                    "An integer is expected, found `" + tokens.shown(token) + "`.");
        }
        BigInteger limit = BigInteger.ONE.shiftLeft(bits);
        if (value.compareTo(limit) >= 0 || value.compareTo(limit.shiftRight(1).negate()) < 0) {
            throw tokens.error(token, "wat-number", outOfRange(tokens, token, "i" + bits));
        }
        return value.longValue();
    }

    /** An unsigned integer up to the limit, both included; signs are not allowed. */
    static long unsigned(Tokens tokens, int token, String word, BigInteger limit, String what)
            throws WatSyntaxException {
        BigInteger value = word.startsWith("+") || word.startsWith("-") ? null : integer(word);
        if (value == null) {
            throw tokens.error(
                    token,
                    "wat-number",
                    "%s is expected, found `%s`.".formatted(what, tokens.shown(token)));
        }
        if (value.compareTo(limit) > 0) {
            throw tokens.error(
                    token,
                    "wat-number",
                    "The number `%s` is too large here; at most %s is allowed."
                            .formatted(tokens.shown(token), limit));
        }
        return value.longValue();
    }

    static int f32Bits(Tokens tokens, int token) throws WatSyntaxException {
        Long special = special(tokens, token, 23, 8);
        if (special != null) {
            return special.intValue();
        }
        float value = Float.parseFloat(javaFloat(tokens, token, "f32"));
        if (Float.isInfinite(value)) {
            throw tokens.error(token, "wat-number", outOfRange(tokens, token, "f32"));
        }
        return Float.floatToRawIntBits(value);
    }

    static long f64Bits(Tokens tokens, int token) throws WatSyntaxException {
        Long special = special(tokens, token, 52, 11);
        if (special != null) {
            return special;
        }
        double value = Double.parseDouble(javaFloat(tokens, token, "f64"));
        if (Double.isInfinite(value)) {
            throw tokens.error(token, "wat-number", outOfRange(tokens, token, "f64"));
        }
        return Double.doubleToRawLongBits(value);
    }

    /** The bits of {@code inf} or {@code nan}; null for other literals. */
    private static Long special(Tokens tokens, int token, int mantissa, int exponent)
            throws WatSyntaxException {
        String plain = withoutUnderscores(tokens.text(token));
        Matcher matcher = plain == null ? null : SPECIAL.matcher(plain);
        if (matcher == null || !matcher.matches()) {
            return null;
        }
        long bits = ((1L << exponent) - 1) << mantissa;
        if (matcher.group(2).equals("nan")) {
            bits |=
                    matcher.group(3) == null
                            ? 1L << (mantissa - 1)
                            : payload(tokens, token, matcher.group(3), mantissa);
        } else if (matcher.group(3) != null) {
            throw notNumber(tokens, token, mantissa == 23 ? "f32" : "f64");
        }
        return matcher.group(1).equals("-") ? bits | 1L << (mantissa + exponent) : bits;
    }

    private static long payload(Tokens tokens, int token, String digits, int mantissa)
            throws WatSyntaxException {
        BigInteger payload = integer("0x" + digits);
        if (payload.signum() == 0 || payload.bitLength() > mantissa) {
            throw tokens.error(
                    token,
                    "wat-number",
                    "The payload of a NaN of %d bits is 1 to 0x%x."
                            .formatted(mantissa == 23 ? 32 : 64, (1L << mantissa) - 1));
        }
        return payload.longValue();
    }

    /** The literal as Java's parser of floating-point numbers wants it. */
    private static String javaFloat(Tokens tokens, int token, String type)
            throws WatSyntaxException {
        String plain =
                tokens.kind(token) == TokenKind.NUMBER
                        ? withoutUnderscores(tokens.text(token))
                        : null;
        if (plain == null || !FLOAT.matcher(plain).matches()) {
            throw notNumber(tokens, token, type);
        }
        boolean hexadecimal = plain.contains("0x");
        return hexadecimal && plain.indexOf('p') < 0 && plain.indexOf('P') < 0
                ? plain + "p0"
                : plain;
    }

    private static WatSyntaxException notNumber(Tokens tokens, int token, String type) {
        return tokens.error(
                token,
                "wat-number",
                "A number of type %s is expected, found `%s`."
                        .formatted(type, tokens.shown(token)));
    }

    private static String outOfRange(Tokens tokens, int token, String type) {
        return "The number `%s` is out of the range of %s.".formatted(tokens.shown(token), type);
    }
}
