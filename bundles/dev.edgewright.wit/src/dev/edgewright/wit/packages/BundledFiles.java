/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.packages;

import dev.edgewright.wit.copies.ReadOnlyCopies;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The texts of the packages that come with the product. They are resources of this bundle; so that
 * an editor can open them, each has a copy in the user's cache, in a folder named for their origin.
 *
 * @param missing why there are none; null if there are some
 * @param names the file of each package, by the package's full name
 * @param root the folder of the copies and their licence
 */
record BundledFiles(String missing, SortedMap<String, String> names, Path root) {

    private static final String RESOURCES = "/wasi/";
    private static final String LICENCE = "LICENSE.md";

    /** As in {@link SourceUnit}: each file of a folder with this name is a package of its own. */
    private static final String DEPS = "deps";

    BundledFiles {
        names = Collections.unmodifiableSortedMap(names);
    }

    /** Reads the index that the build made. */
    static BundledFiles read() {
        TreeMap<String, String> names = new TreeMap<>();
        String index = new String(bytes("packages.txt"), StandardCharsets.UTF_8);
        String missing = "this build has left them out; build again with `./mvnw clean verify`.";
        for (String line : index.lines().toList()) {
            if (line.startsWith("! ")) {
                missing = line.substring(2);
            } else if (!line.startsWith("#")) {
                String[] entry = line.split(" ");
                names.put(entry[0], entry[1]);
            }
        }
        Path root = ReadOnlyCopies.folder("wit").resolve(ReadOnlyCopies.hash(index));
        return new BundledFiles(names.isEmpty() ? missing : null, names, root);
    }

    /** The folder of the packages' copies. */
    Path folder() {
        return root.resolve(DEPS);
    }

    /**
     * The place of a package's copy, whether it could be made or not.
     *
     * @param name the full name of a package that there is
     */
    Path path(String name) {
        return folder().resolve(names.get(name));
    }

    /** The text of a package, and a copy of it for editors. */
    byte[] open(String name) {
        byte[] text = bytes(names.get(name));
        try {
            ReadOnlyCopies.write(folder(), names.get(name), text);
            ReadOnlyCopies.write(root, LICENCE, bytes(LICENCE));
        } catch (IOException | SecurityException e) {
            // Only jumping into the package needs the copy, and the editor says which file is gone.
        }
        return text;
    }

    /** A resource; nothing if there is none. */
    private static byte[] bytes(String name) {
        try (InputStream in = BundledFiles.class.getResourceAsStream(RESOURCES + name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
