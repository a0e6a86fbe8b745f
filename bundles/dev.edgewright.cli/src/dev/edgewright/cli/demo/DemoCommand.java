/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.demo;

import com.google.gson.GsonBuilder;
import dev.edgewright.cli.project.LanguageOption;
import dev.edgewright.cli.terminal.Port;
import dev.edgewright.cli.terminal.Steps;
import dev.edgewright.workshop.project.Language;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the whole road on real input. */
@Command(
        name = "demo",
        description = {
            "Shows the whole road, on real input, in about a minute.",
            "It scaffolds a sensor filter, checks it, builds it, signs it and pushes it to a"
                    + " registry, starts a workload fleet manager with three simulated devices,"
                    + " deploys the filter and runs it where it fits. The project, the logs and a"
                    + " summary stay in DIR. When it fails or is cancelled, nothing of it stays."
        },
        footer = {
            "",
            "Examples:",
            "  edgewright demo",
            "  edgewright demo --language c ~/first-steps",
            "  edgewright demo --registry localhost:5000"
        })
public final class DemoCommand implements Callable<Integer> {
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = "edgewright-demo",
            description = "The folder to make. Default: ${DEFAULT-VALUE}")
    private Path folder;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            completionCandidates = LanguageOption.Names.class,
            description =
                    "One of ${COMPLETION-CANDIDATES}. Default: the first of assemblyscript, c and"
                            + " wat whose tools are present; wat needs none.")
    private String language;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description =
                    "The OCI registry to push to. Default: one of the demo's own, which ends"
                            + " with it.")
    private String registry;

    @Option(
            names = "--registry-port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "The port of the demo's own registry. Default: any free one.")
    private int registryPort;

    @Option(
            names = "--fleet-port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "The port of the fleet manager. Default: any free one.")
    private int fleetPort;

    @Option(
            names = "--json",
            description = "Prints the summary as JSON; the progress goes to standard error.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Port.require("--registry-port", registryPort);
        Port.require("--fleet-port", fleetPort);
        PrintWriter out = spec.commandLine().getOut();
        Steps steps = new Steps(json ? spec.commandLine().getErr() : out, Demo.STEPS);
        Demo demo =
                new Demo(
                        folder.toAbsolutePath().normalize(),
                        wishedLanguage(),
                        Optional.ofNullable(registry).map(Choice::ofRegistry),
                        registryPort,
                        fleetPort,
                        steps);
        Summary summary = demo.run();
        if (json) {
            out.println(
                    new GsonBuilder()
                            .setPrettyPrinting()
                            .disableHtmlEscaping()
                            .create()
                            .toJson(summary));
        } else {
            out.println();
            out.print(summary.inWords());
        }
        out.flush();
        return 0;
    }

    private Optional<Language> wishedLanguage() {
        return Optional.ofNullable(language).map(LanguageOption::read);
    }
}
