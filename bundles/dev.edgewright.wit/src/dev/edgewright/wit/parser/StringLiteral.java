/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.parser;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a string literal stands for (WIT.md, "String Literals"). */
public final class StringLiteral {

    private static final Pattern ESCAPE =
            Pattern.compile("([nrt\"'\\\\])|([0-9a-fA-F]{2})|u\\{([0-9a-fA-F]{1,6})}");

    private StringLiteral() {}

    /** The text; as much of it as can be read where an escape is wrong. */
    public static String value(String literal) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        read(literal, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /**
     * Where the literal stops to be valid.
     *
     * @return an offset in the literal, behind the {@code \} of a wrong escape; 0 where escapes
     *     together make no UTF-8; -1 if nothing is wrong
     */
    public static int fault(String literal) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int fault = read(literal, bytes);
        if (fault >= 0) {
            return fault;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return -1;
        } catch (CharacterCodingException e) {
            return 0;
        }
    }

    private static int read(String literal, ByteArrayOutputStream bytes) {
        boolean closed = literal.length() > 1 && literal.endsWith("\"");
        int end = literal.length() - (closed ? 1 : 0);
        Matcher escape = ESCAPE.matcher(literal).region(1, end);
        int at = 1;
        while (at < end) {
            if (literal.charAt(at) != '\\') {
                int next = literal.offsetByCodePoints(at, 1);
                bytes.writeBytes(literal.substring(at, next).getBytes(StandardCharsets.UTF_8));
                at = next;
            } else if (at + 1 < end
                    && escape.region(at + 1, end).lookingAt()
                    && write(escape, bytes)) {
                at = escape.end();
            } else {
                return at + 1;
            }
        }
        return -1;
    }

    private static boolean write(Matcher escape, ByteArrayOutputStream bytes) {
        if (escape.group(2) != null) {
            bytes.write(Integer.parseInt(escape.group(2), 16));
            return true;
        }
        int code =
                escape.group(3) != null
                        ? Integer.parseInt(escape.group(3), 16)
                        : switch (escape.group(1)) {
                            case "n" -> '\n';
                            case "r" -> '\r';
                            case "t" -> '\t';
                            default -> escape.group(1).charAt(0);
                        };
        if (!Character.isValidCodePoint(code)
                || (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE)) {
            return false;
        }
        bytes.writeBytes(Character.toString(code).getBytes(StandardCharsets.UTF_8));
        return true;
    }
}
