/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.component;

import dev.edgewright.cli.check.Finding;
import dev.edgewright.cli.terminal.Failure;
import dev.edgewright.wit.check.WitWorkspace;
import dev.edgewright.wit.packages.Features;
import dev.edgewright.wit.resolve.ResolvedPackage;
import dev.edgewright.wit.resolve.WitWorld;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that name a world. */
final class WorldOptions {

    @Option(
            names = "--wit",
            paramLabel = "PATH",
            description = "A WIT file or the folder of a package that holds the world.")
    private Path wit;

    @Option(
            names = "--world",
            paramLabel = "NAME",
            description = "The world; not needed where there is one only.")
    private String world;

    @Option(
            names = "--feature",
            paramLabel = "NAME",
            description = "Opens the gates of an unstable feature. Can be repeated.")
    private Set<String> features = Set.of();

    /** The world, if one is named. */
    Optional<WitWorld> find(CommandSpec spec) {
        if (wit == null) {
            if (world != null) {
                throw new ParameterException(
                        spec.commandLine(), "--world " + world + ": --wit must say where it is.");
            }
            return Optional.empty();
        }
        if (!Files.exists(wit)) {
            throw new ParameterException(
                    spec.commandLine(), wit + ": there is no such file or folder.");
        }
        WitWorkspace workspace = WitWorkspace.read(List.of(wit), new Features(features, false));
        if (!workspace.isClean()) {
            PrintWriter err = spec.commandLine().getErr();
            workspace.diagnostics().forEach(d -> err.println(Finding.of(d).inWords(Ansi.AUTO)));
            throw new Failure(wit + ": has errors, so no component was made.");
        }
        List<WitWorld> all = new ArrayList<>();
        workspace.packages().stream().map(ResolvedPackage::worlds).forEach(all::addAll);
        List<WitWorld> named =
                all.stream()
                        .filter(
                                w ->
                                        world == null
                                                || world.equals(w.name())
                                                || world.equals(w.qualifiedName()))
                        .toList();
        if (named.size() != 1) {
            String names =
                    all.stream().map(WitWorld::qualifiedName).collect(Collectors.joining(", "));
            throw new Failure(
                    all.isEmpty()
                            ? wit + ": holds no world."
                            : "%s: %s; name one of: %s."
                                    .formatted(
                                            wit,
                                            world == null
                                                    ? "holds several worlds"
                                                    : named.isEmpty()
                                                            ? "holds no world " + world
                                                            : "holds several worlds " + world,
                                            names));
        }
        return Optional.of(named.get(0));
    }
}
