/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.damage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents that are too long, too deep or too entangled, by what is wrong with them. */
final class Extremes {

    private static final int DEEP = 10_000;
    private static final int LONG = 2_000;
    private static final int GARBAGE = 10_000_000;
    private static final String IN = "package a:b;\ninterface i {\n";

    private Extremes() {}

    /** Documents that must be refused, with the code of the first diagnostic. */
    static Map<String, String> refused() {
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put(types("list<"), "wit-too-deep");
        documents.put(types("tuple<u8, "), "wit-too-deep");
        documents.put(types("result<_, "), "wit-too-deep");
        documents.put(types("future<"), "wit-too-deep");
        documents.put(IN + "type t = " + "list<".repeat(DEEP), "wit-syntax");
        documents.put("package a:b {".repeat(DEEP) + "}".repeat(DEEP), "wit-too-deep");
        documents.put("package a:b;\n" + "interface i {".repeat(DEEP), "wit-syntax");
        documents.put("package a:b;\n" + "{".repeat(DEEP), "wit-syntax");
        documents.put(IN + "f: func" + "(".repeat(DEEP) + ")".repeat(DEEP) + ";}", "wit-syntax");
        documents.put(IN + "@".repeat(DEEP) + "f: func();}", "wit-syntax");
        documents.put(IN + "%".repeat(DEEP) + "f: func();}", "wit-illegal-character");
        documents.put(IN + "@since(version = 1.0.0) ".repeat(DEEP) + "f: func();}", "wit-gate");
        documents.put("package a:b;" + "/*".repeat(DEEP), "wit-unterminated");
        documents.put("package a:b@" + "1.".repeat(DEEP) + "0;", "wit-bad-version");
        documents.put("package a:b@1.0.0-" + "a.".repeat(DEEP) + "0;", "wit-bad-version");
        documents.put("package " + "a:".repeat(DEEP) + "b;", "wit-nested-namespace");
        documents.put("package a:b; use c:d" + "/e".repeat(DEEP) + ";", "wit-nested-namespace");
        documents.put(";".repeat(DEEP), "wit-syntax");
        documents.put(IN + chain(LONG, i -> "type t%d = t%d;\n".formatted(i, i + 1)), "wit-syntax");
        documents.put(
                IN
                        + chain(LONG, i -> "type t%d = list<t%d>;\n".formatted(i, i + 1))
                        + "type t"
                        + LONG
                        + " = u8; }",
                "wit-too-deep");
        documents.put(
                IN + chain(LONG, i -> "record t%d { a: t%d }\n".formatted(i, (i + 1) % LONG)) + "}",
                "wit-cycle");
        documents.put(
                "package a:b;\n"
                        + chain(LONG, i -> "interface i%d { use i%d.{t}; }\n".formatted(i, i + 1))
                        + "interface i"
                        + LONG
                        + " { type t = u8; }",
                "wit-too-deep");
        documents.put(
                "package a:b;\n"
                        + chain(
                                DEEP,
                                i -> "world w%d { include w%d; }\n".formatted(i, (i + 1) % DEEP)),
                "wit-cycle");
        documents.put(
                chain(
                        60,
                        i ->
                                "package a:p%d { interface i { use a:p%d/i.{t}; } }\n"
                                        .formatted(i, (i + 1) % 60)),
                "wit-missing-package");
        documents.put(garbage(GARBAGE), "wit-too-large");
        return documents;
    }

    /** Documents that are in order, however many values they stand for. */
    static Map<String, String> accepted() {
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put(
                "records", IN + "record t0 { a: u8 }\n" + doubling("record", "%s: t%d") + "}");
        documents.put("variants", IN + "type t0 = u8;\n" + doubling("variant", "%s(t%d)") + "}");
        documents.put("long name", "package a:" + "a-".repeat(DEEP) + "b;");
        documents.put("comment", "package a:b;" + "/*".repeat(DEEP) + "*/".repeat(DEEP));
        return documents;
    }

    /** Random characters, most of them with a meaning in WIT. */
    static String garbage(int length) {
        String alphabet = "{}<>();:@,./%abc \n\"/*-=>_0\u00e9\u0001";
        Random random = new Random(length);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static String types(String open) {
        return IN + "type t = " + open.repeat(DEEP) + "u8" + ">".repeat(DEEP) + ";\n}\n";
    }

    /** Each type is made of two of the type before it. */
    private static String doubling(String keyword, String part) {
        return chain(
                        60,
                        i ->
                                "%s t%d { %s, %s }\n"
                                        .formatted(
                                                keyword,
                                                i + 1,
                                                part.formatted("a", i),
                                                part.formatted("b", i)))
                + "f: func(x: t60) -> t60;\n";
    }

    private static String chain(int length, IntFunction<String> link) {
        return IntStream.range(0, length).mapToObj(link).collect(Collectors.joining());
    }
}
