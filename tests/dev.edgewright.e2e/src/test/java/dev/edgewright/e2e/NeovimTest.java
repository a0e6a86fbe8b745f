/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real Neovim, set up as docs/editors.md says, shows its user what {@code edgewright lsp}
 * answers. {@code tests/clients/neovim/run} drives it; each service that it looks at is a test
 * here.
 */
class NeovimTest {
    private static final long LIMIT_MINUTES = 10;
    private static final int NO_NEOVIM = 3;

    @TempDir private Path folder;

    @TestFactory
    Stream<DynamicTest> services() throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        String script = Edgewright.inRepository("tests/clients/neovim/run").toString();
        Process process =
                new ProcessBuilder(script, Edgewright.program().toString())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        try {
            assertTrue(process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES), "Neovim does not end");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String said = Files.readString(err);
        if (process.exitValue() == NO_NEOVIM) {
            // Of a factory that gives up itself, nothing would be reported.
            return Stream.of(DynamicTest.dynamicTest("skipped", () -> assumeTrue(false, said)));
        }
        String table = Files.readString(out);
        System.out.println(table);
        List<String> services =
                table.lines().filter(line -> line.matches("(ok|FAILED)\t.*")).toList();
        assertTrue(services.size() > 10, () -> table + said);
        return Stream.concat(
                services.stream().map(NeovimTest::service),
                Stream.of(
                        DynamicTest.dynamicTest(
                                "all", () -> assertEquals(0, process.exitValue(), table + said))));
    }

    private static DynamicTest service(String line) {
        String[] parts = line.split("\t");
        return DynamicTest.dynamicTest(parts[1], () -> assertEquals("ok", parts[0], line));
    }
}
