/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.match;

import dev.edgewright.cli.terminal.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The files in which devices may describe themselves. */
final class DeviceFiles {
    private static final int DEEPEST = 8;
    private static final int MOST_FILES = 10_000;

    private DeviceFiles() {}

    /** The files that were named, and those of YAML and JSON in folders, by name. */
    static List<Path> below(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> found = Files.walk(path, DEEPEST)) {
                found.filter(DeviceFiles::mayDescribe)
                        .sorted()
                        .limit(MOST_FILES)
                        .forEach(files::add);
            }
        }
        if (files.size() > MOST_FILES) {
            throw new Failure(
                    "More than " + MOST_FILES + " files are named; name the folders of devices.");
        }
        return files;
    }

    private static boolean mayDescribe(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.matches(".*\\.(ya?ml|json)") && Files.isRegularFile(file);
    }
}
