/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.wit;

import dev.edgewright.cli.check.Finding;
import dev.edgewright.wit.check.WitWorkspace;
import dev.edgewright.wit.packages.Features;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** What the commands on WIT packages have in common: their paths and the features that are open. */
final class WitOptions {

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "A WIT file, the folder of a package with its deps/, or a component (.wasm).")
    private List<Path> paths;

    @Option(
            names = "--feature",
            paramLabel = "NAME",
            description = "Opens the gates of an unstable feature. Can be repeated.")
    private Set<String> features = Set.of();

    @Option(names = "--all-features", description = "Opens the gates of all unstable features.")
    private boolean all;

    /** The packages of each path on its own; all of them exist. */
    List<WitWorkspace> read(CommandSpec spec) {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new ParameterException(
                        spec.commandLine(), path + ": there is no such file or folder.");
            }
        }
        Features open = all ? Features.ALL : new Features(features, false);
        return paths.stream().map(p -> WitWorkspace.read(List.of(p), open)).toList();
    }

    /** Prints the findings of a path; says whether there was an error. */
    static boolean report(WitWorkspace workspace, PrintWriter to) {
        workspace.diagnostics().forEach(d -> to.println(Finding.of(d).inWords(Ansi.AUTO)));
        to.flush();
        return !workspace.isClean();
    }
}
