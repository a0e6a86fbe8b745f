/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.parser;

import dev.edgewright.wit.parser.antlr.WitTokenSource;
import dev.edgewright.wit.parser.antlr.internal.InternalWitParser;
import java.util.Set;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;

/** The tokens around the one that the parser stumbles over, which has the number 0. */
final class SyntaxContext {

    /** No declaration is longer without being a list; walking further costs time in garbage. */
    private static final int MAX_WALK = 200;

    private static final Set<String> DECLARING =
            Set.of(
                    "package",
                    "interface",
                    "world",
                    "record",
                    "variant",
                    "enum",
                    "flags",
                    "resource",
                    "use",
                    "with");

    private final TokenStream tokens;
    private final int found;

    SyntaxContext(TokenStream tokens, Token found) {
        this.tokens = tokens;
        this.found =
                found == null || found.getType() == Token.EOF
                        ? tokens.size()
                        : found.getTokenIndex();
    }

    /** The token so many places on, or back; null beyond the ends of the file. */
    Token token(int offset) {
        int at = found;
        for (int i = 0; i < Math.abs(offset); i++) {
            at = next(at, offset < 0 ? -1 : 1);
        }
        return at < 0 || at >= tokens.size() || tokens.get(at).getType() == Token.EOF
                ? null
                : tokens.get(at);
    }

    /** The text of a token; empty beyond the ends of the file. */
    String text(int offset) {
        Token token = token(offset);
        return token == null ? "" : token.getText();
    }

    boolean isName(int offset) {
        Token token = token(offset);
        return token != null && token.getType() == InternalWitParser.RULE_ID;
    }

    boolean isKeyword(int offset) {
        return WitTokenSource.isKeyword(text(offset));
    }

    boolean isWord(int offset) {
        return isName(offset) || isKeyword(offset);
    }

    /** Whether the token stands in a later line than the one before it. */
    boolean beginsLine() {
        Token before = token(-1);
        Token at = token(0);
        return before != null && at != null && at.getLine() > before.getLine();
    }

    /**
     * What the innermost open bracket belongs to: the keyword of a declaration, {@code func} or
     * {@code constructor} for parameters, the word before {@code <}; empty if there is none.
     */
    String inside() {
        int open = open(MAX_WALK);
        if (open < 0) {
            return "";
        }
        String bracket = tokens.get(open).getText();
        int at = next(open, -1);
        if (!bracket.equals("{")) {
            return at < 0 ? "" : tokens.get(at).getText();
        }
        for (int i = 0; i < 16 && at >= 0; i++, at = next(at, -1)) {
            String word = tokens.get(at).getText();
            if (DECLARING.contains(word)) {
                return word;
            }
        }
        return "";
    }

    /** The line, from 1, of the innermost brace that is open; 0 if none is. */
    int lineOfOpenBrace() {
        int open = open(Integer.MAX_VALUE);
        return open < 0 ? 0 : tokens.get(open).getLine();
    }

    /** The first token of the statement that the token belongs to or follows. */
    String head() {
        int first = found;
        int at = next(found, -1);
        for (int i = 0; i < MAX_WALK && at >= 0; i++, at = next(at, -1)) {
            String text = tokens.get(at).getText();
            if (text.equals(";") || text.equals("{") || text.equals("}")) {
                break;
            }
            first = at;
        }
        return first >= tokens.size() ? "" : tokens.get(first).getText();
    }

    private int open(int limit) {
        int depth = 0;
        int at = next(found, -1);
        for (int i = 0; i < limit && at >= 0; i++, at = next(at, -1)) {
            switch (tokens.get(at).getText()) {
                case "}", ")", ">" -> depth++;
                case "{", "(", "<" -> {
                    if (depth-- == 0) {
                        return at;
                    }
                }
                default -> {}
            }
        }
        return -1;
    }

    private int next(int from, int step) {
        int at = from + step;
        while (at >= 0
                && at < tokens.size()
                && tokens.get(at).getChannel() != Token.DEFAULT_CHANNEL) {
            at += step;
        }
        return at;
    }
}
