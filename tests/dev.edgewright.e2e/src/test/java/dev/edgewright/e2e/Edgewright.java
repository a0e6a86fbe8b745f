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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The unpacked distribution, run as a process of its own, and what came of it. */
final class Edgewright {
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path REPOSITORY = MODULE.getParent().getParent();
    private static final long LIMIT_SECONDS = 240;
    private static Path program;

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private String input = "";

    private Edgewright(Path folder) {
        this.folder = folder;
    }

    /** Commands that run in {@code folder}. */
    static Edgewright in(Path folder) {
        return new Edgewright(folder);
    }

    Edgewright with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Edgewright reading(String standardInput) {
        input = standardInput;
        return this;
    }

    /** A file of the checkout. */
    static Path inRepository(String path) {
        return REPOSITORY.resolve(path);
    }

    /** The folder with the program's jars. */
    static Path libraries() {
        return program().resolveSibling("lib");
    }

    /** The folder of reference material beside the checkout, when it is there. */
    static Path shared() {
        return REPOSITORY.resolveSibling("shared");
    }

    /** What the command printed and how it ended. */
    record Outcome(List<String> command, int exitCode, String out, String err) {
        Outcome endsWith(int expected) {
            assertEquals(expected, exitCode, this::toString);
            return this;
        }

        Outcome prints(String text) {
            assertTrue(out.contains(text), () -> "expected `" + text + "` in\n" + this);
            return this;
        }

        /** Exactly the one sentence a user should read, and never a stack trace. */
        Outcome complains(String... parts) {
            for (String part : parts) {
                assertTrue(err.contains(part), () -> "expected `" + part + "` in\n" + this);
            }
            assertFalse(err.contains("\tat "), () -> "a stack trace in\n" + this);
            assertFalse(err.contains("fault in Edgewright"), this::toString);
            return this;
        }

        @Override
        public String toString() {
            return command + " ended with " + exitCode + "\n--- out\n" + out + "\n--- err\n" + err;
        }
    }

    Process start(String... arguments) {
        var command = new ArrayList<String>();
        command.add(program().toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Outcome run(String... arguments) {
        Process process = start(arguments);
        try {
            var out = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
            var err = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // The program ended without reading its input, which is its right.
            }
            assertTrue(
                    process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS),
                    () -> List.of(arguments) + " did not end");
            return new Outcome(List.of(arguments), process.exitValue(), out.join(), err.join());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String read(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacks the archive that the build just packed, once a test run. */
    static synchronized Path program() {
        if (program == null) {
            try {
                Path target = MODULE.resolve("target/distribution");
                deleteRecursively(target);
                Files.createDirectories(target);
                Process tar =
                        new ProcessBuilder("tar", "xzf", archive().toString())
                                .directory(target.toFile())
                                .inheritIO()
                                .start();
                assertEquals(0, tar.waitFor());
                program = target.resolve("edgewright/edgewright");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return program;
    }

    private static Path archive() throws IOException {
        Path target = REPOSITORY.resolve("releng/dev.edgewright.headless/target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no distribution in " + target));
        }
    }

    private static void deleteRecursively(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
