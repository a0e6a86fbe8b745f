/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.binary;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
    private static final Path FOLDER = cache().toAbsolutePath().normalize();
    private static final Map<Path, Stamp> WRITTEN = new ConcurrentHashMap<>();

    private EditorCopies() {}

    private record Stamp(FileTime changed, long size) {}

    /** The copy of a binary as it is now; nothing if it can be neither read nor copied. */
    public static Optional<Path> of(Path binary) {
        Path origin = binary.toAbsolutePath().normalize();
        String name = String.valueOf(origin.getFileName());
        Path folder = FOLDER.resolve(hash(origin.toString()));
        Path copy = folder.resolve(name.substring(0, name.lastIndexOf('.') + 1) + "wit");
        try {
            Stamp now = new Stamp(Files.getLastModifiedTime(origin), Files.size(origin));
            if (!now.equals(WRITTEN.get(origin)) || !Files.exists(copy)) {
                Files.createDirectories(folder);
                write(folder, copy, BinarySource.read(origin).text());
                write(folder, folder.resolve(ORIGIN), origin.toString());
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

    private static void write(Path folder, Path target, String text) throws IOException {
        Path fresh = Files.createTempFile(folder, "copy", ".tmp");
        try {
            Files.writeString(fresh, text);
            if (!fresh.toFile().setReadOnly()) {
                throw new IOException(fresh + " cannot be made read-only");
            }
            Files.move(
                    fresh,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static Path cache() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path base =
                cache == null || cache.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(cache);
        return base.resolve("edgewright").resolve("binaries");
    }

    private static String hash(String path) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(path.getBytes(StandardCharsets.UTF_8));
            return "%064x".formatted(new BigInteger(1, hash)).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
