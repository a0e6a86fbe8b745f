/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide;

import dev.edgewright.spec.family.Target;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Location;

/** Places in files in the form of the protocol. For one thread, while nothing changes. */
public final class Locations {

    /** More is no text that somebody wrote. */
    private static final long LARGEST = 16_000_000;

    private final SpecFile file;
    private final Workspace workspace;
    private final Function<URI, String> addresses;
    private final Map<URI, Optional<Lines>> others = new HashMap<>();

    /**
     * Places seen from a file.
     *
     * @param addresses the addresses of files as the editor knows them
     */
    public Locations(SpecFile file, Workspace workspace, Function<URI, String> addresses) {
        this.file = file;
        this.workspace = workspace;
        this.addresses = addresses;
    }

    /** The place of a target; empty if its file is gone. */
    public Optional<Location> of(Target target) {
        return lines(target.file())
                .map(
                        lines ->
                                new Location(
                                        addresses.apply(target.file()),
                                        Ranges.of(lines, target.region())));
    }

    /** The places of targets whose files are there. */
    public List<Location> of(List<Target> targets) {
        return targets.stream().flatMap(target -> of(target).stream()).toList();
    }

    /** The lines of a file; empty if it cannot be read. */
    public Optional<Lines> lines(URI uri) {
        return uri.equals(file.uri())
                ? Optional.of(file.lines())
                : others.computeIfAbsent(
                        uri, u -> workspace.file(u).map(SpecFile::lines).or(() -> read(u)));
    }

    private static Optional<Lines> read(URI uri) {
        if (!uri.isFile()) {
            return Optional.empty();
        }
        try {
            Path path = Path.of(uri.toFileString());
            return Files.size(path) > LARGEST
                    ? Optional.empty()
                    : Optional.of(Lines.of(Files.readString(path)));
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }
}
