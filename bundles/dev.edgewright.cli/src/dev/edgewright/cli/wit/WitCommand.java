/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.wit;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The commands on WIT packages. */
@Command(
        name = "wit",
        mixinStandardHelpOptions = true,
        description = "Checks and prints WIT packages.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {WitCheckCommand.class, WitPrintCommand.class, WitJsonCommand.class},
        footer = {
            "",
            "Examples:",
            "  edgewright wit check wit",
            "  edgewright wit json --feature active wit/world.wit"
        })
public final class WitCommand implements Runnable {
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "What shall be done? Write check, print or json.");
    }
}
