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
import dev.edgewright.wit.check.WitWorkspace;
import dev.edgewright.wit.print.WitJson;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints resolved WIT packages as JSON. */
@Command(
        name = "json",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the resolved packages of each PATH, dependencies included, as JSON.",
            "The shape is that of other tools of the component model: lists of worlds, interfaces,"
                    + " types and packages that refer to each other by number. Errors go to"
                    + " standard error and end with 1."
        })
final class WitJsonCommand implements Callable<Integer> {
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
    @Mixin private WitOptions options;

    @Override
    public Integer call() {
        boolean errors = false;
        for (WitWorkspace workspace : options.read(spec)) {
            if (WitOptions.report(workspace, spec.commandLine().getErr())) {
                errors = true;
            } else {
                spec.commandLine().getOut().print(WitJson.of(workspace.allPackages()));
            }
        }
        spec.commandLine().getOut().flush();
        return errors ? ExitCode.FAILED : 0;
    }
}
