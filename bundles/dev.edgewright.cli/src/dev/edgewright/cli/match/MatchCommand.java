/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.match;

import com.google.gson.GsonBuilder;
import dev.edgewright.cli.terminal.ExitCode;
import dev.edgewright.cli.terminal.Failure;
import dev.edgewright.cli.terminal.Steps;
import dev.edgewright.cli.terminal.UserFiles;
import dev.edgewright.spec.check.SpecWorkspace;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.match.MatchMatrix;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints which devices can run which profiles. */
@Command(
        name = "match",
        description = {
            "Shows which devices can run which profiles of an application, and why.",
            "The rules are those of Margo 1.0.0-rc.3: the type of the profile, capacity, then"
                    + " eligibility. Documents of earlier drafts are migrated first, in memory."
                    + " Ends with 1 when no device can run any profile."
        },
        footer = {"", "Example:", "  edgewright match margo.yaml devices/"})
public final class MatchCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "APP",
            description = "An ApplicationDescription or an ApplicationDeployment.")
    private Path application;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "DEVICES",
            description = "DeviceCapabilities, one or several in a file, or folders of them.")
    private List<Path> devices;

    @Option(names = "--json", description = "Prints the matrix as a JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        files.put(application, UserFiles.read(application, MOST_BYTES));
        for (Path file : DeviceFiles.below(devices)) {
            files.putIfAbsent(file, UserFiles.read(file, MOST_BYTES));
        }
        SpecWorkspace workspace = SpecWorkspace.of(files, Map.of());
        SpecDocument app = application(workspace);
        List<SpecDocument> found = MatchMatrix.devices(workspace.workspace());
        if (found.isEmpty()) {
            throw new Failure(
                    "There are no DeviceCapabilities in %s; name the files or folders that have"
                                    .formatted(words(devices))
                            + " them.");
        }
        MatchMatrix matrix = MatchMatrix.of(app, found, workspace.workspace());
        if (matrix.rows().isEmpty()) {
            throw new Failure(application + ": has no deployment profile that could be matched.");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(
                    new GsonBuilder()
                            .setPrettyPrinting()
                            .disableHtmlEscaping()
                            .create()
                            .toJson(MatchReport.of(matrix)));
        } else {
            new MatchTable(matrix, Ansi.AUTO).lines().forEach(out::println);
        }
        out.flush();
        remarks(workspace);
        return matrix.rows().stream().anyMatch(r -> r.accepted() > 0) ? 0 : ExitCode.FAILED;
    }

    private SpecDocument application(SpecWorkspace workspace) {
        List<SpecDocument> candidates = new ArrayList<>();
        for (SpecDocument document : workspace.files().get(0).documents()) {
            if (document.is("margo/ApplicationDescription")
                    || document.is("margo/ApplicationDeployment")) {
                candidates.add(document);
            }
        }
        if (candidates.isEmpty()) {
            throw new Failure(
                    application
                            + ": is no ApplicationDescription and no ApplicationDeployment of"
                            + " Margo.");
        }
        if (candidates.size() > 1) {
            throw new Failure(
                    application + ": has several applications; write each into a file of its own.");
        }
        return candidates.get(0);
    }

    /** A verdict on a faulty document may be worth little. */
    private void remarks(SpecWorkspace workspace) {
        for (SpecFile file : workspace.files()) {
            long errors = workspace.check(file).stream().filter(Finding::isError).count();
            if (errors > 0) {
                Path path = Path.of(file.uri().toFileString());
                spec.commandLine()
                        .getErr()
                        .println(
                                "edgewright: %s has %s, which `edgewright check` shows."
                                        .formatted(shown(path), Steps.counted(errors, "error")));
            }
        }
    }

    private static Path shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path) : path;
    }

    private static String words(List<Path> paths) {
        return String.join(", ", paths.stream().map(Path::toString).toList());
    }
}
