/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.margo.check.MargoChecker;
import dev.edgewright.margo.io.RoundTripTest.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A letter too few in a key is one finding, at the key, and nothing that follows from it. */
class SlipTest {

    /** Keys of at least four letters: a shorter one is not recognised without one of them. */
    private static final Pattern KEY = Pattern.compile("(?m)(?<=[{ ,]|^)([a-z][A-Za-z]{3,})(?=:)");

    /** Names of authors, and keys that are another key without their last letter. */
    private static final Set<String> OTHERS =
            Set.of(
                    "deep", "text", "signed", "speed", "note", "https", "tracks", "slots", "site",
                    "cpus");

    static List<Document> documents() {
        return RoundTripTest.documents();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void oneSlipIsOneFinding(Document document) {
        List<String> before = errors(document.text());
        int slips = 0;
        Matcher key = KEY.matcher(document.text());
        while (key.find()) {
            if (OTHERS.contains(key.group()) || String.join("", before).contains(key.group())) {
                continue;
            }
            String text =
                    document.text().substring(0, key.end() - 1)
                            + document.text().substring(key.end());
            List<String> found = errors(text);
            found.removeAll(before);
            assertEquals(1, found.size(), key.group() + "\n" + String.join("\n", found));
            assertTrue(found.get(0).contains("`" + key.group() + "`?"), found.get(0));
            slips++;
        }
        assertTrue(slips > 1, "slips: " + slips);
    }

    private static List<String> errors(String text) {
        return new ArrayList<>(
                MargoChecker.diagnose(text).stream()
                        .filter(MargoDiagnostic::isError)
                        .map(MargoDiagnostic::message)
                        .toList());
    }
}
