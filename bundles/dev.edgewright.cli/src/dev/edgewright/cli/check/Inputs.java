/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.check;

import dev.edgewright.cli.terminal.Failure;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What there is to check below the paths that a user named.
 *
 * @param wit WIT files, and folders that are WIT packages
 * @param documents YAML and JSON files that were named, so that they must be deployment documents
 * @param candidates YAML and JSON files that were come across and may be anything
 * @param modules WebAssembly files
 */
record Inputs(List<Path> wit, List<Path> documents, List<Path> candidates, List<Path> modules) {
    private static final int DEEPEST = 32;

    /** Build output and dependencies of other tools. */
    private static final Set<String> PASSED_OVER =
            Set.of("node_modules", "target", "build", "deps");

    static Inputs below(List<Path> paths) throws IOException {
        var inputs =
                new Inputs(
                        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                inputs.addFolder(path);
            } else {
                inputs.addNamed(path);
            }
        }
        return inputs;
    }

    int count() {
        return wit.size() + documents.size() + candidates.size() + modules.size();
    }

    private void addNamed(Path file) {
        switch (extension(file)) {
            case "wit" -> wit.add(file);
            case "wasm" -> modules.add(file);
            case "yaml", "yml", "json" -> documents.add(file);
            default -> {
                if (String.valueOf(file.getFileName()).contains(".")) {
                    throw Failure.wrongUse(
                            file
                                    + ": is nothing that can be checked; name .wit, .yaml, .yml,"
                                    + " .json and .wasm files, and folders.");
                }
                documents.add(file); // such as a pipe
            }
        }
    }

    private void addFolder(Path folder) throws IOException {
        var packages = new TreeSet<Path>();
        Files.walkFileTree(
                folder,
                EnumSet.noneOf(FileVisitOption.class),
                DEEPEST,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a) {
                        String name = String.valueOf(dir.getFileName());
                        boolean skipped =
                                !dir.equals(folder)
                                        && (name.startsWith(".") || PASSED_OVER.contains(name));
                        return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
                        switch (extension(file)) {
                            case "wit" -> packages.add(file.getParent());
                            case "yaml", "yml", "json" -> candidates.add(file);
                            default -> {
                                // Nothing that can be checked.
                            }
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        wit.addAll(packages);
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
