/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli;

import dev.edgewright.cli.lsp.UsualSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** What the launcher runs once, so that the JDK can archive the classes of usual work. */
final class Warmup {
    private Warmup() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("edgewright-warmup");
        try {
            String project = folder.resolve("warm-up").toString();
            for (List<String> usual :
                    List.of(
                            List.of("--version"),
                            List.of("--help"),
                            List.of("new", project),
                            List.of("check", project),
                            List.of("build", project),
                            List.of("inspect", project + "/build/warm-up.wasm"),
                            List.of("call", project + "/build/warm-up.wasm", "none()"),
                            List.of(
                                    "demo",
                                    "--language",
                                    "wat",
                                    folder.resolve("demo").toString()))) {
                CommandLine commandLine = Main.commandLine();
                PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
                commandLine.setOut(nowhere).setErr(nowhere).execute(usual.toArray(String[]::new));
            }
            Path created = Path.of(project);
            UsualSession.run(created, created.resolve("wit/world.wit"));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a))
                        .map(Path::toFile)
                        .forEach(java.io.File::delete);
            }
        }
    }
}
