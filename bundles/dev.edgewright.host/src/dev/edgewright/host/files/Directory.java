/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A directory that a guest has open. It is looked up anew for each use, so that a link put in its
 * place is noticed.
 *
 * @param root the preopened directory it was reached through
 * @param names the names that lead from there to it
 * @param opened what was there when it was opened
 */
public record Directory(Path root, List<String> names, FileStat opened) {

    /** An entry of a directory. */
    public record Entry(String name, long inode, FileType type) {}

    public Directory {
        names = List.copyOf(names);
    }

    /**
     * The directory's path on the host, checked name by name.
     *
     * @throws WasiException when it is not there any more
     */
    public Path path() throws IOException, WasiException {
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

    /** What is known about it now. */
    public FileStat stat() throws IOException, WasiException {
        return FileStat.find(path()).orElseThrow(() -> new WasiException(Errno.NOENT));
    }

    /** The inode of the directory above; the guest sees a root as its own parent. */
    public long parentInode() throws IOException, WasiException {
        return names.isEmpty()
                ? opened.inode()
                : FileStat.find(Objects.requireNonNull(path().getParent()))
                        .map(FileStat::inode)
                        .orElse(0L);
    }

    /** What is in it, without itself and its parent, in the order of the host. */
    public List<Entry> list() throws IOException, WasiException {
        Path path = path();
        List<Entry> found = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
            for (Path child : children) {
                String name = path.relativize(child).toString();
                FileStat.find(child)
                        .map(stat -> new Entry(name, stat.inode(), stat.type()))
                        .ifPresent(found::add);
            }
        } catch (DirectoryIteratorException | UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
        return found;
    }
}
