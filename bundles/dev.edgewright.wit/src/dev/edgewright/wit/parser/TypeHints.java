/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.parser;

/** What to write instead, for mistakes in what a type holds. */
final class TypeHints {

    private TypeHints() {}

    /** The way out of a mistake between the brackets of a type; empty if none is known. */
    static String of(SyntaxContext at, String wanted, String inside) {
        String text = at.text(0);
        return switch (inside) {
            case "own", "borrow" -> "A handle is made of a resource: write the name of one.";
            case "list" ->
                    text.equals(";")
                            ? "A list of fixed length is written `list<u8, 4>`."
                            : wanted.equals("a number")
                                    ? "The length of a list is written as a number: `list<u8, 4>`."
                                    : "";
            case "result" ->
                    text.equals("_")
                            ? "Only the value can be left out, `result<_, error>`; without an error"
                                    + " write `result<value>`, with neither `result`."
                            : at.text(-1).equals("_")
                                    ? "Without a value and an error write `result`."
                                    : text.equals(",")
                                            ? "There are a value and an error, no more."
                                            : "";
            case "option", "future", "stream" ->
                    text.equals(",") ? "It holds one type; several make a `tuple<...>`." : "";
            default -> "";
        };
    }
}
