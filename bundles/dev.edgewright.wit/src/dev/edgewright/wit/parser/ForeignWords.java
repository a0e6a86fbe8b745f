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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What people write who know other languages, or the WIT of earlier years. */
public final class ForeignWords {

    private static final String INTEGERS =
            "Integers are `u8`, `u16`, `u32`, `u64`, and with a sign `s8`, `s16`, `s32`, `s64`.";
    private static final String WHOLE = "Write `s32`, or another type of the size you need. ";
    private static final String LIST = "Write `list<...>` with the type of the elements.";
    private static final String OPTION = "A value that may be missing is an `option<...>`.";
    private static final String MAP = "Write `map<key, value>`.";
    private static final String NO_RESULT =
            "A function without a result ends after its parameters: `f: func();`.";
    private static final String ANY =
            "WIT has no type for any value; declare a `variant` of those that can occur.";

    /** By the name in lower case and without separators. */
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("float32", "This type is called `f32` now."),
                    Map.entry("float64", "This type is called `f64` now."),
                    Map.entry("float", "Write `f32`."),
                    Map.entry("double", "Write `f64`."),
                    Map.entry("number", "Write `f64`, or an integer type such as `u32`."),
                    Map.entry("int", WHOLE + INTEGERS),
                    Map.entry("integer", WHOLE + INTEGERS),
                    Map.entry("uint", "Write `u32`. " + INTEGERS),
                    Map.entry("unsigned", "Write `u32`. " + INTEGERS),
                    Map.entry("short", "Write `s16`. " + INTEGERS),
                    Map.entry("long", "Write `s64`. " + INTEGERS),
                    Map.entry("usize", "Write `u32` or `u64`; sizes do not depend on a machine."),
                    Map.entry("isize", "Write `s32` or `s64`; sizes do not depend on a machine."),
                    Map.entry("byte", "Write `u8`."),
                    Map.entry("bytes", "Write `list<u8>`."),
                    Map.entry("char8", "Write `u8` for a byte, `char` for a character."),
                    Map.entry("char16", "Write `char` for a character."),
                    Map.entry("char32", "Write `char`."),
                    Map.entry("rune", "Write `char`."),
                    Map.entry("str", "Write `string`."),
                    Map.entry("string", "Write `string`."),
                    Map.entry("text", "Write `string`."),
                    Map.entry("boolean", "Write `bool`."),
                    Map.entry("bool", "Write `bool`."),
                    Map.entry("u128", "The largest integers have 64 bits: `tuple<u64, u64>`."),
                    Map.entry("i128", "The largest integers have 64 bits: `tuple<u64, u64>`."),
                    Map.entry("void", NO_RESULT),
                    Map.entry("unit", NO_RESULT),
                    Map.entry("none", NO_RESULT),
                    Map.entry("null", NO_RESULT),
                    Map.entry("any", ANY),
                    Map.entry("object", ANY),
                    Map.entry("json", ANY),
                    Map.entry("vec", LIST),
                    Map.entry("vector", LIST),
                    Map.entry("array", LIST),
                    Map.entry("slice", LIST),
                    Map.entry("seq", LIST),
                    Map.entry("sequence", LIST),
                    Map.entry("set", LIST),
                    Map.entry("hashset", LIST),
                    Map.entry("list", LIST),
                    Map.entry("optional", OPTION),
                    Map.entry("option", OPTION),
                    Map.entry("maybe", OPTION),
                    Map.entry("nullable", OPTION),
                    Map.entry("result", "Write `result<value, error>`."),
                    Map.entry("expected", "This type is called `result` now: `result<ok, error>`."),
                    Map.entry("either", "Write `result<value, error>`, or declare a `variant`."),
                    Map.entry("promise", "Write `future<...>`, or make the function `async func`."),
                    Map.entry("hashmap", MAP),
                    Map.entry("dict", MAP),
                    Map.entry("dictionary", MAP),
                    Map.entry("map", MAP),
                    Map.entry("union", "Declare a `variant`, whose cases have names."),
                    Map.entry(
                            "handle",
                            "Write the name of the resource for a handle that is given away,"
                                    + " `borrow<...>` for one that is lent."));

    private static final String TYPE = "Write `type %s = ...;`.";
    private static final String FUNCTION =
            "The name of a function comes first: `%s: func(...) -> ...;`.";
    private static final String RECORD = "Write `record %s { ... }`.";
    private static final String INTERFACE = "Write `interface %s { ... }`.";
    private static final String NO_CONSTANT =
            "An interface has types and functions, but no constants or variables; declare a"
                    + " function that returns the value.";

    /** What is said of a word before a name, with {@code %s} for that name. */
    private static final Map<String, String> DECLARATIONS =
            Map.ofEntries(
                    Map.entry("fn", FUNCTION),
                    Map.entry("fun", FUNCTION),
                    Map.entry("def", FUNCTION),
                    Map.entry("rpc", FUNCTION),
                    Map.entry("function", FUNCTION),
                    Map.entry("method", FUNCTION),
                    Map.entry("proc", FUNCTION),
                    Map.entry("struct", RECORD),
                    Map.entry("class", RECORD),
                    Map.entry("message", RECORD),
                    Map.entry(
                            "union",
                            "WIT has no unions any more. Write `variant %s { ... }`, in which every"
                                    + " case has a name."),
                    Map.entry("oneof", "Write `variant %s { ... }`."),
                    Map.entry("typedef", TYPE),
                    Map.entry("alias", TYPE),
                    Map.entry("using", TYPE),
                    Map.entry("bitflags", "Write `flags %s { ... }`."),
                    Map.entry("const", NO_CONSTANT),
                    Map.entry("let", NO_CONSTANT),
                    Map.entry("var", NO_CONSTANT),
                    Map.entry("val", NO_CONSTANT),
                    Map.entry("pkg", "Write `package`."),
                    Map.entry("module", "Write `package namespace:name;`, or an `interface`."),
                    Map.entry("mod", "Write `package namespace:name;`, or an `interface`."),
                    Map.entry("namespace", "Write `package namespace:name;`."),
                    Map.entry("service", INTERFACE),
                    Map.entry("trait", INTERFACE),
                    Map.entry("protocol", INTERFACE),
                    Map.entry(
                            "default",
                            "Worlds and interfaces have no `default` any more; remove it."),
                    Map.entry(
                            "pub", "Everything in a package can be used by others; remove `pub`."),
                    Map.entry(
                            "public",
                            "Everything in a package can be used by others; remove `public`."));

    private ForeignWords() {}

    /** What to write instead of a type of another language. */
    public static Optional<String> insteadOfType(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[_-]", "");
        String known = TYPES.get(plain);
        if (known == null && plain.matches("u?int(8|16|32|64)|i(8|16|32|64)|uint(8|16|32|64)t")) {
            String kind = plain.startsWith("u") ? "u" : "s";
            known = "Write `" + kind + plain.replaceAll("\\D", "") + "`.";
        }
        if (known == null && !plain.equals(name) && WitTokenSource.isKeyword(plain)) {
            known = "Write `" + plain + "`.";
        }
        return Optional.ofNullable(known);
    }

    /** What to write instead of a word that another language puts before a name. */
    static Optional<String> insteadOfKeyword(String word, String name) {
        return Optional.ofNullable(DECLARATIONS.get(word)).map(text -> text.replace("%s", name));
    }
}
