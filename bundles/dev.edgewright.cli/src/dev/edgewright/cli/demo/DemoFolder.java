/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.demo;

import dev.edgewright.cli.terminal.Failure;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** The folder that a demo makes and, when it fails, removes. */
final class DemoFolder {
    private final Path path;
    private boolean existed;

    DemoFolder(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    void create() {
        try {
            existed = Files.isDirectory(path);
            Files.createDirectories(path);
            try (Stream<Path> content = Files.list(path)) {
                if (content.findAny().isPresent()) {
                    throw new Failure(path + " is not empty; name another folder or remove it.");
                }
            }
            if (!Files.isWritable(path)) {
                throw new AccessDeniedException(path.toString());
            }
            Files.createDirectories(path.resolve("keys"));
        } catch (FileAlreadyExistsException e) {
            throw new Failure(e.getFile() + " is a file, not a folder; name another folder.");
        } catch (AccessDeniedException e) {
            throw new Failure(
                    e.getFile()
                            + " may not be written; name another folder that you may write to.");
        } catch (FileSystemException e) {
            throw new Failure(
                    "%s cannot be made (%s); name another folder."
                            .formatted(
                                    path,
                                    Objects.requireNonNullElse(e.getReason(), "no reason given")));
        } catch (IOException e) {
            throw new Failure("%s cannot be made (%s); name another folder.".formatted(path, e));
        }
    }

    void write(String name, String text) throws IOException {
        Path draft = Files.writeString(path.resolve("." + name), text);
        Files.move(draft, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what the demo made. */
    void remove() {
        try {
            removeBelow(path, !existed);
        } catch (IOException e) {
            // The reason of the failure itself is what the user has to read.
        }
    }

    void removeProject(String name) throws IOException {
        removeBelow(path.resolve(name), true);
    }

    private static void removeBelow(Path folder, boolean itself) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (itself || !file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }
}
