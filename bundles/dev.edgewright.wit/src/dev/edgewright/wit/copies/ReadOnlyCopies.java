/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.copies;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Files in the user's cache that nobody may change. Safe for use by several processes. */
public final class ReadOnlyCopies {

    private ReadOnlyCopies() {}

    /** The folder for copies of one kind, absolute; it need not exist. */
    public static Path folder(String kind) {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path home = Path.of(System.getProperty("user.home"));
        Path base =
                cache != null && !cache.isBlank()
                        ? Path.of(cache)
                        : home.isAbsolute()
                                ? home.resolve(".cache")
                                : Path.of(System.getProperty("java.io.tmpdir"));
        return base.resolve("edgewright").resolve(kind).toAbsolutePath().normalize();
    }

    /** A short name for what a text says, to be used for files. */
    public static String hash(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return "%064x".formatted(new BigInteger(1, hash)).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Writes a file of the folder at once and whole, unless it says that already.
     *
     * @throws IOException if the folder cannot be made or the file not be written
     */
    public static void write(Path folder, String name, byte[] text) throws IOException {
        Path target = folder.resolve(name);
        if (Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), text)) {
            return;
        }
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "copy", ".tmp");
        try {
            Files.write(fresh, text);
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
}
