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
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Lifts strings (CanonicalABI.md, "Loading", {@code load_string}). */
final class StringReader {

    /** The most bytes that a string may have in memory. */
    static final long MAX_BYTES = (1L << 28) - 1;

    /** Says in a length of latin1+utf16 that the string is UTF-16. */
    static final long UTF16_TAG = 1L << 31;

    private static final char REPLACEMENT = '\uFFFD';

    private StringReader() {}

    static Value.Text read(Context cx, long address, long taggedUnits) {
        return switch (cx.encoding()) {
            case UTF8 -> new Value.Text(utf8(bytes(cx, address, taggedUnits, 1)));
            case UTF16 ->
                    new Value.Text(
                            strict(
                                    bytes(cx, address, 2 * taggedUnits, 2),
                                    StandardCharsets.UTF_16LE));
            case LATIN1_UTF16 -> {
                if ((taggedUnits & UTF16_TAG) == 0) {
                    yield new Value.Text(
                            new String(
                                    bytes(cx, address, taggedUnits, 2),
                                    StandardCharsets.ISO_8859_1));
                }
                byte[] bytes = bytes(cx, address, 2 * (taggedUnits ^ UTF16_TAG), 2);
                Value.Text text = new Value.Text(strict(bytes, StandardCharsets.UTF_16LE));
                if (isLatin1(text.value())) {
                    cx.scope().markWide(text);
                }
                yield text;
            }
        };
    }

    private static byte[] bytes(Context cx, long address, long length, int alignment) {
        if (length > MAX_BYTES) {
            throw new AbiFault(
                    "The component passed a string of %,d bytes, more than the possible %,d",
                    length, MAX_BYTES);
        }
        cx.requireAligned(address, alignment, "a string");
        if (address + length > cx.memory().size()) {
            throw new AbiFault(
                    "The component passed string content out-of-bounds: %,d bytes at address 0x%x,"
                            + " in a memory of %,d bytes",
                    length, address, cx.memory().size());
        }
        cx.scope().spend(length);
        return cx.memory().read(address, length);
    }

    private static String utf8(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return strict(bytes, StandardCharsets.UTF_8);
            }
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The library's fast way puts the replacement character where the bytes are wrong. */
    private static String strict(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        if (text.indexOf(REPLACEMENT) >= 0) {
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                throw new AbiFault(
                        "The component passed a string of invalid %s bytes", charset.name());
            }
        }
        return text;
    }

    static boolean isLatin1(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return false;
            }
        }
        return true;
    }
}
