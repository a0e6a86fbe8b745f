/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli;

import dev.edgewright.cli.terminal.Failure;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Explains a command, or lists all of them. */
@Command(
        name = "help",
        description = {
            "Explains a command.",
            "`edgewright help COMMAND` shows the same as `edgewright COMMAND --help`."
        })
final class HelpCommand implements Runnable {
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            description = "The command to explain. Default: all of them, in short")
    private List<String> names = List.of();

    @Override
    public void run() {
        CommandLine root = spec.root().commandLine();
        CommandLine explained = root;
        for (String name : names) {
            explained = explained.getSubcommands().get(name);
            if (explained == null) {
                throw Failure.wrongUse(
                        "there is no command %s; `edgewright --help` lists them."
                                .formatted(String.join(" ", names)));
            }
        }
        explained.usage(root.getOut());
    }
}
