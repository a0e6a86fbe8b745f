/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.print;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Text in the making: lines, each indented as deep as it is nested. */
final class Lines {

    /** Deeper text is not indented more, so that it grows no faster than the file. */
    private static final int DEEPEST = 40;

    private static final int BYTES_IN_LINE = 64;

    /** So many characters are enough for whoever reads, and few enough for the heap. */
    private static final int LONGEST = 200_000_000;

    /** The text is longer than is supported. */
    static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final StringBuilder text = new StringBuilder();
    private int depth;

    /** A line of its own. */
    void line(String line) {
        if (text.length() > LONGEST) {
            throw new TooLongException();
        }
        text.repeat(' ', 2 * Math.min(depth, DEEPEST)).append(line).append('\n');
    }

    /** A line after which others are nested in it. */
    void open(String line) {
        line(line);
        depth++;
    }

    /** Ends the nesting with a line. */
    void close(String line) {
        depth--;
        line(line);
    }

    /** Ends the nesting for one line only, such as {@code else}. */
    void between(String line) {
        depth--;
        open(line);
    }

    /** A name or a string in quotes. */
    static String quoted(String name) {
        return quoted(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static String quoted(ByteBuffer bytes) {
        StringBuilder quoted = new StringBuilder("\"");
        while (bytes.hasRemaining()) {
            int next = bytes.get() & 0xFF;
            if (next >= ' ' && next < 0x7F && next != '"' && next != '\\') {
                quoted.append((char) next);
            } else {
                quoted.append("\\%02x".formatted(next));
            }
        }
        return quoted.append('"').toString();
    }

    /**
     * Bytes as strings, several lines of them if there are many, and then a closing parenthesis.
     */
    void bytes(String begin, ByteBuffer bytes) {
        if (bytes.remaining() <= BYTES_IN_LINE) {
            line(begin + " " + quoted(bytes) + ")");
            return;
        }
        open(begin);
        while (bytes.hasRemaining()) {
            int length = Math.min(BYTES_IN_LINE, bytes.remaining());
            line(quoted(bytes.slice().limit(length)));
            bytes.position(bytes.position() + length);
        }
        close(")");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
