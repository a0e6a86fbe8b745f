/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.component.Value;
import java.nio.charset.StandardCharsets;

/**
 * Lowers strings (CanonicalABI.md, "Storing", {@code store_string}). Which sizes are asked of the
 * guest's realloc depends on how the string was encoded where it came from; one of the host is
 * taken as encoded right already.
 */
final class StringWriter {

    /** Where a string lies, and its length as the guest is told. */
    record Range(long address, long units) {}

    private StringWriter() {}

    /**
     * Checks a string of the host.
     *
     * @throws Mismatch when it is no sequence of Unicode scalar values, or too long
     */
    static void check(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    throw new Mismatch("a string with half a surrogate pair at " + i);
                }
            }
        }
        if (3L * text.length() > StringReader.MAX_BYTES) {
            throw new Mismatch(
                    "a string of %,d characters, where a third of %,d is possible"
                            .formatted(text.length(), StringReader.MAX_BYTES));
        }
    }

    static Range write(Context cx, Value.Text value) {
        String text = value.value();
        Context.Source source = cx.source();
        boolean narrow =
                source == Context.Source.LATIN1_UTF16
                        && StringReader.isLatin1(text)
                        && !cx.scope().isWide(value);
        return switch (cx.encoding()) {
            case UTF8 -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                yield switch (source) {
                    case HOST, UTF8 -> copy(cx, bytes, 1, bytes.length);
                    default -> toUtf8(cx, bytes, text.length(), narrow ? 2 : 3);
                };
            }
            case UTF16 -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
                yield source == Context.Source.UTF8
                        ? utf8ToUtf16(cx, bytes, utf8Length(text))
                        : copy(cx, bytes, 2, text.length());
            }
            case LATIN1_UTF16 ->
                    switch (source) {
                        case UTF8 -> toLatin1OrUtf16(cx, text, utf8Length(text));
                        case UTF16 -> toLatin1OrUtf16(cx, text, text.length());
                        case HOST ->
                                StringReader.isLatin1(text)
                                        ? copyLatin1(cx, text)
                                        : copy(
                                                cx,
                                                text.getBytes(StandardCharsets.UTF_16LE),
                                                2,
                                                text.length() | StringReader.UTF16_TAG);
                        case LATIN1_UTF16 ->
                                narrow ? copyLatin1(cx, text) : probablyUtf16(cx, text);
                    };
        };
    }

    private static Range copy(Context cx, byte[] bytes, int alignment, long units) {
        long address = cx.allocate(alignment, bytes.length);
        cx.memory().write(address, bytes);
        return new Range(address, units);
    }

    private static Range copyLatin1(Context cx, String text) {
        return copy(cx, text.getBytes(StandardCharsets.ISO_8859_1), 2, text.length());
    }

    private static Range toUtf8(Context cx, byte[] bytes, int units, int worst) {
        long address = cx.allocate(1, units);
        int ascii = 0;
        while (ascii < bytes.length && bytes[ascii] >= 0) {
            ascii++;
        }
        cx.memory().write(address, bytes, 0, ascii);
        if (ascii < bytes.length) {
            long room = (long) units * worst;
            address = cx.reallocate(address, units, 1, room);
            cx.memory().write(address + ascii, bytes, ascii, bytes.length - ascii);
            if (room > bytes.length) {
                address = cx.reallocate(address, room, 1, bytes.length);
            }
        }
        return new Range(address, bytes.length);
    }

    private static Range utf8ToUtf16(Context cx, byte[] bytes, long units) {
        long room = 2 * units;
        long address = cx.allocate(2, room);
        cx.memory().write(address, bytes);
        if (bytes.length < room) {
            address = cx.reallocate(address, room, 2, bytes.length);
        }
        return new Range(address, bytes.length / 2);
    }

    private static Range toLatin1OrUtf16(Context cx, String text, long units) {
        long address = cx.allocate(2, units);
        if (StringReader.isLatin1(text)) {
            cx.memory().write(address, text.getBytes(StandardCharsets.ISO_8859_1));
            if (text.length() < units) {
                address = cx.reallocate(address, units, 2, text.length());
            }
            return new Range(address, text.length());
        }
        int narrow = 0;
        while (text.charAt(narrow) <= 0xFF) {
            narrow++;
        }
        cx.memory().write(address, text.substring(0, narrow).getBytes(StandardCharsets.ISO_8859_1));
        long room = 2 * units;
        address = cx.reallocate(address, units, 2, room);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
        cx.memory().write(address, bytes);
        if (room > bytes.length) {
            address = cx.reallocate(address, room, 2, bytes.length);
        }
        return new Range(address, text.length() | StringReader.UTF16_TAG);
    }

    private static Range probablyUtf16(Context cx, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
        long address = cx.allocate(2, bytes.length);
        cx.memory().write(address, bytes);
        if (!StringReader.isLatin1(text)) {
            return new Range(address, text.length() | StringReader.UTF16_TAG);
        }
        cx.memory().write(address, text.getBytes(StandardCharsets.ISO_8859_1));
        return new Range(cx.reallocate(address, bytes.length, 1, text.length()), text.length());
    }

    private static long utf8Length(String text) {
        long length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // A surrogate pair has four bytes, two for each half.
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return length;
    }
}
