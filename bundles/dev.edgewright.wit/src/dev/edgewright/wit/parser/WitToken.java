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
import dev.edgewright.wit.parser.antlr.lexer.InternalWitLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;

/**
 * A token of a WIT text, for services that work on text that may not parse.
 *
 * @param kind what it is
 * @param text its text
 * @param start offset of its first character
 */
public record WitToken(Kind kind, String text, int start) {

    /** What a token is. */
    public enum Kind {
        IDENTIFIER,
        KEYWORD,
        NUMBER,
        STRING,
        COMMENT,
        OPERATOR,
        SPACE,
        INVALID
    }

    /**
     * The reserved words that are types or make types, in the order in which people look for them.
     */
    public static final List<String> TYPE_WORDS =
            List.of(
                    "bool",
                    "u8",
                    "u16",
                    "u32",
                    "u64",
                    "s8",
                    "s16",
                    "s32",
                    "s64",
                    "f32",
                    "f64",
                    "char",
                    "string",
                    "list",
                    "option",
                    "result",
                    "tuple",
                    "map",
                    "own",
                    "borrow",
                    "future",
                    "stream",
                    "error-context");

    /** Offset behind the last character. */
    public int end() {
        return start + text.length();
    }

    /** Whether it is more than space or a comment. */
    public boolean isSignificant() {
        return kind != Kind.SPACE && kind != Kind.COMMENT && kind != Kind.INVALID;
    }

    /** Whether the word is reserved and needs a {@code %} to be used as a name. */
    public static boolean isReserved(String word) {
        return WitTokenSource.isKeyword(word);
    }

    /** Whether the word is an identifier, and none that the language reserves. */
    public static boolean isName(String word) {
        char first = word.isEmpty() ? ' ' : word.charAt(0);
        return (first == '%' || Character.isLetter(first)) && !isReserved(word);
    }

    /** All tokens of a text, which they cover without gaps. */
    public static List<WitToken> tokenize(String text) {
        WitTokenSource source =
                new WitTokenSource(new InternalWitLexer(new ANTLRStringStream(text)));
        List<WitToken> tokens = new ArrayList<>();
        for (Token t = source.nextToken(); t.getType() != Token.EOF; t = source.nextToken()) {
            CommonToken token = (CommonToken) t;
            String part = text.substring(token.getStartIndex(), token.getStopIndex() + 1);
            tokens.add(new WitToken(kind(token.getType(), part), part, token.getStartIndex()));
        }
        return tokens;
    }

    private static Kind kind(int type, String text) {
        return switch (type) {
            case InternalWitParser.RULE_ID -> Kind.IDENTIFIER;
            case InternalWitParser.RULE_INT, InternalWitParser.RULE_SEMVER -> Kind.NUMBER;
            case InternalWitParser.RULE_STRING -> Kind.STRING;
            case InternalWitParser.RULE_SL_COMMENT, InternalWitParser.RULE_ML_COMMENT ->
                    Kind.COMMENT;
            case InternalWitParser.RULE_WS -> Kind.SPACE;
            case Token.INVALID_TOKEN_TYPE, InternalWitParser.RULE_TOO_DEEP -> Kind.INVALID;
            default -> WitTokenSource.isKeyword(text) ? Kind.KEYWORD : Kind.OPERATOR;
        };
    }
}
