/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import com.google.inject.Inject;
import dev.edgewright.wit.binary.BinaryDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.util.IAcceptor;
import org.eclipse.xtext.util.IFileSystemScanner;

/** Finds the sources of a workspace folder and stays out of hidden folders and build output. */
final class SourceScanner implements IFileSystemScanner {

    private static final Set<String> SKIPPED =
            Set.of("node_modules", "target", "build", "dist", "bin", "out");

    private static final int MAX_DEPTH = 24;

    /** Folders with more files of YAML and JSON hold data rather than deployment specs. */
    private static final int MAX_SPECS = 5_000;

    @Inject private UriExtensions uris;
    @Inject private PackageFolders packages;

    @Override
    public void scan(URI root, IAcceptor<URI> acceptor) {
        if (!root.isFile()) {
            return;
        }
        Path folder = Path.of(root.toFileString());
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            if (packages.contains(folder)) {
                walk(folder, 1, 0, acceptor);
                walk(folder.resolve("deps"), 2, 0, acceptor);
            } else {
                walk(folder, MAX_DEPTH, MAX_SPECS, acceptor);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void walk(Path folder, int depth, int specs, IAcceptor<URI> acceptor)
            throws IOException {
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, Set.of(), depth, new Visitor(folder, specs, uris, acceptor));
        }
    }

    /** Whether nothing is looked for below folders of this name. */
    static boolean isSkipped(String folder) {
        return folder.startsWith(".") || SKIPPED.contains(folder);
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Path root;
        private final UriExtensions uris;
        private final IAcceptor<URI> acceptor;

        private int specs;

        private Visitor(Path root, int specs, UriExtensions uris, IAcceptor<URI> acceptor) {
            this.root = root;
            this.specs = specs;
            this.uris = uris;
            this.acceptor = acceptor;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            String name = String.valueOf(folder.getFileName());
            return isSkipped(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()
                    && (isSource(file) || isSpec(file, attributes))
                    && Files.isReadable(file)) {
                // In the form that open documents have, or each of them would be there twice.
                acceptor.accept(uris.toUri(file.toUri().toString()));
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean isSpec(Path file, BasicFileAttributes attributes) {
            return Sources.isSpec(file.toString())
                    && !Sources.isGenerated(String.valueOf(file.getFileName()))
                    && attributes.size() <= Sources.MAX_SPEC_BYTES
                    && specs-- > 0;
        }

        private static boolean isSource(Path file) {
            Path folder = file.getParent();
            return file.toString().endsWith(".wit")
                    || (file.toString().endsWith("." + BinaryDocuments.EXTENSION)
                            && folder != null
                            && folder.endsWith("deps"));
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            return FileVisitResult.CONTINUE;
        }
    }
}
