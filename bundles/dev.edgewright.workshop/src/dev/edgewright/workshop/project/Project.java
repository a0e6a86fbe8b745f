/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.project;

import dev.edgewright.workshop.diagnostic.WorkshopException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder that is built to one artifact, known by its project file.
 *
 * @param folder absolute
 * @param name of the artifact
 * @param world of {@code wit/} that the artifact implements
 */
public record Project(Path folder, String name, Language language, String world) {

    /** The file that makes a folder a project. */
    public static final String FILE = "edgewright.yaml";

    public Project {
        folder = folder.toAbsolutePath().normalize();
    }

    /**
     * The project in a folder.
     *
     * @throws WorkshopException if there is none or its project file is wrong
     */
    public static Project open(Path folder) throws WorkshopException {
        if (!Files.isDirectory(folder)) {
            throw new WorkshopException(
                    "workshop-no-project",
                    "There is no folder %s. Give the folder of a project, or make one with"
                                    .formatted(folder)
                            + " `edgewright new`.");
        }
        return ProjectFile.read(folder);
    }

    /** The folder of sources. */
    public Path sources() {
        return folder.resolve("src");
    }

    /** The folder of the WIT package. */
    public Path wit() {
        return folder.resolve("wit");
    }

    /** The folder that builds write to. */
    public Path output() {
        return folder.resolve("build");
    }

    /** Where builds put the artifact. */
    public Path artifact() {
        return output().resolve(name + ".wasm");
    }

    /** The application description. */
    public Path application() {
        return folder.resolve("margo.yaml");
    }
}
