/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import com.google.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folders of packages whose documents are opened outside of all workspace folders, as editors
 * do that find no root of a project. Such a folder may be anybody's home, so nothing is looked for
 * in it but the package and its dependencies.
 */
@Singleton
final class PackageFolders {

    private static final String DEPS = "deps";
    private static final int MAX_FILES = 500;
    private static final int MAX_HEADER = 1 << 16;

    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|(?s:/\\*.*?\\*/)");
    private static final Pattern HEADER = Pattern.compile("(?m)^\\s*package\\s+([^;{}]+);");

    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    /**
     * The folder that has the document's package and its dependencies; empty if the files beside
     * the document are not one package with it.
     */
    Optional<Path> of(Path document, String text) {
        Path folder = document.getParent();
        if (folder == null || !isOnePackage(folder, document, text)) {
            return Optional.empty();
        }
        for (Path f : new Path[] {folder, folder.getParent()}) {
            if (f != null && f.endsWith(DEPS) && f.getParent() != null) {
                folder = f.getParent();
            }
        }
        folders.add(folder);
        return Optional.of(folder);
    }

    /** Whether the folder was opened only for a document in it. */
    boolean contains(Path folder) {
        return folders.contains(folder);
    }

    private static boolean isOnePackage(Path folder, Path document, String text) {
        Set<String> packages = new HashSet<>();
        addPackage(text, packages);
        int count = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.wit")) {
            for (Path file : files) {
                if (++count > MAX_FILES) {
                    return false;
                }
                if (!file.equals(document) && Files.isRegularFile(file)) {
                    addPackage(beginning(file), packages);
                }
            }
        } catch (IOException e) {
            return false;
        }
        return packages.size() <= 1;
    }

    private static String beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MAX_HEADER), StandardCharsets.UTF_8);
        }
    }

    private static void addPackage(String text, Set<String> packages) {
        String start = text.substring(0, Math.min(text.length(), MAX_HEADER));
        Matcher header = HEADER.matcher(COMMENT.matcher(start).replaceAll(" "));
        if (header.find()) {
            packages.add(header.group(1).replaceAll("\\s+", ""));
        }
    }
}
