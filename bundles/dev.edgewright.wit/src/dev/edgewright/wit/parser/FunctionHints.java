/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.parser;

import java.util.Set;

/** What to write instead, for mistakes in the types of functions. */
final class FunctionHints {

    /** What parameters stand behind. */
    static final Set<String> PARAMETERS = Set.of("func", "constructor");

    private final SyntaxContext at;
    private final String wanted;
    private final String inside;

    private FunctionHints(SyntaxContext at, String wanted, String inside) {
        this.at = at;
        this.wanted = wanted;
        this.inside = inside;
    }

    /** The way out; empty if none is known. */
    static String of(SyntaxContext at, String wanted, String inside) {
        return new FunctionHints(at, wanted, inside).hint();
    }

    /** How the type of a function is written that begins with {@code async} or {@code func}. */
    static String form(String keyword) {
        return keyword.equals("async") ? "async func(...)" : "func(...)";
    }

    private String hint() {
        String text = at.text(0);
        String before = at.text(-1);
        if (wanted.equals(";") && before.equals(")") && !at.beginsLine()) {
            return switch (text) {
                case ":" -> "The result follows `->`.";
                case "=" -> "The result follows `->`.";
                case "throws" -> "A function that can fail returns a `result<value, error>`.";
                case "{" -> "WIT declares functions without their code; end it with `;`.";
                default -> at.isWord(0) ? "If it is the result, write `-> " + text + "`." : "";
            };
        }
        if (before.equals("->")) {
            return text.equals("(")
                    ? at.text(1).equals(")")
                            ? "A function without a result has no `->`; remove it."
                            : "A function has one result; several make a `tuple<...>` or a record."
                    : text.equals(";") ? "A function without a result has no `->`; remove it." : "";
        }
        if (wanted.equals("func")) {
            if (text.equals("static")) {
                return inside.equals("resource")
                        ? "Write `static async func`."
                        : "Only the functions of a resource can be static; remove it.";
            }
            if (inside.equals("resource") && at.isKeyword(0)) {
                return "A resource has functions, but no fields; values stand in a `record`.";
            }
            return text.equals("(")
                    ? "Write `" + at.text(-2) + ": func(...)`."
                    : at.isName(0) && at.text(1).equals("(")
                            ? "A function is written `"
                                    + (at.text(-1).equals(":")
                                            ? at.text(-2) + ": func(...)`."
                                            : at.text(-3) + ": " + at.text(-1) + " func(...)`.")
                            : "";
        }
        if (wanted.equals("(")) {
            return before.equals("constructor") && text.equals(":")
                    ? "A constructor is written `constructor(...);`, without `func`."
                    : before.equals("func")
                            ? "The parameters stand in parentheses, also if there are none:"
                                    + " `func()`."
                            : "";
        }
        return PARAMETERS.contains(inside) ? inParameters() : "";
    }

    private String inParameters() {
        String text = at.text(0);
        String before = at.text(-1);
        if (wanted.equals(":")) {
            return "A parameter has a name and a type: `name: "
                    + (at.isName(0) ? "type" : before)
                    + "`.";
        }
        if (!wanted.equals(")")) {
            return "";
        }
        if (text.equals(";")) {
            return at.isWord(1) && at.text(2).equals(":") && !at.text(3).matches("func|async")
                    ? "Parameters are joined by `,`."
                    : "The parameters are not closed.";
        }
        if (at.isKeyword(0) && (before.equals("(") || before.equals(","))) {
            return "A parameter has a name and a type: `"
                    + (at.isName(1) ? at.text(1) : "name")
                    + ": "
                    + text
                    + "`.";
        }
        return "";
    }
}
