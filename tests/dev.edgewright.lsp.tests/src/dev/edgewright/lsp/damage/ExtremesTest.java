/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.lsp.LspAssert;
import dev.edgewright.wit.check.WitChecker;
import dev.edgewright.wit.check.WitDiagnostic;
import dev.edgewright.wit.packages.Features;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is far too much ends soon, in a diagnostic that says which limit there is. */
class ExtremesTest {

    private static final long LIMIT_MILLIS = 20_000;

    @TempDir Path folder;

    @Test
    void isRefusedWithTheReason() throws Exception {
        Path file = folder.resolve("a.wit");
        for (Map.Entry<String, String> each : Extremes.refused().entrySet()) {
            List<WitDiagnostic> found =
                    WitChecker.check(List.of(Files.writeString(file, each.getKey())));
            assertEquals(each.getValue(), first(found), () -> start(each.getKey()));
            assertTrue(found.get(0).message().length() < 1000, () -> found.get(0).message());
        }
    }

    @Test
    void whatIsOnlyEntangledIsResolved() throws Exception {
        Laws laws = new Laws(folder.resolve("a.wit"));
        for (String text : Extremes.accepted().values()) {
            laws.hold(text, Features.NONE);
        }
        assertEquals(Extremes.accepted().size(), laws.valid());
    }

    @Test
    void theServerLivesOn() throws Exception {
        try (LoggedErrors errors = new LoggedErrors();
                LspAssert client = LspAssert.open(folder)) {
            Questions questions = new Questions(client, new Random(1), LIMIT_MILLIS);
            client.open("a.wit", "package a:b;\n");
            assertEquals(List.of(), client.diagnostics("a.wit"));
            for (Map.Entry<String, String> each : Extremes.refused().entrySet()) {
                client.change("a.wit", each.getKey());
                List<String> found = client.diagnostics("a.wit");
                assertTrue(
                        found.get(0).endsWith(" " + each.getValue()),
                        () -> found.get(0) + " in " + start(each.getKey()));
                questions.ask("a.wit", each.getKey());
                assertEquals(List.of(), errors.found(), () -> start(each.getKey()));
            }
            for (String text : Extremes.accepted().values()) {
                client.change("a.wit", text);
                assertEquals(List.of(), client.diagnostics("a.wit"));
                questions.ask("a.wit", text);
            }
            assertEquals(List.of(), errors.found());
        }
    }

    private static String first(List<WitDiagnostic> found) {
        return found.isEmpty() ? "" : found.get(0).code();
    }

    private static String start(String text) {
        return text.substring(0, Math.min(200, text.length()));
    }
}
