/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.parser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Damages documents in every kind of way, and looks at what is read of them. The build does so some
 * hundred times. The environment variables {@code EDGEWRIGHT_MUTANTS}, {@code EDGEWRIGHT_SEED} and
 * {@code EDGEWRIGHT_LIMIT_MS} ask for more texts, for others, and for less time.
 */
class DamagedTextTest {

    private static final int MUTANTS = (int) setting("EDGEWRIGHT_MUTANTS", 600);
    private static final long SEED = setting("EDGEWRIGHT_SEED", 11);
    private static final long LIMIT = setting("EDGEWRIGHT_LIMIT_MS", 20_000);

    @Test
    void anyTextIsRead(TestReporter reporter) {
        Damage damage = new Damage(new Random(SEED), TextCorpus.documents());
        List<String> texts = damage.texts(MUTANTS);
        Laws.hold(texts.get(0)); // Reads the schemas.
        long slowest = 0;
        int wrong = 0;
        StringBuilder report = new StringBuilder();
        for (int i = 0; i < MUTANTS; i++) {
            String text = texts.get(i);
            long start = System.nanoTime();
            try {
                Laws.hold(text);
                Laws.holdForNodes(text);
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                if (wrong++ < 60) {
                    report.append("text %d of seed %d: %s\n%s\n----\n".formatted(i, SEED, e, text));
                }
            }
            slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
        }
        reporter.publishEntry("damaged texts", MUTANTS + ", slowest ms " + slowest);
        assertTrue(wrong == 0, wrong + " texts are read wrongly\n" + report);
        assertTrue(slowest < LIMIT, "slowest ms " + slowest);
    }

    private static long setting(String variable, long otherwise) {
        String given = System.getenv(variable);
        return given == null ? otherwise : Long.parseLong(given);
    }
}
