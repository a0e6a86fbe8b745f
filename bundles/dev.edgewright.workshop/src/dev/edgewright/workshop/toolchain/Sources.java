/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.toolchain;

import dev.edgewright.workshop.diagnostic.WorkshopException;
import dev.edgewright.workshop.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source files of a project. */
final class Sources {

    private Sources() {}

    /** The files of {@code src/} itself with that ending, by name; at least one. */
    static List<Path> list(Project project, String ending) throws WorkshopException {
        Path folder = project.sources();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                List<Path> files =
                        entries.filter(file -> file.getFileName().toString().endsWith(ending))
                                .sorted()
                                .toList();
                if (!files.isEmpty()) {
                    return files;
                }
            } catch (IOException e) {
                throw new WorkshopException(
                        "workshop-sources",
                        "The folder %s cannot be read; check its permissions.".formatted(folder));
            }
        }
        throw new WorkshopException(
                "workshop-sources",
                "The folder %s has no %s file to build.".formatted(folder, ending));
    }
}
