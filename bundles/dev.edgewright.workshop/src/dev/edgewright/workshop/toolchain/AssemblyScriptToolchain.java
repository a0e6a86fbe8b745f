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
import dev.edgewright.workshop.internal.messages.AssemblyScriptMessages;
import dev.edgewright.workshop.project.Language;
import dev.edgewright.workshop.project.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** AssemblyScript by the compiler that the project's {@code package.json} names. */
final class AssemblyScriptToolchain implements Toolchain {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(10);
    private static final int OLDEST_NODE = 20;
    private static final Pattern NODE_VERSION = Pattern.compile("v(\\d{1,4})\\..*");
    private static final String ADVICE = "Install Node.js 20 or newer with npm.";
    private static final String COMPILER = "node_modules/assemblyscript/bin/asc.js";

    @Override
    public Language language() {
        return Language.ASSEMBLYSCRIPT;
    }

    @Override
    public Detection detect() throws InterruptedException {
        Optional<Tool> node = Tool.find("node");
        Optional<Tool> npm = Tool.find("npm");
        if (node.isEmpty() || npm.isEmpty()) {
            return missing(
                    "There is no %s on the PATH.".formatted(node.isEmpty() ? "node" : "npm"));
        }
        try {
            Path here = Path.of("").toAbsolutePath();
            Tool.Run run = node.get().run(List.of("--version"), here, PROBE_LIMIT, line -> {});
            Matcher version = NODE_VERSION.matcher(run.firstLine());
            if (!run.succeeded() || !version.matches()) {
                return missing("%s does not tell its version.".formatted(node.get().program()));
            }
            if (Integer.parseInt(version.group(1)) < OLDEST_NODE) {
                return missing(
                        "%s is Node.js %s.".formatted(node.get().program(), run.firstLine()));
            }
            return new Detection(
                    language(),
                    true,
                    "Node.js %s, %s; each project brings its compiler"
                            .formatted(run.firstLine(), node.get().program()));
        } catch (WorkshopException e) {
            return missing(e.getMessage());
        }
    }

    private Detection missing(String what) {
        return new Detection(language(), false, what + " " + ADVICE);
    }

    @Override
    public List<Diagnostic> compile(Project project, Path module, Consumer<String> output)
            throws WorkshopException, InterruptedException {
        Path folder = project.folder();
        Path configuration = folder.resolve("asconfig.json");
        if (!Files.isRegularFile(configuration)) {
            throw new WorkshopException(
                    "workshop-sources",
                    "The project has no %s, which says what to compile.".formatted(configuration));
        }
        Tool node = need("node");
        if (!Files.isRegularFile(folder.resolve(COMPILER))) {
            install(folder, output);
        }
        Tool.Run run =
                node.run(
                        List.of(
                                COMPILER,
                                "--config",
                                "asconfig.json",
                                "--noColors",
                                "--outFile",
                                relative(folder, module)),
                        folder,
                        LIMIT,
                        output);
        List<Diagnostic> diagnostics = new AssemblyScriptMessages(folder).read(run.lines());
        if (!run.succeeded()) {
            throw new WorkshopException(
                    "workshop-compile",
                    diagnostics.isEmpty()
                            ? "The project does not compile: asc ended with code %d and said: %s"
                                    .formatted(run.exitCode(), run.firstLine())
                            : "The project does not compile.",
                    diagnostics);
        }
        return diagnostics;
    }

    /** Fetches the compiler; no package may run code of its own while it is installed. */
    private static void install(Path folder, Consumer<String> output)
            throws WorkshopException, InterruptedException {
        output.accept("npm install");
        Tool.Run run =
                need("npm")
                        .run(
                                List.of(
                                        "install",
                                        "--ignore-scripts",
                                        "--no-audit",
                                        "--no-fund",
                                        "--no-package-lock"),
                                folder,
                                LIMIT,
                                output);
        if (!run.succeeded() || !Files.isRegularFile(folder.resolve(COMPILER))) {
            throw new WorkshopException(
                    "workshop-install",
                    "npm could not install the compiler that %s names; see its messages above."
                            .formatted(folder.resolve("package.json")));
        }
    }

    private static Tool need(String name) throws WorkshopException {
        return Tool.find(name)
                .orElseThrow(
                        () ->
                                new WorkshopException(
                                        "workshop-tool-missing",
                                        "This project needs %s, which is not on the PATH. %s"
                                                .formatted(name, ADVICE)));
    }

    /** The compiler takes paths below its folder only. */
    private static String relative(Path folder, Path module) {
        return folder.relativize(module.toAbsolutePath()).toString().replace('\\', '/');
    }
}
