/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real tool that may be on the PATH; a test that needs it says so when it is not. */
public final class Program {
    private final Path file;
    private final Map<String, String> environment;

    private Program(Path file, Map<String, String> environment) {
        this.file = file;
        this.environment = environment;
    }

    /** The program, or the test ends as skipped. */
    public static Program required(String name, Map<String, String> environment) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            Path file = Path.of(folder, name);
            if (Files.isExecutable(file)) {
                return new Program(file, environment);
            }
        }
        String message = "Skipped: there is no program '" + name + "' on the PATH.";
        System.out.println(message);
        assumeTrue(false, message);
        throw new IllegalStateException();
    }

    /** Starts it and leaves it running. */
    public Process start(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(file.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(folder, "output", ".txt").toFile())
                .start();
    }

    /** Runs it to its end, which must be a good one, and gives what it printed. */
    public String run(Path folder, String... arguments) throws Exception {
        return run(true, folder, arguments);
    }

    /** Runs it to its end, which must be a bad one, and gives what it printed. */
    public String fails(Path folder, String... arguments) throws Exception {
        return run(false, folder, arguments);
    }

    private String run(boolean good, Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(file.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process =
                builder.directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), command + " does not end");
        } finally {
            process.destroyForcibly();
        }
        String text = Files.readString(output);
        assertEquals(good, process.exitValue() == 0, command + " says: " + text);
        return text;
    }
}
