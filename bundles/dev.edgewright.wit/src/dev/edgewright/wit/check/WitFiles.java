/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.check;

import dev.edgewright.wit.binary.BinaryDocuments;
import dev.edgewright.wit.binary.BinarySource;
import dev.edgewright.wit.validation.WitCode;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the files that belong to given paths. */
final class WitFiles {

    /** Folders that never hold sources of a package. */
    private static final Set<String> SKIPPED = Set.of("node_modules", "target", "build", "dist");

    private static final int MAX_FOLDER_DEPTH = 32;

    private final Map<Path, String> texts = new LinkedHashMap<>();
    private final Set<Path> standAlone = new LinkedHashSet<>();
    private final Set<Path> roots = new LinkedHashSet<>();
    private final List<WitDiagnostic> problems = new ArrayList<>();

    /** The texts of all files that could be read; of binaries that of the packages in them. */
    Map<Path, String> texts() {
        return texts;
    }

    /** Files that were given themselves and are packages of their own. */
    Set<Path> standAlone() {
        return standAlone;
    }

    /** Package folders and stand-alone files, in the order given; dependencies are not roots. */
    Set<Path> roots() {
        return roots;
    }

    List<WitDiagnostic> problems() {
        return problems;
    }

    void add(Path given) {
        Path path = given.toAbsolutePath().normalize();
        try {
            if (Files.isDirectory(path)) {
                folder(path);
            } else if (Files.exists(path)) {
                if (isBinary(path)) {
                    readBinary(path);
                } else {
                    read(path);
                }
                standAlone.add(path);
                roots.add(path);
            } else {
                problem(path, "This file or folder does not exist; check the path.");
            }
        } catch (IOException e) {
            problem(path, "This folder cannot be read (" + reason(e) + "); check its permissions.");
        }
    }

    private void folder(Path folder) throws IOException {
        Set<Path> packages = new TreeSet<>();
        if (list(folder).stream().anyMatch(WitFiles::isWit)) {
            packages.add(folder);
        } else {
            packages.addAll(packagesBelow(folder));
        }
        if (packages.isEmpty()) {
            problem(folder, "This folder holds no .wit file; give the folder of a package.");
        }
        for (Path each : packages) {
            roots.add(each);
            readPackage(each);
            for (Path dependency : dependencies(each)) {
                if (Files.isDirectory(dependency)) {
                    if (list(dependency).stream().noneMatch(WitFiles::isWit)) {
                        problem(
                                dependency,
                                "This dependency holds no .wit file; put the files of the package"
                                        + " directly into it, or remove it.");
                    }
                    readPackage(dependency);
                } else if (isWit(dependency)) {
                    read(dependency);
                } else if (isBinary(dependency)) {
                    readBinary(dependency);
                }
            }
        }
    }

    private static List<Path> dependencies(Path folder) throws IOException {
        Path deps = folder.resolve("deps");
        return Files.isDirectory(deps) ? list(deps) : List.of();
    }

    private static Set<Path> packagesBelow(Path folder) throws IOException {
        Set<Path> packages = new TreeSet<>();
        Files.walkFileTree(
                folder,
                Set.of(),
                MAX_FOLDER_DEPTH,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a) {
                        String name = String.valueOf(dir.getFileName());
                        boolean skipped =
                                !dir.equals(folder)
                                        && (name.startsWith(".")
                                                || name.equals("deps")
                                                || SKIPPED.contains(name));
                        return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
                        if (isWit(file)) {
                            packages.add(file.getParent());
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        return packages;
    }

    private void readPackage(Path folder) throws IOException {
        for (Path file : list(folder)) {
            if (isWit(file)) {
                read(file);
            }
        }
    }

    private void read(Path file) {
        if (texts.containsKey(file)) {
            return;
        }
        WitSource source = WitSource.read(file);
        if (source.problem() == null) {
            texts.put(file, source.text());
        } else {
            problem(file, source.problem());
        }
    }

    private void readBinary(Path file) {
        BinarySource source = BinarySource.read(file);
        if (source.problem() == null) {
            texts.put(file, source.text());
        } else {
            problems.add(diagnostic(file, source.code(), source.problem()));
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static boolean isWit(Path path) {
        return path.toString().endsWith(".wit") && !Files.isDirectory(path);
    }

    private static boolean isBinary(Path path) {
        return path.toString().endsWith("." + BinaryDocuments.EXTENSION)
                && !Files.isDirectory(path);
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "");
    }

    private void problem(Path path, String message) {
        problem(path, WitCode.UNREADABLE, message);
    }

    private void problem(Path path, WitCode code, String message) {
        problems.add(diagnostic(path, code.id(), message));
    }

    private static WitDiagnostic diagnostic(Path path, String code, String message) {
        return new WitDiagnostic(path, 1, 1, 1, 1, WitDiagnostic.Severity.ERROR, code, message);
    }
}
