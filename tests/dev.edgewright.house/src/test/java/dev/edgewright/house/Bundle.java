/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.house;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/** One bundle of the repository as its manifest describes it. */
record Bundle(
        String name,
        Path folder,
        Set<String> requiredBundles,
        Set<String> importedPackages,
        TreeMap<String, String> exportedPackages) {

    /** A comma that separates clauses: one that stands outside quotes. */
    private static final Pattern CLAUSE = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent().getParent();

    /** All bundles of the product, by name. */
    static List<Bundle> all() throws IOException {
        var bundles = new ArrayList<Bundle>();
        try (var folders = Files.newDirectoryStream(REPOSITORY.resolve("bundles"))) {
            for (Path folder : folders) {
                if (Files.exists(folder.resolve("META-INF/MANIFEST.MF"))) {
                    bundles.add(read(folder));
                }
            }
        }
        bundles.sort((a, b) -> a.name.compareTo(b.name));
        return bundles;
    }

    private static Bundle read(Path folder) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            Attributes manifest = new Manifest(in).getMainAttributes();
            var exported = new TreeMap<String, String>();
            for (String clause : clauses(manifest.getValue("Export-Package"))) {
                exported.put(nameOf(clause), clause);
            }
            return new Bundle(
                    nameOf(manifest.getValue("Bundle-SymbolicName")),
                    folder,
                    names(manifest.getValue("Require-Bundle")),
                    names(manifest.getValue("Import-Package")),
                    exported);
        }
    }

    private static List<String> clauses(String header) {
        return header == null || header.isBlank() ? List.of() : List.of(CLAUSE.split(header));
    }

    private static Set<String> names(String header) {
        var names = new TreeSet<String>();
        clauses(header).forEach(clause -> names.add(nameOf(clause)));
        return names;
    }

    private static String nameOf(String clause) {
        return clause.split(";")[0].strip();
    }

    /** The room this bundle belongs to: {@code wit} for both {@code wit} and {@code wit.ide}. */
    String room() {
        String room = name.substring("dev.edgewright.".length());
        // The services of a language belong to its room.
        return room.endsWith(".ide") ? room.substring(0, room.length() - 4) : room;
    }
}
