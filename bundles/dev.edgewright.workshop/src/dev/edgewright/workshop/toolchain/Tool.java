/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.toolchain;

import dev.edgewright.workshop.diagnostic.WorkshopException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A program of the machine: found on the PATH and run without a shell. */
record Tool(Path program) {

    private static final int MAX_LINES = 20_000;
    private static final int MAX_LINE_LENGTH = 8_192;
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** What a run printed on both its outputs, and how it ended. */
    record Run(int exitCode, List<String> lines) {

        boolean succeeded() {
            return exitCode == 0;
        }

        String firstLine() {
            return lines.isEmpty() ? "" : lines.get(0);
        }
    }

    /** The program of that name in the first folder of the PATH that has it. */
    static Optional<Tool> find(String name) {
        boolean windows =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> endings = windows ? List.of(".exe", ".cmd") : List.of("");
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        for (String folder : path.split(System.getProperty("path.separator"))) {
            for (String ending : endings) {
                try {
                    Path file = Path.of(folder, name + ending);
                    if (file.isAbsolute()
                            && Files.isRegularFile(file)
                            && Files.isExecutable(file)) {
                        return Optional.of(new Tool(file));
                    }
                } catch (InvalidPathException e) {
                    break; // whatever this entry of the PATH is, it is no folder
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Runs the program and waits for its end; an interrupt or the time limit ends it and whatever
     * it has started.
     *
     * @throws WorkshopException if it cannot be started or takes too long
     */
    Run run(List<String> arguments, Path folder, Duration limit, Consumer<String> output)
            throws WorkshopException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(arguments);
        Process process;
        try {
            process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectInput(ProcessBuilder.Redirect.PIPE)
                            .start();
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new WorkshopException(
                    "workshop-tool",
                    "The program %s cannot be started: %s. Check that it is made for this machine and"
                                    .formatted(program, reason(e))
                            + " may be executed, or install it again.");
        }
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        Thread reader =
                Thread.ofVirtual()
                        .start(
                                () ->
                                        read(
                                                process,
                                                line -> {
                                                    if (lines.size() < MAX_LINES) {
                                                        lines.add(line);
                                                        output.accept(line);
                                                    }
                                                }));
        boolean ended = false;
        try {
            ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
        if (!ended) {
            throw new WorkshopException(
                    "workshop-time",
                    "%s was ended because it took longer than %d seconds."
                            .formatted(program.getFileName(), limit.toSeconds()));
        }
        reader.join(GRACE); // a child that outlives the program may hold its output open
        return new Run(process.exitValue(), List.copyOf(lines));
    }

    private static void read(Process process, Consumer<String> lines) {
        try (Reader in = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            StringBuilder line = new StringBuilder();
            char[] chunk = new char[4_096];
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                for (int i = 0; i < count; i++) {
                    if (chunk[i] == '\n') {
                        lines.accept(line.toString());
                        line.setLength(0);
                    } else if (chunk[i] != '\r' && line.length() < MAX_LINE_LENGTH) {
                        line.append(chunk[i]);
                    }
                }
            }
            if (!line.isEmpty()) {
                lines.accept(line.toString());
            }
        } catch (IOException e) {
            // The program was ended; what it had printed is there.
        }
    }

    /** The system's own words, such as {@code Exec format error}, without what Java puts around. */
    private static String reason(IOException problem) {
        String words = String.valueOf(problem.getMessage());
        return words.substring(words.lastIndexOf(": ") + 1)
                .replaceFirst("^ ?error=\\d+, ", "")
                .strip();
    }
}
