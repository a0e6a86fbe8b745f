/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.check;

import dev.edgewright.cli.Version;
import dev.edgewright.cli.terminal.ExitCode;
import dev.edgewright.cli.terminal.Failure;
import dev.edgewright.cli.terminal.Steps;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the diagnostics of WIT packages, deployment documents and modules. */
@Command(
        name = "check",
        description = {
            "Checks WIT, deployment specs, WebAssembly modules and components.",
            "Deployment specs are documents of Margo, wadm applications, Kubernetes workloads with"
                    + " the resources of wasmCloud and Spin, and Ocre's build.yaml, told by what is"
                    + " in them. A folder stands for the WIT packages and specs in it; what is"
                    + " checked together is seen together.",
            "Findings are printed as `file:line:col: severity: message [code]`; the codes are"
                    + " explained in docs/diagnostics. Ends with 1 when there are errors."
        })
public final class CheckCommand implements Callable<Integer> {
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files (.wit, .yaml, .json, .wasm) and folders.")
    private List<Path> paths;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How findings are printed: ${COMPLETION-CANDIDATES}; text by default.")
    private ReportFormat format;

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw Failure.wrongUse(
                        Files.isSymbolicLink(path)
                                ? path + ": is a link to something that does not exist."
                                : path + ": there is no such file or folder; check the path.");
            }
        }
        Checker checker = new Checker().check(paths);
        List<Finding> findings = checker.findings();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ReportFormat chosen = json ? ReportFormat.JSON : format;
        String report = chosen.of(findings, Version.bundleVersion());
        if (!report.isEmpty()) {
            out.println(report);
        }
        out.flush();
        checker.passedOver()
                .forEach(sentence -> err.println("edgewright: passed over " + sentence));
        if (checker.checked() == 0) {
            err.println(
                    "edgewright: found no .wit and no deployment spec to check in %s; build output,"
                                    .formatted(words())
                            + " hidden folders, node_modules and deps are passed over.");
        } else if (chosen == ReportFormat.TEXT) {
            err.println(summary(checker));
        }
        return findings.stream().anyMatch(Finding::isError) ? ExitCode.FAILED : 0;
    }

    private String words() {
        return String.join(", ", paths.stream().map(Path::toString).toList());
    }

    private static String summary(Checker checker) {
        return "%s checked: %s, %s"
                .formatted(
                        Steps.counted(checker.checked(), "input"),
                        Steps.counted(count(checker, "error"), "error"),
                        Steps.counted(count(checker, "warning"), "warning"));
    }

    private static long count(Checker checker, String severity) {
        return checker.findings().stream().filter(f -> f.severity().equals(severity)).count();
    }
}
