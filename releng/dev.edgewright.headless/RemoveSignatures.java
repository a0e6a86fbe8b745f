/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the signatures out of the jars of a folder. The build has verified them; at every start
 * Java would digest each class again, and it keeps no class of a signed jar in a class-data
 * archive.
 */
public final class RemoveSignatures {

    private RemoveSignatures() {}

    public static void main(String[] args) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(args[0]), "*.jar")) {
            for (Path jar : jars) {
                remove(jar);
            }
        }
    }

    private static void remove(Path jar) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            Path meta = zip.getPath("META-INF");
            if (!Files.isDirectory(meta)) {
                return;
            }
            List<Path> signatures = new ArrayList<>();
            try (DirectoryStream<Path> found =
                    Files.newDirectoryStream(meta, "*.{SF,RSA,DSA,EC}")) {
                found.forEach(signatures::add);
            }
            for (Path signature : signatures) {
                Files.delete(signature);
            }
        }
    }
}
