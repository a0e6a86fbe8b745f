/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.lsp.LspAssert;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In damaged documents too, the services that change text answer, or refuse with a sentence. */
class DamageTest {

    private static final String DOCUMENT =
            """
            package acme:sensors@0.2.0;
            use types as t;
            interface types {
                record reading { at: u64, value: f64, unit: option<string> }
                variant outcome { fine(reading), failed(list<tuple<u8, string>>) }
                resource sensor {
                    constructor(name: string) -> result<sensor, string>;
                    all: static func() -> list<borrow<sensor>>;
                }
            }
            @since(version = 0.2.0)
            interface more {
                use t.{reading, outcome as result-of};
                keep: func(r: reading) -> result-of;
            }
            world filter {
                import limit: func(name: string) -> f64;
                export run: interface { use t.{reading}; keep: func(r: reading) -> bool; }
                include base with { a as b }
            }
            world base { import a: func(); }
            """;

    @TempDir Path folder;

    @Test
    void nothingFails() throws Exception {
        Random random = new Random(7);
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("a.wit", DOCUMENT);
            for (int i = 0; i < 150; i++) {
                String text = damage(random);
                client.change("a.wit", text);
                Position caret = new Position(random.nextInt(21), random.nextInt(50));
                Range range = new Range(caret, caret);
                client.improvements("a.wit", range, null);
                client.improvements("a.wit", range, CodeActionKind.SourceOrganizeImports);
                client.formatted("a.wit", text);
                try {
                    client.rename("a.wit", caret, "other");
                } catch (ExecutionException refused) {
                    int code =
                            ((ResponseErrorException) refused.getCause())
                                    .getResponseError()
                                    .getCode();
                    assertEquals(ResponseErrorCode.RequestFailed.getValue(), code, text);
                }
            }
        }
    }

    private static String damage(Random random) {
        StringBuilder text = new StringBuilder(DOCUMENT);
        for (int n = random.nextInt(3); n >= 0; n--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(30)));
                default -> text.insert(at, "{}<>();:@,./%abc ".charAt(random.nextInt(17)));
            }
        }
        return text.toString();
    }
}
