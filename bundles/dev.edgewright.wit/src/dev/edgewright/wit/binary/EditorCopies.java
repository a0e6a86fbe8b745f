/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.binary;

import dev.edgewright.wit.copies.ReadOnlyCopies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What editors show in the place of a binary: a copy of its text in the user's cache, which nobody
 * may change. A file beside each copy says which binary it is of, so that the way back is known
 * after a restart too. Safe for use by several threads.
 */
public final class EditorCopies {

    private static final String ORIGIN = "origin.txt";
    private static final Path FOLDER = ReadOnlyCopies.folder("binaries");
    private static final Map<Path, Stamp> WRITTEN = new ConcurrentHashMap<>();

    private EditorCopies() {}

    private record Stamp(FileTime changed, long size) {}

    /** The copy of a binary as it is now; nothing if it can be neither read nor copied. */
    public static Optional<Path> of(Path binary) {
        Path origin = binary.toAbsolutePath().normalize();
        String name = String.valueOf(origin.getFileName());
        Path folder = FOLDER.resolve(ReadOnlyCopies.hash(origin.toString()));
        String copied = name.substring(0, name.lastIndexOf('.') + 1) + "wit";
        Path copy = folder.resolve(copied);
        try {
            Stamp now = new Stamp(Files.getLastModifiedTime(origin), Files.size(origin));
            if (!now.equals(WRITTEN.get(origin)) || !Files.exists(copy)) {
                write(folder, copied, BinarySource.read(origin).text());
                write(folder, ORIGIN, origin.toString());
                WRITTEN.put(origin, now);
            }
            return Optional.of(copy);
        } catch (IOException | SecurityException e) {
            return Optional.empty();
        }
    }

    /** The binary that a file is the copy of; nothing if it is none. */
    public static Optional<Path> origin(Path file) {
        Path copy = file.toAbsolutePath().normalize();
        if (!copy.startsWith(FOLDER)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(Files.readString(copy.resolveSibling(ORIGIN))));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static void write(Path folder, String name, String text) throws IOException {
        ReadOnlyCopies.write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }
}
