/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.project;

import dev.edgewright.workshop.diagnostic.WorkshopException;
import dev.edgewright.workshop.project.NewProject;
import dev.edgewright.workshop.project.Project;
import dev.edgewright.workshop.project.Scaffold;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scaffolds a project. */
@Command(
        name = "new",
        description = {
            "Scaffolds a sensor filter: WIT world, source, margo.yaml, sample data, README."
        },
        footer = {"", "Example:", "  edgewright new --language c boiler-filter"})
public final class NewCommand implements Callable<Integer> {
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            description = "The folder to make; its name is the project's, lower case with hyphens.")
    private Path folder;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "wat",
            completionCandidates = LanguageOption.Names.class,
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private String language;

    @Option(
            names = "--registry",
            paramLabel = "HOST[:PORT]",
            defaultValue = "localhost:5000",
            description = "The registry that margo.yaml names. Default: ${DEFAULT-VALUE}")
    private String registry;

    @Option(
            names = "--namespace",
            paramLabel = "NAME",
            defaultValue = "acme",
            description = "Of the WIT package and the artifact. Default: ${DEFAULT-VALUE}")
    private String namespace;

    @Override
    public Integer call() throws WorkshopException {
        Project project =
                Scaffold.create(
                        NewProject.in(folder, LanguageOption.read(language))
                                .inNamespace(namespace)
                                .forRegistry(registry));
        PrintWriter out = spec.commandLine().getOut();
        out.println("Made " + project.folder() + " in " + project.language().title() + ".");
        out.println("Build it with `edgewright build " + folder + "`.");
        out.flush();
        return 0;
    }
}
