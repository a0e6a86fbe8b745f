/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An open directory: the preopened directory it was reached through and the names that lead from
 * there to it. It is looked up anew for each use, so that a link put in its place is noticed.
 */
final class DirectoryDescriptor extends Descriptor {

    /** One entry as read; its place in the list is its cookie. */
    record Entry(String name, long inode, FileType type) {}

    private final Path root;
    private final List<String> names;
    private final FileStat opened;
    private final Optional<String> preopenName;
    private List<Entry> entries = List.of();

    DirectoryDescriptor(
            Path root,
            List<String> names,
            FileStat opened,
            Optional<String> preopenName,
            long base,
            long inheriting,
            int flags) {
        super(base, inheriting, flags);
        this.root = root;
        this.names = List.copyOf(names);
        this.opened = opened;
        this.preopenName = preopenName;
    }

    Path root() {
        return root;
    }

    List<String> names() {
        return names;
    }

    /** The guest's name for it if it is preopened. */
    Optional<String> preopenName() {
        return preopenName;
    }

    /** The directory's path on the host, checked name by name. */
    Path path() throws IOException, WasiException {
        Path path = root;
        for (String name : names) {
            path = path.resolve(name);
            if (FileStat.find(path).filter(FileStat::isDirectory).isEmpty()) {
                throw new WasiException(Errno.NOENT);
            }
        }
        if (FileStat.find(path).filter(opened::sameFile).isEmpty()) {
            throw new WasiException(Errno.NOENT);
        }
        return path;
    }

    /** The entries from a cookie on; cookie zero reads the directory again. */
    List<Entry> entries(long cookie) throws IOException, WasiException {
        if (cookie == 0) {
            entries = list();
        }
        if (cookie < 0 || cookie > entries.size()) {
            throw new WasiException(Errno.INVAL);
        }
        return entries.subList((int) cookie, entries.size());
    }

    @Override
    FileType type() {
        return FileType.DIRECTORY;
    }

    @Override
    FileStat stat() throws IOException, WasiException {
        return FileStat.find(path()).orElseThrow(() -> new WasiException(Errno.NOENT));
    }

    @Override
    void close() {
        entries = List.of();
    }

    private List<Entry> list() throws IOException, WasiException {
        Path path = path();
        List<Entry> found = new ArrayList<>();
        found.add(new Entry(".", opened.inode(), FileType.DIRECTORY));
        // The parent of a root is none of the guest's business: it sees the root itself.
        long parent =
                names.isEmpty() ? opened.inode() : inode(Objects.requireNonNull(path.getParent()));
        found.add(new Entry("..", parent, FileType.DIRECTORY));
        try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
            for (Path child : children) {
                FileStat.find(child)
                        .map(
                                stat ->
                                        new Entry(
                                                path.relativize(child).toString(),
                                                stat.inode(),
                                                stat.type()))
                        .ifPresent(found::add);
            }
        } catch (DirectoryIteratorException | UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
        return found;
    }

    private static long inode(Path path) throws IOException {
        return FileStat.find(path).map(FileStat::inode).orElse(0L);
    }
}
