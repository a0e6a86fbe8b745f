/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.damage;

import dev.edgewright.wit.parser.WitToken;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Damages documents; the same seed does so in the same way. */
final class Damage {

    private static final List<String> PIECES =
            List.of(
                    "{",
                    "}",
                    "<",
                    ">",
                    ";",
                    "(",
                    ")",
                    ":",
                    "@",
                    "/",
                    "%",
                    "/*",
                    "*/",
                    "//",
                    "///",
                    "\"",
                    "=",
                    "->",
                    ",",
                    ".",
                    ".{",
                    "_",
                    "-",
                    "+",
                    "\\",
                    "0",
                    "1.0.0",
                    "a",
                    "A-b",
                    "use ",
                    "interface ",
                    "world ",
                    "type ",
                    "resource ",
                    "package a:b;",
                    "include ",
                    "import ",
                    "export ",
                    "func() ",
                    "static ",
                    "async ",
                    "list<",
                    "borrow<",
                    "own<",
                    "self",
                    "with { a as b }",
                    "@since(version = 1.0.0)",
                    "@unstable(feature = x)",
                    "constructor();",
                    "\u0000",
                    "\u00e9",
                    "\u202e",
                    "\ud83d\ude00",
                    "\ud800",
                    "\ufeff",
                    "\r",
                    "\n",
                    "\r\n",
                    "\t",
                    "\u2028",
                    "\u0149");

    private static final int MOST_STEPS = 4;
    private static final int LONGEST_PIECE = 60;
    private static final int DEEP = 300;

    private final Random random;
    private final List<String> corpus;

    Damage(Random random, List<String> corpus) {
        this.random = random;
        this.corpus = corpus;
    }

    /** A document of the corpus, damaged in one to four ways. */
    String next() {
        return of(any(corpus));
    }

    /** The document, damaged in one to four ways. */
    String of(String document) {
        String text = document;
        for (int n = random.nextInt(MOST_STEPS); n >= 0; n--) {
            text = random.nextBoolean() ? characters(text) : tokens(text);
        }
        return text;
    }

    private String characters(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(LONGEST_PIECE));
        String before = text.substring(0, from);
        String piece = text.substring(from, to);
        String after = text.substring(to);
        return switch (random.nextInt(8)) {
            case 0 -> before;
            case 1 -> before + after;
            case 2, 3 -> before + any(PIECES) + piece + after;
            case 4 -> before + piece + piece + after;
            case 5 -> before + after.replaceFirst("\n", piece + "\n");
            case 6 -> {
                String other = any(corpus);
                yield before + other.substring(random.nextInt(other.length() + 1));
            }
            default -> before + any(PIECES).repeat(1 + random.nextInt(DEEP)) + piece + after;
        };
    }

    private String tokens(String text) {
        List<String> tokens =
                new ArrayList<>(WitToken.tokenize(text).stream().map(WitToken::text).toList());
        if (tokens.isEmpty()) {
            return any(PIECES);
        }
        int at = random.nextInt(tokens.size());
        int other = random.nextInt(tokens.size());
        switch (random.nextInt(5)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(at));
            case 2 -> Collections.swap(tokens, at, other);
            case 3 -> tokens.set(at, tokens.get(other));
            default ->
                    Collections.rotate(tokens.subList(Math.min(at, other), Math.max(at, other)), 1);
        }
        return String.join("", tokens);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
