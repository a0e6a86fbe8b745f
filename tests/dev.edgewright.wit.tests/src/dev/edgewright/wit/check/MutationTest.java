/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.wit.WitAssert;
import dev.edgewright.wit.packages.Features;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged documents end in diagnostics, never in an exception, and in few of them. */
class MutationTest {

    private static final String DOCUMENT =
            """
            package acme:sensors@0.2.0;

            use types as t;

            /// What a sensor says.
            @since(version = 0.1.0)
            interface types {
                record reading { at: u64, value: f64, unit: option<string> }
                enum state { on, off }
                variant outcome { fine(reading), failed(list<tuple<u8, string>>) }
                resource sensor {
                    constructor(name: string) -> result<sensor, string>;
                    read: async func() -> outcome;
                    all: static func() -> list<borrow-free>;
                }
                type borrow-free = map<string, state>;
            }

            world filter {
                import types;
                import limit: func(name: string) -> f64;
                @unstable(feature = fancy)
                export run: interface { use t.{reading}; keep: func(r: reading) -> bool; }
                include base with { a as b }
            }

            world base { import a: func(); }
            """;

    private static final List<String> INSERTED =
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
                    "use ",
                    "interface ",
                    "%",
                    "/*",
                    "\"",
                    "world ",
                    "type ",
                    "=",
                    "->",
                    ",",
                    ".",
                    "\u0000",
                    "\u00e9",
                    "0");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void damageIsReported(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            String text = damage(random);
            List<WitDiagnostic> found = WitAssert.diagnostics(text, Features.NONE);
            long syntax = found.stream().filter(d -> d.code().equals("wit-syntax")).count();
            assertTrue(syntax <= 5, () -> found + "\nin\n" + text);
        }
    }

    private static String damage(Random random) {
        StringBuilder text = new StringBuilder(DOCUMENT);
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
            case 0 -> text.setLength(at);
            case 1 -> text.insert(at, INSERTED.get(random.nextInt(INSERTED.size())));
            case 2 -> text.deleteCharAt(at);
            default -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(40)));
        }
        return text.toString();
    }
}
