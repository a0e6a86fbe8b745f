/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.scan;

import java.util.List;

/** Recognises templates, as those of Helm charts, out of which a program makes YAML. */
final class Templates {

    private Templates() {}

    /** Whether an action between double braces stands outside of quotes and comments. */
    static boolean isTemplate(String text, List<Step> steps) {
        int lastEnd = text.lastIndexOf("}}");
        int action = text.indexOf("{{");
        if (action < 0 || action > lastEnd) {
            return false;
        }
        for (Step step : steps) {
            if (step instanceof Token token && token.end() > action) {
                if (!isText(token.kind())) {
                    return true;
                }
                action = text.indexOf("{{", token.end());
                if (action < 0 || action > lastEnd) {
                    return false;
                }
            }
        }
        return false;
    }

    private static boolean isText(TokenKind kind) {
        return kind.isQuoted() || kind.isBlockScalar() || kind == TokenKind.COMMENT;
    }
}
