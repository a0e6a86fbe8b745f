/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.validation;

import dev.edgewright.wit.parser.antlr.WitTokenSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The form of names (WIT.md, "WIT Identifiers"). */
public final class Identifiers {

    private Identifiers() {}

    /** Whether the name, without {@code %}, has the form of a name. */
    public static boolean isValid(String name) {
        return !name.isEmpty()
                && !isDigit(name.charAt(0))
                && Arrays.stream(name.split("-", -1)).allMatch(Identifiers::isWord);
    }

    private static boolean isWord(String word) {
        boolean lower = word.chars().allMatch(c -> c >= 'a' && c <= 'z' || isDigit(c));
        boolean upper = word.chars().allMatch(c -> c >= 'A' && c <= 'Z' || isDigit(c));
        return !word.isEmpty() && (lower || upper);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Why a name is refused. */
    public static String refusal(String name) {
        return "`"
                + name
                + "` is no WIT name: words of letters and digits, joined by single `-`, each all"
                + " lower or all upper case, the first beginning with a letter."
                + kebab(name).map(k -> " Write `" + k + "`.").orElse("");
    }

    /** The nearest name in kebab case, if there is one. */
    public static Optional<String> kebab(String name) {
        String kebab =
                name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                        .replaceAll("[_-]+", "-")
                        .replaceAll("^-|-$", "")
                        .toLowerCase(Locale.ROOT);
        return isValid(kebab) ? Optional.of(kebab) : Optional.empty();
    }

    /** The name as it is written, with {@code %} if it is a reserved word. */
    public static String escape(String name) {
        return WitTokenSource.isKeyword(name) ? "%" + name : name;
    }
}
