/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.highlight;

import java.util.Set;
import org.eclipse.jface.text.rules.ICharacterScanner;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.Token;

/** Scans what is neither comment nor string: words, gates, versions and numbers. */
public final class WitCode extends RuleBasedScanner {
    /** Words of the language that begin or join declarations. */
    public static final Set<String> KEYWORDS =
            Set.of(
                    "package",
                    "use",
                    "interface",
                    "world",
                    "import",
                    "export",
                    "include",
                    "with",
                    "as",
                    "from",
                    "type",
                    "record",
                    "flags",
                    "enum",
                    "variant",
                    "resource",
                    "constructor",
                    "static",
                    "async",
                    "func");

    /** Words of the language that are types or make types. */
    public static final Set<String> TYPES =
            Set.of(
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
                    "map",
                    "option",
                    "result",
                    "tuple",
                    "future",
                    "stream",
                    "error-context",
                    "own",
                    "borrow");

    WitCode(IToken keyword, IToken type, IToken gate, IToken value) {
        setRules(
                new IRule[] {
                    scanner -> word(scanner, keyword, type),
                    scanner -> afterAt(scanner, gate, value),
                    scanner -> number(scanner, value),
                });
    }

    /** Whether a name of WIT can go on with this character: kebab case, and {@code %} in front. */
    public static boolean isNamePart(char c) {
        return isLetter(c) || isDigit(c) || c == '-' || c == '%';
    }

    private static IToken word(ICharacterScanner scanner, IToken keyword, IToken type) {
        int c = scanner.read();
        boolean escaped = c == '%';
        if (!escaped && !isLetter(c)) {
            scanner.unread();
            return Token.UNDEFINED;
        }
        var word = new StringBuilder().append((char) c);
        readName(scanner, word);
        if (escaped) {
            return Token.WHITESPACE;
        }
        String text = word.toString();
        return KEYWORDS.contains(text) ? keyword : TYPES.contains(text) ? type : Token.WHITESPACE;
    }

    /**
     * Reads letters, digits, and hyphens between them: the hyphen of {@code ->} is not of a name.
     */
    private static void readName(ICharacterScanner scanner, StringBuilder word) {
        while (true) {
            int c = scanner.read();
            if (c == '-') {
                int next = scanner.read();
                scanner.unread();
                if (!isLetter(next) && !isDigit(next)) {
                    scanner.unread();
                    return;
                }
            } else if (!isLetter(c) && !isDigit(c)) {
                scanner.unread();
                return;
            }
            word.append((char) c);
        }
    }

    private static IToken afterAt(ICharacterScanner scanner, IToken gate, IToken value) {
        if (scanner.read() != '@') {
            scanner.unread();
            return Token.UNDEFINED;
        }
        int c = scanner.read();
        scanner.unread();
        if (isLetter(c)) {
            readName(scanner, new StringBuilder());
            return gate;
        }
        readVersion(scanner);
        return value;
    }

    private static IToken number(ICharacterScanner scanner, IToken value) {
        int c = scanner.read();
        scanner.unread();
        if (!isDigit(c)) {
            return Token.UNDEFINED;
        }
        readVersion(scanner);
        return value;
    }

    /** A version may be followed by {@code .{}, whose dot is not of the version. */
    private static void readVersion(ICharacterScanner scanner) {
        while (true) {
            int c = scanner.read();
            if (c == '.' || c == '-' || c == '+') {
                int next = scanner.read();
                scanner.unread();
                if (!isLetter(next) && !isDigit(next)) {
                    scanner.unread();
                    return;
                }
            } else if (!isLetter(c) && !isDigit(c)) {
                scanner.unread();
                return;
            }
        }
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
