/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.inspect;

import com.google.gson.GsonBuilder;
import dev.edgewright.cli.terminal.ExitCode;
import dev.edgewright.cli.terminal.Failure;
import dev.edgewright.cli.terminal.UserFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what is in a WebAssembly file. */
@Command(
        name = "inspect",
        description = {
            "Shows what is in a core module, a component or a WIT package.",
            "That is: what it was built for, imports, exports, sections by size, the tools that made"
                    + " it, and its WIT. Of a damaged file it shows what can be read, says what is"
                    + " wrong on standard error, and ends with 1."
        },
        footer = {
            "",
            "Examples:",
            "  edgewright inspect filter.wasm",
            "  edgewright inspect --json filter.wasm"
        })
public final class InspectCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 256 * 1024 * 1024;

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file (.wasm).")
    private Path file;

    @Option(names = "--json", description = "Prints a JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        byte[] bytes = UserFiles.read(file, MOST_BYTES);
        Inspection inspection = Inspection.of(file.toString(), bytes);
        Inspection.Problem problem = inspection.problem();
        if (problem != null && inspection.kind() == null) {
            throw new Failure(inWords(problem));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(
                    new GsonBuilder()
                            .setPrettyPrinting()
                            .disableHtmlEscaping()
                            .create()
                            .toJson(inspection));
        } else {
            new InspectionText(out, inspection).print();
        }
        out.flush();
        if (problem == null) {
            return 0;
        }
        spec.commandLine().getErr().println("edgewright: " + inWords(problem));
        return ExitCode.FAILED;
    }

    private String inWords(Inspection.Problem problem) {
        return "%s: %s [%s]".formatted(file, problem.message(), problem.code());
    }
}
