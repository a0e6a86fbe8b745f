/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import dev.edgewright.wasm.module.ExternalKind;
import java.util.List;

/** The words that begin the fields of a module (core specification, section 6.6). */
final class Fields {

    private static final List<String> WORDS =
            List.of(
                    "type", "import", "func", "table", "memory", "global", "export", "start",
                    "elem", "data");

    private Fields() {}

    /** Takes {@code (word} where a field must begin. */
    static String take(Cursor in) throws WatSyntaxException {
        in.expect(TokenKind.OPEN, "a field such as `(func ...)`");
        if (!in.at(TokenKind.KEYWORD)) {
            throw in.unexpected("the word of a field (" + String.join(", ", WORDS) + ")");
        }
        String word = in.text();
        if (!WORDS.contains(word)) {
            if (word.equals("tag") || word.equals("rec")) {
                throw in.error(
                        "wat-unsupported",
                        "Fields `(%s ...)` are beyond Wasm 2.0 and not supported.".formatted(word));
            }
            throw in.error(
                    "wat-unknown-field",
                    "There is no field `(%s ...)` in a module%s"
                            .formatted(word, Suggestion.end(word, WORDS, "")));
        }
        in.take();
        return word;
    }

    /** Takes the word of what is imported, exported or defined. */
    static ExternalKind takeKind(Cursor in) throws WatSyntaxException {
        ExternalKind kind = in.at(TokenKind.KEYWORD) ? kind(in.text()) : null;
        if (kind == null) {
            throw in.unexpected("func, table, memory or global");
        }
        in.take();
        return kind;
    }

    /** The kind of definition that a field's word begins, or null. */
    static ExternalKind kind(String word) {
        for (ExternalKind kind : ExternalKind.values()) {
            if (kind != ExternalKind.TAG && kind.toString().equals(word)) {
                return kind;
            }
        }
        return null;
    }

    /** Steps over the inline exports of a definition. */
    static void skipExports(Cursor in) {
        while (in.atForm("export")) {
            in.skipForm();
        }
    }
}
