/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.workspace;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the binaries that documents refer to. What lies below a folder is remembered for some
 * seconds. Safe for use by several threads.
 */
public final class ArtifactFiles {

    private static final String SCHEME = "file://";
    private static final String EXTENSION = ".wasm";

    /** Where builds leave binaries, these and hidden folders hold none, or only copies. */
    private static final Set<String> SKIPPED = Set.of("node_modules", "deps", "incremental");

    private static final int MAX_DEPTH = 7;
    private static final int MAX_VISITED = 20_000;
    private static final long REMEMBERED_MILLIS = 3_000;
    private static final int REMEMBERED = 64;

    private static final Map<Path, Listing> LISTINGS =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Path, Listing> eldest) {
                    return size() > REMEMBERED;
                }
            };

    private record Listing(long made, Map<String, List<Path>> byName) {}

    private ArtifactFiles() {}

    /** Forgets what lies in folders, since binaries came, went or changed. */
    public static void forget() {
        synchronized (LISTINGS) {
            LISTINGS.clear();
        }
    }

    /**
     * The files that a reference may mean; several if binaries below the folder share their name.
     *
     * @param document the file that refers
     * @param root the workspace folder, which relative paths may not leave; null if there is none
     */
    static List<Path> find(Path document, Path root, String reference) {
        try {
            boolean address = reference.startsWith(SCHEME);
            String text = address ? reference.substring(SCHEME.length()) : reference;
            if (address || isPath(text)) {
                return path(document, root, text).map(List::of).orElse(List.of());
            }
            Path folder = document.getParent();
            String name = name(text);
            return folder == null || name.isEmpty()
                    ? List.of()
                    : listing(folder).byName.getOrDefault(name, List.of());
        } catch (InvalidPathException e) {
            return List.of();
        }
    }

    /** All binaries in and below the folder of a document. */
    static List<Path> around(Path document) {
        Path folder = document.getParent();
        return folder == null
                ? List.of()
                : listing(folder).byName.values().stream().flatMap(List::stream).sorted().toList();
    }

    private static boolean isPath(String text) {
        return text.startsWith("/") || text.startsWith(".") || text.endsWith(EXTENSION);
    }

    private static Optional<Path> path(Path document, Path root, String text) {
        Path given = Path.of(text);
        Path file = document.resolveSibling(given).normalize();
        boolean inside = given.isAbsolute() || root == null || file.startsWith(root);
        return inside && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** The last part of an OCI reference without its tag and digest, in the form of file names. */
    private static String name(String reference) {
        String name = reference.replaceFirst("^[a-z]+://", "").replaceFirst("@.*", "");
        name = name.substring(name.lastIndexOf('/') + 1).replaceFirst(":.*", "");
        return normal(name);
    }

    /** Compilers write underscores where packages have hyphens, and signers append a letter. */
    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_').replaceFirst("_s$", "");
    }

    private static Listing listing(Path folder) {
        long now = System.nanoTime() / 1_000_000;
        synchronized (LISTINGS) {
            Listing known = LISTINGS.get(folder);
            if (known == null || now - known.made > REMEMBERED_MILLIS) {
                known = new Listing(now, list(folder));
                LISTINGS.put(folder, known);
            }
            return known;
        }
    }

    private static Map<String, List<Path>> list(Path folder) {
        Map<String, List<Path>> found = new HashMap<>();
        try {
            Files.walkFileTree(folder, Set.of(), MAX_DEPTH, new Collector(folder, found));
        } catch (IOException e) {
            // What was found until then is what there is.
        }
        return found;
    }

    private static final class Collector extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Map<String, List<Path>> found;
        private int visited;

        private Collector(Path root, Map<String, List<Path>> found) {
            this.root = root;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            boolean skipped =
                    !folder.equals(root) && (name.startsWith(".") || SKIPPED.contains(name));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = String.valueOf(file.getFileName());
            if (attributes.isRegularFile() && name.endsWith(EXTENSION)) {
                String stem = name.substring(0, name.length() - EXTENSION.length());
                found.computeIfAbsent(normal(stem), n -> new ArrayList<>()).add(file);
            }
            return ++visited > MAX_VISITED ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            return FileVisitResult.CONTINUE;
        }
    }
}
