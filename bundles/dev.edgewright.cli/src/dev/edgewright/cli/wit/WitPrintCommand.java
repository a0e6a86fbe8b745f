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
import dev.edgewright.wit.print.WitPrinter;
import dev.edgewright.wit.resolve.ResolvedPackage;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints resolved WIT packages as WIT. */
@Command(
        name = "print",
        description = {
            "Prints the packages of each PATH as WIT in one canonical form; of a component the"
                    + " package in it, or its world.",
            "Gates are decided, and worlds spell out what they include and need. Errors go to"
                    + " standard error and end with 1."
        })
final class WitPrintCommand implements Callable<Integer> {
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
    @Mixin private WitOptions options;

    @Override
    public Integer call() {
        boolean errors = false;
        for (WitWorkspace workspace : options.read(spec)) {
            if (WitOptions.report(workspace, spec.commandLine().getErr())) {
                errors = true;
            } else {
                List<ResolvedPackage> packages = workspace.packages();
                for (int i = 0; i < packages.size(); i++) {
                    String text =
                            i == 0
                                    ? WitPrinter.of(packages.get(i))
                                    : "\n" + WitPrinter.nested(packages.get(i));
                    spec.commandLine().getOut().print(text);
                }
            }
        }
        spec.commandLine().getOut().flush();
        return errors ? ExitCode.FAILED : 0;
    }
}
