/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.component;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The commands that make components. */
@Command(
        name = "component",
        description = "Makes components of core modules.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = ComponentNewCommand.class,
        footer = {
            "",
            "Examples:",
            "  edgewright component new hello.wasm",
            "  edgewright component new filter.wasm --wit wit --world filter -o filter.component.wasm"
        })
public final class ComponentCommand implements Runnable {
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What shall be done? Write new.");
    }
}
