/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.parser.antlr;

import dev.edgewright.wit.parser.antlr.internal.InternalWitParser;
import java.util.Map;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Lexer;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;

/**
 * Cuts a WIT text into tokens (WIT.md, "Lexical structure").
 *
 * <p>The generated lexer is not used: kebab identifiers, versions before <code>.{</code> and nested
 * comments do not fit ANTLR 3. Texts that nest too deep become one {@code TOO_DEEP} token, so that
 * the recursive parser never sees more than {@link #MAX_TYPE_DEPTH} levels; a text longer than
 * {@link #MAX_LENGTH} becomes one white space token. Validation reports both.
 */
public class WitTokenSource implements TokenSource {

    /** Types nested deeper than this are refused, as the reference parser does. */
    public static final int MAX_TYPE_DEPTH = 100;

    /** Blocks nested deeper than this are refused; valid documents need four. */
    public static final int MAX_BLOCK_DEPTH = 16;

    /** Mistakes of one file, those that only follow from others included. */
    private static final int MAX_EXPLAINED = 500;

    /** Longest text in UTF-16 code units that is parsed. */
    public static final int MAX_LENGTH = 1024 * 1024;

    private static final Map<String, Integer> KEYWORDS =
            Map.ofEntries(
                    Map.entry("_", InternalWitParser.KW__),
                    Map.entry("as", InternalWitParser.As),
                    Map.entry("async", InternalWitParser.Async),
                    Map.entry("bool", InternalWitParser.Bool),
                    Map.entry("borrow", InternalWitParser.Borrow),
                    Map.entry("char", InternalWitParser.Char),
                    Map.entry("constructor", InternalWitParser.Constructor),
                    Map.entry("enum", InternalWitParser.Enum),
                    Map.entry("error-context", InternalWitParser.ErrorContext),
                    Map.entry("export", InternalWitParser.Export),
                    Map.entry("f32", InternalWitParser.F32),
                    Map.entry("f64", InternalWitParser.F64),
                    Map.entry("flags", InternalWitParser.Flags),
                    Map.entry("from", InternalWitParser.From),
                    Map.entry("func", InternalWitParser.Func),
                    Map.entry("future", InternalWitParser.Future),
                    Map.entry("import", InternalWitParser.Import),
                    Map.entry("include", InternalWitParser.Include),
                    Map.entry("interface", InternalWitParser.Interface),
                    Map.entry("list", InternalWitParser.List),
                    Map.entry("map", InternalWitParser.Map),
                    Map.entry("option", InternalWitParser.Option),
                    Map.entry("own", InternalWitParser.Own),
                    Map.entry("package", InternalWitParser.Package),
                    Map.entry("record", InternalWitParser.Record),
                    Map.entry("resource", InternalWitParser.Resource),
                    Map.entry("result", InternalWitParser.Result),
                    Map.entry("s16", InternalWitParser.S16),
                    Map.entry("s32", InternalWitParser.S32),
                    Map.entry("s64", InternalWitParser.S64),
                    Map.entry("s8", InternalWitParser.S8),
                    Map.entry("static", InternalWitParser.Static),
                    Map.entry("stream", InternalWitParser.Stream),
                    Map.entry("string", InternalWitParser.String),
                    Map.entry("tuple", InternalWitParser.Tuple),
                    Map.entry("type", InternalWitParser.Type),
                    Map.entry("u16", InternalWitParser.U16),
                    Map.entry("u32", InternalWitParser.U32),
                    Map.entry("u64", InternalWitParser.U64),
                    Map.entry("u8", InternalWitParser.U8),
                    Map.entry("use", InternalWitParser.Use),
                    Map.entry("variant", InternalWitParser.Variant),
                    Map.entry("with", InternalWitParser.With),
                    Map.entry("world", InternalWitParser.World));

    private final CharStream input;
    private int explained;
    private int typeDepth;
    private int blockDepth;

    public WitTokenSource(TokenSource generated) {
        this.input = ((Lexer) generated).getCharStream();
    }

    /** Whether the word is reserved and needs a {@code %} to be used as a name. */
    public static boolean isKeyword(String word) {
        return KEYWORDS.containsKey(word);
    }

    /** Whether the parser stumbles for one of the first times; of garbage nobody reads more. */
    public boolean isWorthExplaining() {
        return explained++ < MAX_EXPLAINED;
    }

    @Override
    public String getSourceName() {
        return "WIT";
    }

    @Override
    public Token nextToken() {
        int start = input.index();
        int line = input.getLine();
        int column = input.getCharPositionInLine();
        int c = input.LA(1);
        if (c == CharStream.EOF) {
            return Token.EOF_TOKEN;
        }
        int type = input.size() > MAX_LENGTH ? skipAll() : scan(c);
        int channel =
                switch (type) {
                    case InternalWitParser.RULE_WS,
                            InternalWitParser.RULE_ML_COMMENT,
                            InternalWitParser.RULE_SL_COMMENT,
                            Token.INVALID_TOKEN_TYPE ->
                            Token.HIDDEN_CHANNEL;
                    default -> Token.DEFAULT_CHANNEL;
                };
        CommonToken token = new CommonToken(input, type, channel, start, input.index() - 1);
        token.setLine(line);
        token.setCharPositionInLine(column);
        return token;
    }

    private int skipAll() {
        while (input.LA(1) != CharStream.EOF) {
            input.consume();
        }
        return InternalWitParser.RULE_WS;
    }

    private int scan(int c) {
        if (isSpace(c)) {
            while (isSpace(input.LA(1))) {
                input.consume();
            }
            return InternalWitParser.RULE_WS;
        }
        if (c == '/' && input.LA(2) == '/') {
            while (input.LA(1) != '\n' && input.LA(1) != CharStream.EOF) {
                input.consume();
            }
            return InternalWitParser.RULE_SL_COMMENT;
        }
        if (c == '/' && input.LA(2) == '*') {
            return blockComment();
        }
        if (typeDepth >= MAX_TYPE_DEPTH && c != '>' && !endsTypes(c)) {
            return tooDeepType();
        }
        if (c == '%' || isIdentifierStart(c)) {
            return word();
        }
        if (isDigit(c)) {
            return number();
        }
        if (c == '"') {
            return string();
        }
        return operator(c);
    }

    private int blockComment() {
        int depth = 0;
        do {
            int c = input.LA(1);
            if (c == CharStream.EOF) {
                return InternalWitParser.RULE_ML_COMMENT;
            }
            if (c == '/' && input.LA(2) == '*') {
                depth++;
                input.consume();
            } else if (c == '*' && input.LA(2) == '/') {
                depth--;
                input.consume();
            }
            input.consume();
        } while (depth > 0);
        return InternalWitParser.RULE_ML_COMMENT;
    }

    private int word() {
        int start = input.index();
        boolean escaped = input.LA(1) == '%';
        input.consume();
        if (escaped && !isIdentifierPart(input.LA(1))) {
            return Token.INVALID_TOKEN_TYPE;
        }
        while (isIdentifierPart(input.LA(1)) && !(input.LA(1) == '-' && input.LA(2) == '>')) {
            input.consume();
        }
        return KEYWORDS.getOrDefault(
                input.substring(start, input.index() - 1), InternalWitParser.RULE_ID);
    }

    /** A version starts with a digit; a dot belongs to it only if more of the version follows. */
    private int number() {
        int type = InternalWitParser.RULE_INT;
        while (isDigit(input.LA(1))) {
            input.consume();
        }
        while (isVersionPart(input.LA(1))
                || (input.LA(1) == '.' && isVersionPart(input.LA(2)) && input.LA(2) != '+')) {
            if (input.LA(1) == '-' && input.LA(2) == '>') {
                break;
            }
            type = InternalWitParser.RULE_SEMVER;
            input.consume();
        }
        return type;
    }

    private int string() {
        input.consume();
        while (input.LA(1) != '"' && input.LA(1) != '\n' && input.LA(1) != CharStream.EOF) {
            if (input.LA(1) == '\\' && (input.LA(2) == '"' || input.LA(2) == '\\')) {
                input.consume();
            }
            input.consume();
        }
        if (input.LA(1) == '"') {
            input.consume();
        }
        return InternalWitParser.RULE_STRING;
    }

    private int operator(int c) {
        if (endsTypes(c)) {
            typeDepth = 0;
        }
        if (c == '{' && blockDepth >= MAX_BLOCK_DEPTH) {
            return tooDeepBlock();
        }
        input.consume();
        switch (c) {
            case '(':
                return InternalWitParser.LeftParenthesis;
            case ')':
                return InternalWitParser.RightParenthesis;
            case ',':
                return InternalWitParser.Comma;
            case '.':
                return InternalWitParser.FullStop;
            case '/':
                return InternalWitParser.Solidus;
            case ':':
                return InternalWitParser.Colon;
            case ';':
                return InternalWitParser.Semicolon;
            case '=':
                return InternalWitParser.EqualsSign;
            case '@':
                return InternalWitParser.CommercialAt;
            case '<':
                typeDepth++;
                return InternalWitParser.LessThanSign;
            case '>':
                typeDepth = Math.max(0, typeDepth - 1);
                return InternalWitParser.GreaterThanSign;
            case '{':
                blockDepth++;
                return InternalWitParser.LeftCurlyBracket;
            case '}':
                blockDepth = Math.max(0, blockDepth - 1);
                return InternalWitParser.RightCurlyBracket;
            case '-':
                if (input.LA(1) == '>') {
                    input.consume();
                    return InternalWitParser.HyphenMinusGreaterThanSign;
                }
                return Token.INVALID_TOKEN_TYPE;
            default:
                if (Character.isHighSurrogate((char) c)
                        && input.LA(1) != CharStream.EOF
                        && Character.isLowSurrogate((char) input.LA(1))) {
                    input.consume();
                }
                return Token.INVALID_TOKEN_TYPE;
        }
    }

    private int tooDeepType() {
        int depth = 0;
        for (int c = input.LA(1);
                c != CharStream.EOF && !endsTypes(c) && (c != '>' || depth > 0);
                c = input.LA(1)) {
            if (c == '<') {
                depth++;
            } else if (c == '>') {
                depth--;
            }
            input.consume();
        }
        return InternalWitParser.RULE_TOO_DEEP;
    }

    private int tooDeepBlock() {
        int depth = 0;
        do {
            int c = input.LA(1);
            if (c == CharStream.EOF) {
                break;
            }
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            }
            input.consume();
        } while (depth > 0);
        return InternalWitParser.RULE_TOO_DEEP;
    }

    private static boolean endsTypes(int c) {
        return c == ';' || c == '{' || c == '}';
    }

    /** Code points that no document may contain are skipped here and reported by validation. */
    private static boolean isSpace(int c) {
        return c == ' '
                || c == '\t'
                || c == '\r'
                || c == '\n'
                || c == 0xFEFF
                || (c >= 0 && ForbiddenCodePoints.isForbidden(c));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Letters of other scripts are taken too, so that the name is reported as a whole. */
    private static boolean isIdentifierStart(int c) {
        return c > 0 && (Character.isLetter(c) || c == '_');
    }

    private static boolean isIdentifierPart(int c) {
        return isIdentifierStart(c) || isDigit(c) || c == '-';
    }

    private static boolean isVersionPart(int c) {
        return isDigit(c)
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '-'
                || c == '+';
    }
}
