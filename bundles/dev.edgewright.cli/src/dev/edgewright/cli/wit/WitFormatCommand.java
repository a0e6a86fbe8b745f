/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.wit;

import dev.edgewright.cli.terminal.ExitCode;
import dev.edgewright.cli.terminal.UserFiles;
import dev.edgewright.wit.format.WitFormatter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Formats WIT files in place. */
@Command(
        name = "format",
        description = {
            "Formats WIT files in place; no token and no comment is lost.",
            "A file whose brackets do not match is left as it is. The files that change are named."
        })
final class WitFormatCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "A WIT file, or a folder whose own WIT files are meant.")
    private List<Path> paths;

    @Option(
            names = "--check",
            description = "Changes nothing; ends with 1 when a file is not formatted.")
    private boolean check;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        boolean changes = false;
        for (Path file : files()) {
            String text = UserFiles.text(file, MOST_BYTES);
            String formatted = WitFormatter.format(text);
            if (!formatted.equals(text)) {
                changes = true;
                if (!check) {
                    UserFiles.replace(file, formatted);
                }
                out.println(file);
            }
        }
        out.flush();
        return check && changes ? ExitCode.FAILED : 0;
    }

    private List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> children = Files.list(path)) {
                    children.filter(child -> child.toString().endsWith(".wit"))
                            .filter(Files::isRegularFile)
                            .sorted()
                            .forEach(files::add);
                }
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                throw new ParameterException(
                        spec.commandLine(), path + ": there is no such file or folder.");
            }
        }
        return files;
    }
}
