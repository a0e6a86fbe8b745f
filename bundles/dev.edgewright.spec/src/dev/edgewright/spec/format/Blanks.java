/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.format;

import dev.edgewright.spec.scan.Token;
import dev.edgewright.spec.scan.TokenKind;

/** What stands between two tokens of a line. */
final class Blanks {

    private Blanks() {}

    /**
     * The white space between two tokens.
     *
     * @param apart whether there is some as it is written
     */
    static String between(Token before, Token after, boolean apart) {
        if (after.is(TokenKind.DIRECTIVE) || before.is(TokenKind.DIRECTIVE)) {
            return apart ? " " : "";
        }
        return switch (after.kind()) {
            case VALUE, FLOW_ENTRY -> isOpenEnded(before) && apart ? " " : "";
            case FLOW_MAPPING_END, FLOW_SEQUENCE_END -> {
                boolean open = isOpenEnded(before) || before.is(TokenKind.VALUE);
                yield open && apart ? " " : "";
            }
            default ->
                    switch (before.kind()) {
                        case FLOW_MAPPING_START, FLOW_SEQUENCE_START -> "";
                        default -> " ";
                    };
        };
    }

    /** Whether the next sign could become a part of it. */
    private static boolean isOpenEnded(Token token) {
        return switch (token.kind()) {
            case ALIAS, ANCHOR, TAG, KEY, BLOCK_ENTRY, VALUE -> true;
            default -> false;
        };
    }
}
