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
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the diagnostics of WIT packages. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks WIT packages, each PATH on its own.",
            "Findings are printed as `file:line:col: severity: message [code]`; the codes are"
                    + " explained in docs/diagnostics. Ends with 1 when there are errors."
        })
final class WitCheckCommand implements Callable<Integer> {
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
    @Mixin private WitOptions options;

    @Override
    public Integer call() {
        boolean errors = false;
        for (WitWorkspace workspace : options.read(spec)) {
            errors |= WitOptions.report(workspace, spec.commandLine().getOut());
        }
        return errors ? ExitCode.FAILED : 0;
    }
}
