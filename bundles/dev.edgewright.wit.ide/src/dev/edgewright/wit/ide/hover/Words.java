/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.hover;

import java.util.Map;
import java.util.Optional;

/** What the words mean that the language itself brings (WIT.md, "Grammar"). */
public final class Words {

    private static final Map<String, String> MEANINGS =
            Map.ofEntries(
                    Map.entry("bool", "True or false."),
                    Map.entry("u8", "A whole number from 0 to 255."),
                    Map.entry("u16", "A whole number from 0 to 65 535."),
                    Map.entry("u32", "A whole number from 0 to 2³² - 1."),
                    Map.entry("u64", "A whole number from 0 to 2⁶⁴ - 1."),
                    Map.entry("s8", "A whole number from -128 to 127."),
                    Map.entry("s16", "A whole number from -32 768 to 32 767."),
                    Map.entry("s32", "A whole number from -2³¹ to 2³¹ - 1."),
                    Map.entry("s64", "A whole number from -2⁶³ to 2⁶³ - 1."),
                    Map.entry("f32", "A 32-bit floating-point number (IEEE 754)."),
                    Map.entry("f64", "A 64-bit floating-point number (IEEE 754)."),
                    Map.entry("char", "A Unicode scalar value."),
                    Map.entry("string", "A sequence of Unicode scalar values."),
                    Map.entry(
                            "list",
                            "Any number of elements of one type; `list<t, 4>` has always four."),
                    Map.entry("option", "A value, or none."),
                    Map.entry(
                            "result",
                            "Success or failure, each with a value or without;"
                                    + " `result<_, e>` has a value for failures only."),
                    Map.entry("tuple", "A fixed number of values, each with a type of its own."),
                    Map.entry("map", "Values by their keys."),
                    Map.entry("own", "A handle of a resource that is given away with the handle."),
                    Map.entry(
                            "borrow",
                            "A handle of a resource that is lent until the call returns."),
                    Map.entry("future", "A value that arrives later, once."),
                    Map.entry("stream", "Values that arrive one after another."),
                    Map.entry("error-context", "What is known about an error, for debugging."),
                    Map.entry("package", "Names the package, or defines another one in braces."),
                    Map.entry("interface", "Types and functions that belong together."),
                    Map.entry("world", "What a component imports and exports."),
                    Map.entry("use", "Brings in types, or an interface, by name."),
                    Map.entry("as", "Gives another name."),
                    Map.entry("import", "What a component needs."),
                    Map.entry("export", "What a component provides."),
                    Map.entry("include", "Takes over all imports and exports of another world."),
                    Map.entry("with", "Renames what an included world brings."),
                    Map.entry("type", "Another name for a type."),
                    Map.entry("record", "Named values that come together."),
                    Map.entry("variant", "One of several cases, each with a value or without."),
                    Map.entry("enum", "One of several names."),
                    Map.entry("flags", "A set of names, each of which is on or off."),
                    Map.entry(
                            "resource",
                            "Something that stays where it is and is passed by handle."),
                    Map.entry("constructor", "Makes a new resource."),
                    Map.entry("static", "A function of a resource that needs no handle of one."),
                    Map.entry("async", "A function that may wait before it returns."),
                    Map.entry("func", "A function with its parameters and its result."));

    private Words() {}

    /** A sentence about the word; empty for what is no word of the language. */
    public static Optional<String> meaning(String word) {
        return Optional.ofNullable(MEANINGS.get(word));
    }
}
