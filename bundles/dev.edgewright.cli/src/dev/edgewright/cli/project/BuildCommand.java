/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.project;

import dev.edgewright.workshop.build.Build;
import dev.edgewright.workshop.build.BuildResult;
import dev.edgewright.workshop.diagnostic.WorkshopException;
import dev.edgewright.workshop.project.Project;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Builds a project. */
@Command(
        name = "build",
        description = {
            "Builds a project with its language's own tools.",
            "The module must export what the project's WIT world demands; otherwise the build"
                    + " fails and an earlier module stays."
        })
public final class BuildCommand implements Callable<Integer> {
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The project's folder. Default: this folder")
    private Path folder;

    @Override
    public Integer call() throws WorkshopException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        BuildResult built = Build.run(Project.open(folder), err::println);
        built.diagnostics().forEach(out::println);
        out.println("Built %s, %,d bytes.".formatted(built.wasm(), built.size()));
        out.flush();
        return 0;
    }
}
