/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.check;

import dev.edgewright.spec.parser.SpecFiles;
import dev.edgewright.spec.recognition.Recognizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files that given paths stand for.
 *
 * @param root the folder that all of them lie in
 * @param specs files that are given, and those below folders that may be deployment specs
 * @param wit the files of WIT below folders
 * @param problems why paths stand for nothing, as sentences
 */
record SpecPaths(Path root, Set<Path> specs, Set<Path> wit, Map<Path, String> problems) {

    private static final Set<String> SKIPPED = Set.of("node_modules", "target", "build", "dist");

    private static final int MAX_DEPTH = 24;
    private static final int MAX_FILES = 5_000;
    private static final long MAX_BYTES = 4L << 20;

    static SpecPaths of(Collection<Path> given) {
        SpecPaths paths =
                new SpecPaths(
                        root(given),
                        new LinkedHashSet<>(),
                        new LinkedHashSet<>(),
                        new LinkedHashMap<>());
        for (Path each : given) {
            Path path = each.toAbsolutePath().normalize();
            if (Files.isDirectory(path)) {
                paths.walk(path);
            } else {
                paths.specs.add(path);
            }
        }
        return paths;
    }

    /** The working directory if it has all, or else the innermost folder that does. */
    private static Path root(Collection<Path> given) {
        Path root = null;
        for (Path each : given) {
            Path path = each.toAbsolutePath().normalize();
            Path folder = Files.isDirectory(path) ? path : path.getParent();
            root = root == null ? folder : common(root, folder);
        }
        Path here = Path.of("").toAbsolutePath().normalize();
        return root == null || root.startsWith(here) ? here : root;
    }

    private static Path common(Path one, Path other) {
        Path folder = one;
        while (folder.getParent() != null && !other.startsWith(folder)) {
            folder = folder.getParent();
        }
        return folder;
    }

    private void walk(Path folder) {
        Collector collector = new Collector(folder);
        try {
            Files.walkFileTree(folder, Set.of(), MAX_DEPTH, collector);
        } catch (IOException e) {
            problems.put(folder, reason(e));
        }
        specs.addAll(collector.specs);
        wit.addAll(collector.wit);
    }

    /** Why a file cannot be read, with a way out. */
    static String reason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException e -> "This file or folder does not exist; check the path.";
            case AccessDeniedException e -> "This may not be read; check its permissions.";
            default -> "This cannot be read (" + failure.getMessage() + "); check the disk.";
        };
    }

    private static final class Collector extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Set<Path> specs = new TreeSet<>();
        private final Set<Path> wit = new TreeSet<>();

        private Collector(Path root) {
            this.root = root;
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
            if (attributes.isRegularFile() && attributes.size() <= MAX_BYTES) {
                if (name.endsWith(".wit") && wit.size() < MAX_FILES) {
                    wit.add(file);
                } else if (name.matches(".*\\.(ya?ml|json)")
                        && specs.size() < MAX_FILES
                        && mayBeSpec(file)) {
                    specs.add(file);
                }
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean mayBeSpec(Path file) {
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(SpecFiles.MOST_CHARACTERS);
                return Recognizer.mayBeDocument(new String(bytes, StandardCharsets.UTF_8));
            } catch (IOException e) {
                return true;
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            return FileVisitResult.CONTINUE;
        }
    }
}
