/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.format;

import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.scan.Scan;
import dev.edgewright.spec.scan.Token;
import dev.edgewright.spec.scan.TokenKind;
import dev.edgewright.spec.tree.Region;
import java.util.List;
import java.util.Optional;

/** Indents a line that was just begun, by what stands before it. */
final class NewLine {

    private static final int STEP = 2;

    private NewLine() {}

    /**
     * The change that puts the caret where the next key or item most probably begins.
     *
     * @param caret an offset in a line with nothing but blanks
     */
    static Optional<Edit> indent(String text, int caret) {
        int start = caret;
        while (start > 0 && isBlank(text.charAt(start - 1))) {
            start--;
        }
        int end = caret;
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        boolean alone =
                (end == text.length() || isBreak(text.charAt(end)))
                        && start > 0
                        && isBreak(text.charAt(start - 1));
        if (!alone) {
            return Optional.empty();
        }
        int column = column(text.substring(0, start));
        return column < 0 || end - start == column
                ? Optional.empty()
                : Optional.of(new Edit(Region.between(start, end), " ".repeat(column)));
    }

    /** The column for a line behind a text; negative where it is left to the person. */
    private static int column(String text) {
        List<Token> tokens = Scan.tokens(text);
        int brackets = 0;
        Token last = null;
        for (Token token : tokens) {
            switch (token.kind()) {
                case FLOW_MAPPING_START, FLOW_SEQUENCE_START -> brackets++;
                case FLOW_MAPPING_END, FLOW_SEQUENCE_END -> brackets--;
                default -> {}
            }
            last = token.kind().isHidden() ? last : token;
        }
        boolean settled =
                last != null
                        && brackets == 0
                        && !last.kind().isBlockScalar()
                        && !last.is(TokenKind.DOCUMENT_START)
                        && !last.is(TokenKind.DOCUMENT_END);
        if (!settled) {
            return -1;
        }
        String line = lastLine(text);
        int key = 0;
        while (key < line.length() && (line.charAt(key) == ' ' || isDash(line, key))) {
            key++;
        }
        String content = line.substring(key).stripTrailing();
        boolean opens = last.is(TokenKind.VALUE) || last.is(TokenKind.BLOCK_ENTRY);
        return opens && !content.isEmpty() ? key + STEP : key;
    }

    /** The last line that is no comment and not empty. */
    private static String lastLine(String text) {
        List<String> lines = text.lines().toList();
        for (String line : lines.reversed()) {
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                return line;
            }
        }
        return "";
    }

    private static boolean isDash(String line, int at) {
        return line.charAt(at) == '-'
                && (at + 1 == line.length() || line.charAt(at + 1) == ' ')
                && (at == 0 || line.charAt(at - 1) == ' ');
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
