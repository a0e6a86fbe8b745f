/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.spec;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The commands on deployment specs. */
@Command(
        name = "spec",
        description = "Migrates and formats deployment specs.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {SpecMigrateCommand.class, SpecFormatCommand.class},
        footer = {
            "",
            "Examples:",
            "  edgewright spec migrate margo.yaml",
            "  edgewright spec migrate --in-place margo.yaml deployments/*.yaml",
            "  edgewright spec format margo.yaml"
        })
public final class SpecCommand implements Runnable {
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "What shall be done? Write migrate or format; `edgewright check` checks.");
    }
}
