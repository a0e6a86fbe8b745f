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
import dev.edgewright.wit.packages.Features;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages every kind of document in every kind of way, and looks at what becomes of it. The build
 * does so a few hundred times. The environment variables {@code EDGEWRIGHT_MUTANTS}, {@code
 * EDGEWRIGHT_SEED} and {@code EDGEWRIGHT_LIMIT_MS} ask for more documents, for others, and for
 * answers in less time than a busy build machine needs.
 */
class DamagePropertyTest {

    private static final int MUTANTS = (int) setting("EDGEWRIGHT_MUTANTS", 300);
    private static final long SEED = setting("EDGEWRIGHT_SEED", 11);
    private static final long LIMIT = setting("EDGEWRIGHT_LIMIT_MS", 20_000);

    private static final List<String> NAMES = List.of("wit/a.wit", "wit/b.wit", "wit/deps/c.wit");

    @TempDir Path folder;

    @Test
    void anyTextIsReadFormattedAndPrinted(TestReporter reporter) throws Exception {
        Damage damage = new Damage(new Random(SEED), Corpus.documents());
        Laws laws = new Laws(folder.resolve("any.wit"));
        long slowest = 0;
        for (int i = 0; i < MUTANTS; i++) {
            String text = Laws.clean(damage.next());
            long start = System.nanoTime();
            try {
                laws.hold(text, i % 2 == 0 ? Features.ALL : Features.NONE);
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                throw new AssertionError(about(i, text), e);
            }
            slowest = Math.max(slowest, millis(start));
            assertTrue(millis(start) < LIMIT, () -> "too slow: " + text);
        }
        reporter.publishEntry(
                "damaged documents",
                MUTANTS + ", of which in order " + laws.valid() + ", slowest ms " + slowest);
    }

    @Test
    void theServerAnswersAboutAnyText(TestReporter reporter) throws Exception {
        Random random = new Random(SEED);
        List<String> corpus = Corpus.documents();
        Damage damage = new Damage(random, corpus);
        Files.createDirectories(folder.resolve("wit/deps"));
        Files.writeString(folder.resolve("wit/on-disk.wit"), corpus.get(0));
        long slowest = 0;
        try (LoggedErrors errors = new LoggedErrors();
                LspAssert client = LspAssert.open(folder)) {
            Questions questions = new Questions(client, random, LIMIT);
            for (String name : NAMES) {
                client.open(name, "");
            }
            for (int i = 0; i < MUTANTS; i++) {
                String name = NAMES.get(random.nextInt(NAMES.size()));
                String text = Laws.clean(damage.next());
                long start = System.nanoTime();
                try {
                    client.change(name, text);
                    questions.ask(name, text);
                } catch (Exception | AssertionError e) {
                    throw new AssertionError(about(i, text) + "\nlog: " + errors.found(), e);
                }
                slowest = Math.max(slowest, millis(start));
                assertEquals(List.of(), errors.found(), about(i, text));
            }
        }
        reporter.publishEntry("documents asked about", MUTANTS + ", slowest ms " + slowest);
    }

    private static long setting(String variable, long otherwise) {
        String given = System.getenv(variable);
        return given == null ? otherwise : Long.parseLong(given);
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static String about(int number, String text) {
        return "seed " + SEED + ", document " + number + ":\n" + text;
    }
}
