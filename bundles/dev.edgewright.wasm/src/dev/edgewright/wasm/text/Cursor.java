/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import dev.edgewright.wasm.module.ValueType;
import java.math.BigInteger;

/** A place among the tokens, and the small questions that every part of the grammar asks there. */
final class Cursor {

    private static final BigInteger U32 = BigInteger.valueOf(0xFFFF_FFFFL);

    private final Tokens tokens;
    private int position;

    Cursor(Tokens tokens, int position) {
        this.tokens = tokens;
        this.position = position;
    }

    Tokens tokens() {
        return tokens;
    }

    int position() {
        return position;
    }

    void moveTo(int token) {
        position = token;
    }

    TokenKind kind() {
        return tokens.kind(position);
    }

    String text() {
        return tokens.text(position);
    }

    boolean at(TokenKind kind) {
        return kind() == kind;
    }

    boolean atKeyword(String word) {
        return at(TokenKind.KEYWORD) && text().equals(word);
    }

    /** Whether {@code (word} stands here. */
    boolean atForm(String word) {
        return at(TokenKind.OPEN)
                && tokens.kind(position + 1) == TokenKind.KEYWORD
                && tokens.text(position + 1).equals(word);
    }

    /** Steps into {@code (word} if that stands here. */
    boolean takeForm(String word) {
        if (atForm(word)) {
            position += 2;
            return true;
        }
        return false;
    }

    boolean takeKeyword(String word) {
        if (atKeyword(word)) {
            position++;
            return true;
        }
        return false;
    }

    /** Passes the token that stands here and gives its number. */
    int take() {
        return position++;
    }

    int expect(TokenKind kind, String expected) throws WatSyntaxException {
        if (!at(kind)) {
            throw unexpected(expected);
        }
        return take();
    }

    void close() throws WatSyntaxException {
        expect(TokenKind.CLOSE, "`)`");
    }

    /** Skips the form that begins here, to after its closing parenthesis. */
    void skipForm() {
        position = tokens.partner(position) + 1;
    }

    /** The token of an identifier, or -1 if none stands here. */
    int takeId() {
        return at(TokenKind.ID) ? take() : -1;
    }

    byte[] takeString(String expected) throws WatSyntaxException {
        return StringText.bytes(tokens.text(expect(TokenKind.STRING, expected)));
    }

    /** A string that must be valid UTF-8. */
    byte[] takeName(String expected) throws WatSyntaxException {
        int token = position;
        byte[] bytes = takeString(expected);
        if (StringText.utf8(bytes) == null) {
            throw tokens.error(token, "wat-string", "A name must be valid UTF-8.");
        }
        return bytes;
    }

    boolean atIndex() {
        return at(TokenKind.ID) || at(TokenKind.NUMBER);
    }

    long takeU32(String expected) throws WatSyntaxException {
        int token = expect(TokenKind.NUMBER, expected);
        return NumberText.unsigned(tokens, token, tokens.text(token), U32, "An unsigned number");
    }

    /** The value type that stands here, or null. */
    ValueType valueType() {
        return at(TokenKind.KEYWORD) ? ValueType.ofText(text()).orElse(null) : null;
    }

    ValueType takeValueType() throws WatSyntaxException {
        ValueType type = valueType();
        if (type == null) {
            if (at(TokenKind.OPEN)) {
                throw error("wat-unsupported", "Only the types of Wasm 2.0 are supported here.");
            }
            throw unexpected("a type (i32, i64, f32, f64, funcref, externref)");
        }
        if (type == ValueType.V128) {
            throw error("wat-unsupported", "Vectors (`v128`) are not supported by this assembler.");
        }
        take();
        return type;
    }

    ValueType takeReferenceType() throws WatSyntaxException {
        ValueType type = valueType();
        if (type == null || !type.isReference()) {
            throw unexpected("funcref or externref");
        }
        take();
        return type;
    }

    WatSyntaxException error(String code, String message) {
        return tokens.error(position, code, message);
    }

    WatSyntaxException unexpected(String expected) {
        return error("wat-unexpected", "Expected %s, found %s.".formatted(expected, found()));
    }

    private String found() {
        return switch (kind()) {
            case END -> "the end of the text";
            case STRING -> "a string";
            default -> "`" + tokens.shown(position) + "`";
        };
    }
}
