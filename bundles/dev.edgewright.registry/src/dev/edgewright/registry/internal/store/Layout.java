/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.internal.store;

import dev.edgewright.registry.reference.Digest;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Where everything lies below the registry's folder. Names of files hold for every file system:
 * those that ignore case, and those where {@code con} or a dot at the end mean something else.
 */
final class Layout {
    private final Path root;

    Layout(Path root) {
        this.root = root;
    }

    Path blobs() {
        return root.resolve("blobs");
    }

    Path work() {
        return root.resolve("work");
    }

    Path content(Digest digest) {
        return blobs().resolve(digest.hex().substring(0, 2)).resolve(digest.hex());
    }

    Path repository(String name) {
        Path path = root.resolve("repositories");
        for (String part : name.split("/")) {
            path = path.resolve("r-" + part);
        }
        return path;
    }

    Path blobLink(String repository, Digest digest) {
        return repository(repository).resolve("blobs").resolve(digest.hex());
    }

    Path manifestLink(String repository, Digest digest) {
        return manifests(repository).resolve(digest.hex());
    }

    Path manifests(String repository) {
        return repository(repository).resolve("manifests");
    }

    Path tags(String repository) {
        return repository(repository).resolve("tags");
    }

    Path tag(String repository, String tag) {
        StringBuilder file = new StringBuilder("t-");
        for (char c : tag.toCharArray()) {
            if (Character.isUpperCase(c)) {
                file.append('^');
            }
            file.append(Character.toLowerCase(c));
        }
        return tags(repository).resolve(file + "~");
    }

    static Optional<String> tagOf(Path file) {
        String name = nameOf(file);
        if (!name.startsWith("t-") || !name.endsWith("~")) {
            return Optional.empty();
        }
        StringBuilder tag = new StringBuilder();
        for (int i = 2; i < name.length() - 1; i++) {
            char c = name.charAt(i);
            tag.append(c == '^' ? Character.toUpperCase(name.charAt(++i)) : c);
        }
        return Optional.of(tag.toString());
    }

    static String nameOf(Path file) {
        return file.getName(file.getNameCount() - 1).toString();
    }

    Path referrers(String repository, Digest subject) {
        return repository(repository).resolve("referrers").resolve(subject.hex());
    }

    /** Writes a file so that it is either there as a whole or not at all. */
    void write(Path file, byte[] content) throws IOException {
        Path temporary = Files.createTempFile(work(), "write", ".tmp");
        try {
            Files.write(temporary, content);
            move(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolveSibling(""));
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
