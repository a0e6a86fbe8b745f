/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.format;

import static dev.edgewright.wit.WitAssert.assertFormattingKeepsAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.wit.SharedFolder;
import dev.edgewright.wit.parser.WitToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is formatted stays complete, and stays as it is when formatted again. */
class FormattingPropertyTest {

    private static final String DOCUMENT =
            """
            /* License */ package acme:sensors@0.2.0;
            use types as t; // short
            use acme:other/types@1.0.0;
            /// What a sensor says.
            @since(version = 0.1.0)
            @deprecated(version = 0.2.0)
            interface types {
                record reading { at: u64, value: f64, unit: option<string> }
                enum state { on, off }
                /** Either
                 * or. */
                variant outcome { fine(reading), failed(list<tuple<u8, string>>) }
                resource sensor {
                    constructor(name: string) -> result<sensor, string>;
                    read: async func() -> outcome;
                    all: static func(/* none */) -> list<borrow-free>;
                }
                flags many {
                    a, b,
                    // c is gone
                    d
                }
                type borrow-free = map<string, state>;
                use t.{reading as r, state};
            }

            world filter {
                import types; import k: t;
                import limit: func(name: string) -> f64;
                @unstable(feature = fancy)
                export run: interface { use t.{reading}; keep: func(r: reading) -> bool; }
                include base with { a as b }
                // the end
            }
            package nested:one@1.0.0 { interface i {} world j {} }
            """;

    private static final List<String> SPACES =
            List.of(" ", "\n", "\n\n\n", "\t", "\r\n", " // note\n", "/* a */", "\n/* b\n  c */\n");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theSpaceBetweenTokensDoesNotMatter(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (WitToken token : WitToken.tokenize(DOCUMENT)) {
                text.append(token.text());
                if (random.nextInt(8) == 0) {
                    text.append(SPACES.get(random.nextInt(SPACES.size())));
                }
            }
            assertFormattingKeepsAll("seed " + seed + ":\n" + text, text.toString());
            assertFalse(
                    WitFormatter.format(text + "\n\n").endsWith("\n\n"), () -> "refused: " + text);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void damageIsKept(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (WitToken token : WitToken.tokenize(DOCUMENT)) {
                if (random.nextInt(60) > 0) {
                    text.append(token.text());
                }
            }
            assertFormattingKeepsAll("seed " + seed + ":\n" + text, text.toString());
        }
    }

    @Test
    void largeDocumentsAreFormattedInTime() {
        StringBuilder text = new StringBuilder("package a:b;\ninterface i {\nenum e {");
        for (int i = 0; i < 100_000; i++) {
            text.append("l").append(i).append(',');
        }
        text.append("}\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("f").append(i).append(": func(a:u8,b:list<u8>)->u8;\n");
        }
        text.append("}\n");
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertFormattingKeepsAll("a large document", text.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wasi-wit", "conformance/wit"})
    void realDocumentsKeepEverything(String folder, TestReporter reporter) throws IOException {
        int documents = 0;
        try (Stream<Path> all = Files.walk(SharedFolder.find().resolve(folder))) {
            for (Path file : all.filter(p -> p.toString().endsWith(".wit")).sorted().toList()) {
                if (Files.isRegularFile(file)) {
                    assertFormattingKeepsAll(file.toString(), Files.readString(file));
                    documents++;
                }
            }
        }
        reporter.publishEntry("documents formatted in " + folder, Integer.toString(documents));
        assertTrue(documents > 30);
    }
}
