/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** String literals: their extent, their bytes, and names in UTF-8 (section 6.3.3). */
final class StringText {

    private StringText() {}

    /** The offset after the string literal that begins at the offset; checks its escapes. */
    static int skip(String text, int start) throws WatSyntaxException {
        int at = start + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                return at + 1;
            }
            if (c == '\n' || c == '\r') {
                break;
            }
            if (c < 0x20 || c == 0x7F) {
                throw Tokens.errorAt(
                        text,
                        at,
                        "wat-string",
                        "The character %s cannot stand in a string; write it as \\%02x."
                                .formatted(show(c), (int) c));
            }
            if (Character.isSurrogate(c)) {
                int point = text.codePointAt(at);
                if (!Character.isSupplementaryCodePoint(point)) {
                    throw Tokens.errorAt(
                            text,
                            at,
                            "wat-string",
                            "The string holds half of a surrogate pair, which is no character.");
                }
                at += 2;
            } else {
                at += c == '\\' ? escapeLength(text, at) : 1;
            }
        }
        throw Tokens.errorAt(
                text, start, "wat-string", "This string is never closed; a `\"` is missing.");
    }

    private static int escapeLength(String text, int at) throws WatSyntaxException {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if ("tnr\"'\\".indexOf(next) >= 0) {
            return 2;
        }
        if (next == 'u') {
            int close = text.indexOf('}', at);
            if (text.startsWith("{", at + 2) && close > at) {
                int point = codePoint(text.substring(at + 3, close));
                if (point >= 0) {
                    return close + 1 - at;
                }
            }
            throw Tokens.errorAt(
                    text,
                    at,
                    "wat-string",
                    "A `\\u` escape is `\\u{...}` around the hexadecimal number of a character.");
        }
        if (at + 2 < text.length()
                && Character.digit(next, 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0
                && next < 0x80
                && text.charAt(at + 2) < 0x80) {
            return 3;
        }
        throw Tokens.errorAt(
                text,
                at,
                "wat-string",
                "After `\\` in a string stand two hexadecimal digits, u{...} or one of t n r \" '"
                        + " \\.");
    }

    /** The character of that hexadecimal number, or -1 if there is none. */
    private static int codePoint(String digits) {
        String hex = NumberText.withoutUnderscores(digits, true);
        if (hex == null || hex.isEmpty() || !hex.chars().allMatch(StringText::isHex)) {
            return -1;
        }
        String significant = hex.replaceFirst("^0+(?=.)", "");
        if (significant.length() > 6) {
            return -1;
        }
        int point = Integer.parseInt(significant, 16);
        return point < 0xD800 || (point >= 0xE000 && point < 0x110000) ? point : -1;
    }

    static boolean isHex(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    /** The bytes of a string literal that {@link #skip} has accepted, quotes included. */
    static byte[] bytes(String literal) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(literal.length());
        int at = 1;
        while (literal.charAt(at) != '"') {
            char c = literal.charAt(at);
            if (c != '\\') {
                int point = literal.codePointAt(at);
                out.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(point);
                continue;
            }
            char next = literal.charAt(at + 1);
            int simple = "tnr\"'\\".indexOf(next);
            if (simple >= 0) {
                out.write("\t\n\r\"'\\".charAt(simple));
                at += 2;
            } else if (next == 'u') {
                int close = literal.indexOf('}', at);
                int point = codePoint(literal.substring(at + 3, close));
                out.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                at = close + 1;
            } else {
                out.write(Integer.parseInt(literal.substring(at + 1, at + 3), 16));
                at += 3;
            }
        }
        return out.toByteArray();
    }

    /** The bytes as text, or null if they are not valid UTF-8. */
    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** A character for a message: itself where it can be seen, and its number. */
    static String show(int point) {
        String number = "U+%04X".formatted(point);
        return point > 0x20 && Character.isDefined(point) && !Character.isISOControl(point)
                ? "`" + Character.toString(point) + "` (" + number + ")"
                : number;
    }
}
