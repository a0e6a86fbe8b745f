/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.format;

import dev.edgewright.spec.scan.Scan;
import dev.edgewright.spec.scan.Token;
import dev.edgewright.spec.scan.TokenKind;
import dev.edgewright.spec.tree.Lines;
import java.util.Optional;

/** Where a person goes on writing who begins a new line. Stateless and thread-safe. */
public final class NewLine {

    private static final int DASH = 2;

    private NewLine() {}

    /**
     * By how many blanks a new line is to be indented.
     *
     * @param offset where the line ends that is left
     * @return empty within quotes, where indentation means nothing
     */
    public static Optional<Integer> indentAfter(String text, int offset, Options options) {
        Lines lines = Lines.of(text);
        int line = lines.line(offset);
        String written = text.substring(lines.start(line), offset);
        while (written.isBlank() && line > 0) {
            line--;
            written = text.substring(lines.start(line), lines.start(line + 1)).stripTrailing();
        }
        int start = lines.start(line);
        int end = start + written.stripTrailing().length();
        Token inside = around(text, end);
        if (inside != null && lines.line(inside.start()) < line) {
            return inside.kind().isQuoted() ? Optional.empty() : Optional.of(indent(written));
        }
        String content = withoutComment(inside, text, start, end);
        int column = indent(written);
        while (content.startsWith("- ", column)) {
            column += DASH;
            column += indent(content.substring(Math.min(column, content.length())));
        }
        return Optional.of(
                opensBlock(content, column)
                        ? column + options.indent()
                        : afterValue(content, column));
    }

    /** The scalar or comment that an offset is in or behind; null if it is none. */
    private static Token around(String text, int offset) {
        for (Token token : Scan.of(text).tokens()) {
            if (token.start() < offset && offset <= token.end()) {
                return token;
            }
        }
        return null;
    }

    private static String withoutComment(Token inside, String text, int start, int end) {
        boolean comment =
                inside != null && inside.kind() == TokenKind.COMMENT && inside.start() > start;
        return text.substring(start, comment ? inside.start() : end).stripTrailing();
    }

    private static boolean opensBlock(String content, int column) {
        String rest = content.substring(Math.min(column, content.length()));
        return rest.endsWith(":")
                || rest.endsWith("[")
                || rest.endsWith("{")
                || rest.equals("-")
                || rest.matches(".*(:|-)\\s+[|>][-+0-9]*(\\s+#.*)?");
    }

    /** A list of plain values goes on with a dash, an item with keys goes on with keys. */
    private static int afterValue(String content, int column) {
        boolean keys =
                content.substring(Math.min(column, content.length())).matches("[^:]+:(\\s.*)?");
        return keys ? column : indent(content);
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }
}
