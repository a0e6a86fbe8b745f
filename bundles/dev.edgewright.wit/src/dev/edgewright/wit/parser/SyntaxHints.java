/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.parser;

import dev.edgewright.wit.validation.Suggestions;
import java.util.List;
import java.util.Set;

/** What to write instead, for the mistakes that people make against the grammar. */
final class SyntaxHints {

    private static final List<String> TOP = List.of("package", "use", "interface", "world");
    private static final List<String> TYPES =
            List.of("type", "record", "variant", "enum", "flags", "resource", "use");
    private static final List<String> WORLD =
            List.of(
                    "import",
                    "export",
                    "include",
                    "use",
                    "type",
                    "record",
                    "variant",
                    "enum",
                    "flags",
                    "resource");
    private static final Set<String> BODIES = Set.of("record", "variant", "enum", "flags");
    private static final Set<String> BLOCKS =
            Set.of("interface", "resource", "world", "package", "");
    private static final Set<String> SHAPED =
            Set.of("list", "option", "tuple", "map", "own", "borrow", "future", "stream", "result");

    private final SyntaxContext at;
    private final String wanted;
    private final String inside;

    private SyntaxHints(SyntaxContext at, String wanted) {
        this.at = at;
        this.wanted = wanted;
        this.inside = at.inside();
    }

    /**
     * The way out of a mistake, a sentence or two; empty if none is known.
     *
     * @param wanted the only token that could stand there, or empty
     */
    static String of(SyntaxContext at, String wanted) {
        return new SyntaxHints(at, wanted).hint();
    }

    private String hint() {
        if (at.token(0) == null) {
            int line = at.lineOfOpenBrace();
            return line == 0 ? "" : "The `{` in line " + line + " is not closed.";
        }
        String word = word();
        if (!word.isEmpty()) {
            return word;
        }
        if (inside.equals("use") || inside.equals("with")) {
            return at.text(0).equals(":") ? "Another name is given with `as`: `a as b`." : "";
        }
        String head = Set.of("", ";", "{", "}").contains(at.text(-1)) ? "" : at.head();
        return switch (head) {
            case "package" -> inPackage();
            case "use", "import", "export", "include" ->
                    inside.equals("func") ? FunctionHints.of(at, wanted, inside) : inPath();
            default ->
                    BODIES.contains(inside)
                            ? inBody()
                            : BLOCKS.contains(inside)
                                    ? inBlock()
                                    : FunctionHints.of(at, wanted, inside);
        };
    }

    /** Mistakes that look the same wherever they stand. */
    private String word() {
        String text = at.text(0);
        boolean named =
                Set.of("{", "(", ",", ";", "}", ")").contains(at.text(-1))
                        && (at.text(1).equals(":")
                                || (BODIES.contains(inside)
                                        && Set.of(",", "}", "(").contains(at.text(1))));
        if (at.isKeyword(0) && (named || isNameWanted())) {
            return "To use the keyword as a name write `%" + text + "`.";
        }
        if (text.equals(";") && Set.of("}", ";").contains(at.text(-1))) {
            return at.text(-1).equals(";")
                    ? "Remove the second `;`."
                    : "No `;` stands after a `}`; remove it.";
        }
        if (text.equals("<") && !wanted.isEmpty() && at.text(-1).equals("func")) {
            return "WIT has no generic functions.";
        }
        if (wanted.equals("<") && SHAPED.contains(at.text(-1))) {
            return "Write `" + at.text(-1) + "<...>` with the type that it holds.";
        }
        if (text.equals("=") && !at.text(-1).equals(")") && !inside.equals("")) {
            return BODIES.contains(inside) && at.text(-2).equals(":") || inside.equals("func")
                    ? "WIT has no default values; a value that may be missing is an `option<...>`."
                    : "";
        }
        if (wanted.equals(")")
                && at.text(-2).equals("(")
                && !FunctionHints.PARAMETERS.contains(inside)) {
            return text.equals(",")
                    ? "A case holds one type; several make a `tuple<...>`."
                    : text.equals(":") ? "A case holds a type without a name of its own." : "";
        }
        if (text.startsWith("\"") && at.text(-1).equals("=")) {
            return "It stands without quotes.";
        }
        if (text.matches("v\\d.*") && at.text(-1).equals("@")) {
            return "It stands without the `v`.";
        }
        return SHAPED.contains(inside) ? TypeHints.of(at, wanted, inside) : "";
    }

    private boolean isNameWanted() {
        return wanted.equals("a name")
                && !Set.of("own", "borrow").contains(inside)
                && !Set.of("import", "export").contains(at.text(-1))
                && !(at.head().equals("package") && TOP.contains(at.text(0)))
                && !at.text(0).equals("_");
    }

    private String inPackage() {
        String text = at.text(0);
        if (wanted.isEmpty() && at.text(-2).equals("package")) {
            String second = at.isWord(1) ? at.text(1) : "name";
            return text.equals(".") || text.equals("/")
                    ? "Write `package " + at.text(-1) + ":" + second + ";`."
                    : "A package is named by two words: `package namespace:" + at.text(-1) + ";`.";
        }
        if (text.equals(":") && at.text(-1).equals(":")) {
            return "One `:` stands between the two: `package namespace:name;`.";
        }
        if (text.startsWith("\"")) {
            return "The name stands without quotes: `package namespace:name;`.";
        }
        return Character.isDigit(text.isEmpty() ? ' ' : text.charAt(0)) || text.equals(".")
                ? "A version stands behind `@`: `package namespace:name@1.0.0;`."
                : "";
    }

    private String inPath() {
        String text = at.text(0);
        String head = at.head();
        boolean use = head.equals("use");
        if (text.startsWith("\"")) {
            return "Paths stand without quotes: `" + head + " namespace:package/name`.";
        }
        if (text.equals(":") && at.text(-1).equals(":")) {
            return use
                    ? "Write `use interface.{type};` or `use namespace:package/interface.{type};`."
                    : "A path is written `namespace:package/interface`.";
        }
        if (use) {
            String type = at.isName(1) ? at.text(1) : "type";
            return switch (text) {
                case "{" ->
                        at.text(-1).equals("use")
                                ? "The interface comes first: `use interface.{" + type + "};`."
                                : "A `.` stands before the `{`: `"
                                        + at.text(-1)
                                        + ".{"
                                        + type
                                        + "}`.";
                case "from" ->
                        "The interface comes first: `use " + type + ".{" + at.text(-1) + "};`.";
                case "/" -> "The types follow a `.`: `" + at.text(-1) + ".{...}`.";
                case ";" ->
                        "Say which types: `use "
                                + (at.isName(-1) ? at.text(-1) : "interface")
                                + ".{type};`.";
                case "." ->
                        wanted.equals("/")
                                ? "A path names an interface: `namespace:package/interface`."
                                : "Outside of interfaces and worlds `use` gives an interface a name; move"
                                        + " this one to where the types are needed.";
                default -> wanted.equals("{") && at.isWord(0) ? braces() : "";
            };
        }
        if (at.isName(-1) && at.beginsLine()) {
            return "";
        }
        return switch (text) {
            case "." ->
                    at.text(1).equals("{")
                            ? "Types come with `use` instead of `" + head + "`."
                            : "A path is written `namespace:package/interface`.";
            case "{" ->
                    head.equals("include")
                            ? "Write `include world;`."
                            : at.isName(-1)
                                    ? "Write `" + head + " " + at.text(-1) + ": interface { ... }`."
                                    : "Interfaces and functions are imported by name; types come with `use"
                                            + " interface.{type};`.";
            case "(" ->
                    wanted.equals("{")
                            ? "Write `with { a as b }`."
                            : "Write `"
                                    + head
                                    + " "
                                    + (at.text(-2).equals(":") ? at.text(-3) : at.text(-1))
                                    + ": func(...);`.";
            case "func", "async", "interface" ->
                    "The name comes first: `"
                            + head
                            + " "
                            + (at.isName(1) ? at.text(1) : at.isName(2) ? at.text(2) : "name")
                            + ": "
                            + (text.equals("interface")
                                    ? "interface { ... }"
                                    : FunctionHints.form(text))
                            + "`.";
            case "type", "record", "variant", "enum", "flags", "resource" ->
                    "Types are declared without `" + head + "`; remove it.";
            case "/" ->
                    Character.isDigit((at.text(-1) + " ").charAt(0))
                            ? "The version stands at the end: `namespace:package/interface@1.0.0`."
                            : "";
            default ->
                    at.text(-1).equals(":") && at.isKeyword(0)
                            ? "A world imports and exports functions and interfaces, not values."
                            : "";
        };
    }

    private String braces() {
        String before = at.text(-2);
        return before.equals("pkg") || before.equals("self")
                ? "Write it without `" + before + ".`: `use " + at.text(0) + ".{...};`."
                : "Types stand in braces: `use " + before + ".{" + at.text(0) + "};`.";
    }

    private String inBody() {
        String text = at.text(0);
        String before = at.text(-1);
        boolean item = wanted.equals("}");
        if (text.equals(";") && item) {
            return "They are joined by `,`.";
        }
        if (text.equals(",") && before.equals(",")) {
            return "Remove the second `,`.";
        }
        if (text.equals("func") || text.equals("async")) {
            return "A field has a type; if a function begins here, a `}` is missing before it.";
        }
        if (text.equals("=") && !inside.equals("variant")) {
            return "They have no numbers of their own; remove it.";
        }
        if (inside.equals("record") && wanted.equals(":")) {
            return "A field has a name and a type: `" + before + ": u8`.";
        }
        if (inside.equals("variant")
                && (text.equals("=") || text.equals(":") || text.equals("{"))) {
            return !text.equals("{")
                    ? "The type of a case stands in parentheses: `" + before + "(u8)`."
                    : "A case holds one type, in parentheses; give the record a name: `"
                            + before
                            + "(name)`.";
        }
        return "";
    }

    private String inBlock() {
        String text = at.text(0);
        String before = at.text(-1);
        if (before.equals(")") && wanted.isEmpty() && (text.equals(";") || text.equals("}"))) {
            return text.equals(";")
                    ? "A gate belongs to what stands behind it; remove the `;`."
                    : "A gate belongs to what stands behind it, and nothing does.";
        }
        if (Character.isDigit(text.charAt(0))) {
            return "A name begins with a letter.";
        }
        if (at.head().equals("type") && before.equals("=")) {
            return text.equals("{")
                    ? "A type with fields is a record: `record " + at.text(-2) + " { ... }`."
                    : text.equals("func")
                            ? "A function is no type; where one has to be passed on, pass a"
                                    + " resource with a method."
                            : "";
        }
        if (text.equals("func") || text.equals("async")) {
            String name = at.isName(1) ? at.text(1) : at.isName(2) ? at.text(2) : "name";
            if (wanted.isEmpty() || wanted.equals("}")) {
                return inside.equals("interface") || inside.equals("resource")
                        ? "The name comes first: `" + name + ": " + FunctionHints.form(text) + "`."
                        : "Functions stand in an interface, `"
                                + name
                                + ": func();`, or follow"
                                + " `import` or `export` in a world.";
            }
        }
        if (wanted.equals(":") && at.isName(-1)) {
            return beforeName(before, text);
        }
        if (at.isName(0) && (wanted.isEmpty() || wanted.equals("}") || wanted.equals("EOF"))) {
            return atItem(text);
        }
        if (wanted.equals("{")) {
            return text.equals("=")
                    ? "Its contents follow at once: `" + before + " { ... }`."
                    : text.equals("extends") || text.equals("implements") || text.equals(":")
                            ? "Interfaces and worlds have no parents; remove it. A world takes in"
                                    + " another with `include`."
                            : "";
        }
        if (wanted.equals("=") && at.head().equals("type")) {
            return "Write `type " + before + " = ...;`.";
        }
        if (inside.isEmpty() && at.isKeyword(0)) {
            return WORLD.contains(text)
                    ? Set.of("import", "export", "include").contains(text)
                            ? text.equals("export") && TOP.contains(at.text(1))
                                    ? "Everything in a package can be used by others; remove"
                                            + " `export`."
                                    : "It stands in a world: `world name { " + text + " ...; }`."
                            : "Types are declared inside an interface or a world."
                    : "";
        }
        if (inside.isEmpty() && text.equals("}")) {
            return "It closes nothing; remove it.";
        }
        if (inside.equals("world") && text.equals("interface")) {
            return "Write `import name: interface { ... }`, or put a `}` before it if the world ends"
                    + " here.";
        }
        if (inside.equals("interface") && at.isKeyword(0) && WORLD.contains(text)) {
            return "It stands in a world. An interface declares functions without it, and brings in"
                    + " types with `use`.";
        }
        if (inside.equals("resource") && text.equals("static") && at.isName(1)) {
            return "The name comes first: `" + at.text(1) + ": static func(...)`.";
        }
        if (TOP.contains(text)) {
            return "It cannot stand inside of another; perhaps a `}` is missing before it.";
        }
        return FunctionHints.of(at, wanted, inside);
    }

    /** Two names stand side by side, or a name and what cannot follow it. */
    private String beforeName(String before, String text) {
        if (text.equals("(") || text.equals("func") || text.equals("async")) {
            return before.equals("destructor")
                    ? "A resource is dropped without a function of it; remove this."
                    : "Write `" + before + ": func(...);`.";
        }
        return at.isName(0)
                ? ForeignWords.insteadOfKeyword(before, text)
                        .or(
                                () ->
                                        Suggestions.nearest(before, TYPES)
                                                .map(k -> "Did you mean `" + k + " " + text + "`?"))
                        .orElse("")
                : "";
    }

    private String atItem(String text) {
        boolean called = at.text(2).equals("func") || at.text(2).equals("async");
        if ((at.text(1).equals(":") && called) || at.text(1).equals("(")) {
            return inside.equals("world")
                    ? "A world imports or exports functions: `import " + text + ": func(...);`."
                    : inside.isEmpty()
                            ? "Functions stand in an interface: `interface name { ... }`."
                            : "";
        }
        return ForeignWords.insteadOfKeyword(text, at.isWord(1) ? at.text(1) : "name")
                .or(
                        () ->
                                Suggestions.nearest(text, inside.equals("world") ? WORLD : TOP)
                                        .map(k -> "Did you mean `" + k + "`?"))
                .orElse("");
    }
}
