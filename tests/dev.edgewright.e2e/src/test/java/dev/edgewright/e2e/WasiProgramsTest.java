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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that runs folders of WASI programs, over the packed command. */
class WasiProgramsTest {
    @TempDir private Path folder;

    @Test
    void everyProgramDoesWhatItsSpecificationAsksFor() throws Exception {
        Path programs = Edgewright.inRepository("tests/wasi/programs");
        assumeTrue(
                Files.isDirectory(Path.of("/usr/include/wasm32-wasi")),
                "skipped: there is no wasi-libc");
        try (Stream<Path> files = Files.walk(programs)) {
            for (Path file : files.toList()) {
                copyOrCompile(file, folder.resolve(programs.relativize(file).toString()));
            }
        }
        String said = run(0);
        assertTrue(said.contains("12 passed, 0 failed"), said);
        Files.writeString(folder.resolve("ending.json"), "{\"exit_code\": 34, \"stdout\": \"\"}");
        said = run(1);
        assertTrue(said.contains("11 passed, 1 failed"), said);
        assertTrue(said.contains("ended with 33 instead of 34, printed \"before\""), said);
    }

    private static void copyOrCompile(Path file, Path to) throws Exception {
        String name = to.toString();
        if (!name.endsWith(".c")) {
            if (!Files.exists(to)) {
                Files.copy(file, to);
            }
            return;
        }
        String program = name.substring(0, name.length() - 2) + ".wasm";
        List<String> command =
                List.of("clang", "--target=wasm32-wasi", "-O1", file.toString(), "-o", program);
        try {
            assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
        } catch (IOException e) {
            assumeTrue(false, "skipped: there is no clang on the search path");
        }
    }

    private String run(int expected) throws Exception {
        Path script = Edgewright.inRepository("tests/wasi/run");
        ProcessBuilder builder = new ProcessBuilder(script.toString(), folder.toString());
        builder.environment().put("EDGEWRIGHT", Edgewright.program().toString());
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(expected, process.waitFor(), said);
        return said;
    }
}
