/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

import dev.edgewright.host.files.Directory;
import dev.edgewright.host.files.Errno;
import dev.edgewright.host.files.FileStat;
import dev.edgewright.host.files.FileType;
import dev.edgewright.host.files.WasiException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An open directory; an entry's place in the list as last read is its cookie. */
final class DirectoryDescriptor extends Descriptor {

    private final Directory directory;
    private final Optional<String> preopenName;
    private List<Directory.Entry> entries = List.of();

    DirectoryDescriptor(
            Directory directory,
            Optional<String> preopenName,
            long base,
            long inheriting,
            int flags) {
        super(base, inheriting, flags);
        this.directory = directory;
        this.preopenName = preopenName;
    }

    Directory directory() {
        return directory;
    }

    /** The guest's name for it if it is preopened. */
    Optional<String> preopenName() {
        return preopenName;
    }

    /** The entries from a cookie on; cookie zero reads the directory again. */
    List<Directory.Entry> entries(long cookie) throws IOException, WasiException {
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
        return directory.stat();
    }

    @Override
    void close() {
        entries = List.of();
    }

    private List<Directory.Entry> list() throws IOException, WasiException {
        long inode = directory.opened().inode();
        List<Directory.Entry> found = new ArrayList<>();
        found.add(new Directory.Entry(".", inode, FileType.DIRECTORY));
        found.add(new Directory.Entry("..", directory.parentInode(), FileType.DIRECTORY));
        found.addAll(directory.list());
        return found;
    }
}
