/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.build;

import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.module.CoreModule;
import dev.edgewright.workshop.diagnostic.Diagnostic;
import dev.edgewright.workshop.diagnostic.Severity;
import dev.edgewright.workshop.diagnostic.WorkshopException;
import dev.edgewright.workshop.internal.messages.FileProblem;
import dev.edgewright.workshop.project.Project;
import dev.edgewright.workshop.toolchain.Toolchain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Builds a project: compiles it, checks the module against the world, and puts it in place. */
public final class Build {

    private Build() {}

    /**
     * Builds a project. The artifact of an earlier build stays until the new one is complete; an
     * interrupt of the thread ends the build.
     *
     * @param output takes each line that the compiler prints, on any thread, one at a time
     * @throws WorkshopException if it does not compile or is not what the world demands, with
     *     diagnostics, or if something is missing
     * @throws InterruptedException if the thread was interrupted
     */
    public static BuildResult run(Project project, Consumer<String> output)
            throws WorkshopException, InterruptedException {
        Path target = project.artifact();
        Path draft = null;
        try {
            WorldExports world = WorldExports.read(project);
            Files.createDirectories(project.output());
            draft = Files.createTempDirectory(project.output(), ".draft-");
            Path module = draft.resolve(project.output().relativize(target));
            List<Diagnostic> diagnostics =
                    new ArrayList<>(
                            Toolchain.of(project.language()).compile(project, module, output));
            byte[] bytes = Files.readAllBytes(module);
            List<Diagnostic> broken = world.check(read(project, bytes));
            if (!broken.isEmpty()) {
                throw new WorkshopException(
                        "workshop-world",
                        "The module does not export what the world %s demands."
                                .formatted(project.world()),
                        broken);
            }
            putInPlace(draft, project.output());
            return new BuildResult(target, bytes.length, diagnostics);
        } catch (IOException e) {
            throw new WorkshopException(
                    "workshop-write",
                    "The module cannot be written to %s: %s."
                            .formatted(target, FileProblem.cause(e)));
        } finally {
            if (draft != null) {
                delete(draft);
            }
        }
    }

    private static CoreModule read(Project project, byte[] bytes) throws WorkshopException {
        try {
            return CoreModule.read(bytes);
        } catch (MalformedBinaryException e) {
            throw new WorkshopException(
                    "workshop-module",
                    "What the compiler made of %s cannot be used: %s"
                            .formatted(project.name(), e.getMessage()),
                    List.of(
                            new Diagnostic(
                                    project.folder(),
                                    0,
                                    0,
                                    Severity.ERROR,
                                    e.getMessage(),
                                    e.code())));
        }
    }

    /** Moves the module and what came with it, such as a source map; the module last. */
    private static void putInPlace(Path draft, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(draft)) {
            List<Path> moduleLast =
                    files.sorted(Comparator.comparing(f -> f.toString().endsWith(".wasm")))
                            .toList();
            for (Path file : moduleLast) {
                Files.move(
                        file,
                        folder.resolve(draft.relativize(file)),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void delete(Path draft) {
        try (Stream<Path> files = Files.walk(draft)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // A draft that stays behind does no harm; the next build makes its own.
        }
    }
}
