/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.toolchain;

import dev.edgewright.workshop.diagnostic.Diagnostic;
import dev.edgewright.workshop.diagnostic.WorkshopException;
import dev.edgewright.workshop.internal.messages.ClangMessages;
import dev.edgewright.workshop.internal.messages.FileProblem;
import dev.edgewright.workshop.project.Language;
import dev.edgewright.workshop.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** C by clang with wasi-libc: all {@code .c} files of {@code src/}. */
final class ClangToolchain implements Toolchain {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(10);
    private static final String ADVICE =
            "Install clang, lld, wasi-libc and compiler-rt for WebAssembly (on Debian: apt install"
                    + " clang lld wasi-libc libclang-rt-dev-wasm32).";
    private static final String PROBE = "#include <stdlib.h>\nint main(void) { return 0; }\n";

    /** The older name of wasm32-wasip1, the one that every distribution's headers know. */
    private static final String TARGET = "--target=wasm32-wasi";

    @Override
    public Language language() {
        return Language.C;
    }

    @Override
    public Detection detect() throws InterruptedException {
        Optional<Tool> clang = Tool.find("clang");
        if (clang.isEmpty()) {
            return new Detection(language(), false, "There is no clang on the PATH. " + ADVICE);
        }
        try {
            Path folder = Files.createTempDirectory("edgewright-probe");
            Path source = folder.resolve("probe.c");
            Path module = folder.resolve("probe.wasm");
            try {
                Files.writeString(source, PROBE);
                Tool.Run version =
                        clang.get().run(List.of("--version"), folder, PROBE_LIMIT, line -> {});
                Tool.Run probe =
                        clang.get()
                                .run(
                                        List.of(TARGET, "-o", module.toString(), source.toString()),
                                        folder,
                                        PROBE_LIMIT,
                                        line -> {});
                return probe.succeeded()
                        ? new Detection(
                                language(),
                                true,
                                "%s, %s".formatted(version.firstLine(), clang.get().program()))
                        : new Detection(
                                language(),
                                false,
                                "%s cannot make a WASI program: %s. %s"
                                        .formatted(
                                                clang.get().program(), probe.firstLine(), ADVICE));
            } finally {
                Files.deleteIfExists(module);
                Files.deleteIfExists(source);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            return new Detection(
                    language(),
                    false,
                    "%s could not be tried, since a temporary file could not be used: %s."
                            .formatted(clang.get().program(), FileProblem.cause(e)));
        } catch (WorkshopException e) {
            return new Detection(language(), false, e.getMessage());
        }
    }

    @Override
    public List<Diagnostic> compile(Project project, Path module, Consumer<String> output)
            throws WorkshopException, InterruptedException {
        Tool clang =
                Tool.find("clang")
                        .orElseThrow(
                                () ->
                                        new WorkshopException(
                                                "workshop-tool-missing",
                                                "This project needs clang, which is not on the"
                                                        + " PATH. "
                                                        + ADVICE));
        List<String> arguments = new ArrayList<>();
        arguments.addAll(
                List.of(
                        TARGET,
                        "-O2",
                        "-g",
                        "-Wall",
                        "-Wextra",
                        "-fno-color-diagnostics",
                        "-o",
                        module.toString()));
        // Relative paths, so that messages and debug information do not depend on this machine.
        for (Path source : Sources.list(project, ".c")) {
            arguments.add("./" + project.folder().relativize(source).toString().replace('\\', '/'));
        }
        Tool.Run run = clang.run(arguments, project.folder(), LIMIT, output);
        List<Diagnostic> diagnostics = new ClangMessages(project.folder()).read(run.lines());
        if (!run.succeeded()) {
            throw new WorkshopException(
                    "workshop-compile",
                    diagnostics.isEmpty()
                            ? "The project does not compile: clang ended with code %d and said: %s"
                                    .formatted(run.exitCode(), run.firstLine())
                            : "The project does not compile.",
                    diagnostics);
        }
        return diagnostics;
    }
}
