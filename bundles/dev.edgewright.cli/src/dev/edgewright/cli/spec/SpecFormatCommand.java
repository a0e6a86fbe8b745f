/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.spec;

import dev.edgewright.cli.terminal.ExitCode;
import dev.edgewright.cli.terminal.UserFiles;
import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.format.Formatter;
import dev.edgewright.spec.format.Options;
import dev.edgewright.spec.parser.SpecFiles;
import dev.edgewright.spec.recognition.SpecFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.emf.common.util.URI;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Formats YAML and JSON in place. */
@Command(
        name = "format",
        description = {
            "Formats YAML and JSON in place; comments stay, and no value changes.",
            "A file that is no sound YAML is left as it is. The files that change are named."
        })
final class SpecFormatCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of YAML or JSON.")
    private List<Path> files;

    @Option(
            names = "--indent",
            paramLabel = "2|4",
            defaultValue = "2",
            description = "The blanks of one level; 2 by default.")
    private int indent;

    @Option(
            names = "--check",
            description = "Changes nothing; ends with 1 when a file is not formatted.")
    private boolean check;

    @Override
    public Integer call() {
        if (indent != 2 && indent != 4) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--indent is 2 or 4, not " + indent + ".");
        }
        PrintWriter out = spec.commandLine().getOut();
        boolean changes = false;
        for (Path file : files) {
            String text = UserFiles.text(file, MOST_BYTES);
            URI uri = URI.createFileURI(file.toAbsolutePath().toString());
            SpecFile read = SpecFiles.read(uri, text);
            if (read.faults().stream().anyMatch(Finding::isError)) {
                spec.commandLine()
                        .getErr()
                        .println(
                                "edgewright: "
                                        + file
                                        + " is no sound YAML and stays as it is; `edgewright check`"
                                        + " shows what is wrong.");
                continue;
            }
            List<Edit> edits = Formatter.format(read, new Options(indent), Optional.empty());
            String formatted = Formatter.applied(text, edits);
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
}
