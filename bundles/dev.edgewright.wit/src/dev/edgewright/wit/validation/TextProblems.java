/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.validation;

import dev.edgewright.wit.parser.StringLiteral;
import dev.edgewright.wit.parser.antlr.ForbiddenCodePoints;
import dev.edgewright.wit.parser.antlr.WitTokenSource;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.parser.IParseResult;

/** What is wrong with a text before its grammar matters (WIT.md, "Lexical structure"). */
final class TextProblems {

    /** Nobody reads more of a file that is no text. */
    private static final int MAX_CODE_POINTS = 50;

    private TextProblems() {}

    static void report(IParseResult parsed, Report report) {
        String text = parsed.getRootNode().getText();
        if (text.length() > WitTokenSource.MAX_LENGTH) {
            report.error(
                    WitCode.TOO_LARGE,
                    0,
                    1,
                    "This file is longer than "
                            + WitTokenSource.MAX_LENGTH / (1024 * 1024)
                            + " MiB and is not read; split the package into several files.");
            return;
        }
        codePoints(text, report);
        if (text.contains("/*") || text.contains("\"")) {
            unterminated(parsed.getRootNode(), report);
        }
    }

    private static void unterminated(ICompositeNode root, Report report) {
        for (ILeafNode leaf : root.getLeafNodes()) {
            String token = leaf.isHidden() || leaf.getText().startsWith("\"") ? leaf.getText() : "";
            if (token.startsWith("/*") && !isClosed(token)) {
                report.error(
                        WitCode.UNTERMINATED,
                        leaf.getOffset(),
                        2,
                        "This comment is never closed; every '/*' inside it needs a '*/' too.");
                return;
            } else if (token.startsWith("\"") && (token.length() < 2 || !token.endsWith("\""))) {
                report.error(
                        WitCode.UNTERMINATED,
                        leaf.getOffset(),
                        leaf.getLength(),
                        "This string is not closed; add '\"' before the end of the line.");
                return;
            } else if (token.startsWith("\"") && StringLiteral.fault(token) >= 0) {
                int fault = StringLiteral.fault(token);
                report.error(
                        WitCode.BAD_STRING,
                        leaf.getOffset() + fault,
                        fault == 0 ? leaf.getLength() : 1,
                        fault == 0
                                ? "The escapes of this string are bytes that make no UTF-8; write"
                                        + " characters as such or as `\\u{...}`."
                                : "This escape is not known; there are `\\n`, `\\r`, `\\t`, `\\\"`,"
                                        + " `\\'`, `\\\\`, two hexadecimal digits for a byte, and"
                                        + " `\\u{...}` for a character.");
            }
        }
    }

    private static void codePoints(String text, Report report) {
        int found = 0;
        for (int i = 0; i < text.length() && found < MAX_CODE_POINTS; i++) {
            char c = text.charAt(i);
            if ((c < ' ' || c > '~') && ForbiddenCodePoints.isForbidden(c)) {
                found++;
                String kind =
                        ForbiddenCodePoints.isBidirectional(c)
                                ? "turns the direction of text and can hide code"
                                : ForbiddenCodePoints.isControl(c)
                                        ? "is a control code"
                                        : "is deprecated by Unicode";
                report.error(
                        WitCode.ILLEGAL_CHARACTER,
                        i,
                        1,
                        String.format(
                                "The character U+%04X %s and may not stand in WIT; remove it.",
                                (int) c, kind));
            }
        }
    }

    private static boolean isClosed(String comment) {
        int depth = 0;
        for (int i = 0; i + 1 < comment.length(); i++) {
            if (comment.startsWith("/*", i)) {
                depth++;
                i++;
            } else if (comment.startsWith("*/", i)) {
                depth--;
                i++;
            }
        }
        return depth == 0;
    }
}
