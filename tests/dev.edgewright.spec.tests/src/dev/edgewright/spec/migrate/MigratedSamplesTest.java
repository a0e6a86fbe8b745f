/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.edgewright.margo.check.MargoChecker;
import dev.edgewright.margo.io.Dialect;
import dev.edgewright.margo.io.MargoDiagnostic;
import dev.edgewright.margo.io.MargoReader;
import dev.edgewright.spec.SharedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Real documents of earlier drafts, brought to 1.0.0-rc.3, are documents of rc.3. */
class MigratedSamplesTest {

    @TestFactory
    Stream<DynamicTest> everyValidSampleBecomesRc3() throws IOException {
        List<Path> samples;
        try (Stream<Path> files = Files.list(SharedFolder.find("samples/margo"))) {
            samples = files.filter(f -> f.getFileName().toString().contains("__valid__")).toList();
        }
        assertFalse(samples.isEmpty());
        return samples.stream()
                .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> sample(f)));
    }

    private static void sample(Path file) throws IOException {
        String text = Files.readString(file);
        Migrated migrated = MigrationAssert.migrate(text, Dialect.RC3);
        String result = migrated.apply(text);
        assertEquals(Dialect.RC3, new MargoReader().read(result).dialect().orElseThrow(), result);
        List<MargoDiagnostic> errors =
                MargoChecker.diagnose(result).stream()
                        .filter(MargoDiagnostic::isError)
                        .filter(d -> !isTold(d, migrated))
                        .toList();
        assertEquals(List.of(), errors, result);
        assertEquals(
                List.of(),
                MigrationAssert.migrate(result, Dialect.RC3).edits(),
                "a second migration");
    }

    /** What a note says is left to do is still missing. */
    private static boolean isTold(MargoDiagnostic error, Migrated migrated) {
        return error.code().equals("margo-missing-key")
                && migrated.notes().stream()
                        .anyMatch(
                                n ->
                                        Stream.of("repository", "revision", "deviceId")
                                                .filter(k -> error.message().contains("`" + k))
                                                .anyMatch(k -> n.message().contains("`" + k)));
    }
}
