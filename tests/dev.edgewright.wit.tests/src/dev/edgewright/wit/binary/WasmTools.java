/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The reference tools, from the search path; tests that need them are skipped without them. */
final class WasmTools {

    private WasmTools() {}

    /** Packs the package in a folder into a binary. */
    static byte[] pack(Path folder, Path to) throws Exception {
        run("component", "wit", folder.toString(), "--wasm", "-o", to.toString());
        return Files.readAllBytes(to);
    }

    /** Runs the tool; what it printed. */
    static String run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(find().toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("wasm-tools", ".txt");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            process.waitFor(60, TimeUnit.SECONDS);
            assertEquals(0, process.exitValue(), Files.readString(output));
            return Files.readString(output);
        } finally {
            Files.delete(output);
        }
    }

    private static Path find() {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            Path program = Path.of(folder, "wasm-tools");
            if (Files.isExecutable(program)) {
                return program;
            }
        }
        return Assumptions.abort("skipped: there is no wasm-tools on the search path");
    }
}
