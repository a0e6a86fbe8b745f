/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.filesystem;

import dev.edgewright.host.files.OpenDirectory;
import dev.edgewright.host.files.OpenFile;
import dev.edgewright.host.files.Place;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The files and directories of the host that one guest has open, so that there are not too many.
 */
final class OpenFiles {

    /** How much one guest may have open at a time. */
    static final int MOST = 1024;

    /** How many names the open listings of directories have in all. */
    private static final int MOST_NAMES = 1 << 20;

    private final Set<FileDescriptor> files = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<DirectoryDescriptor> directories =
            Collections.newSetFromMap(new IdentityHashMap<>());
    private int names;

    void requireRoom() throws FilesystemException {
        if (files.size() + directories.size() >= MOST) {
            throw new FilesystemException(ErrorCode.INSUFFICIENT_MEMORY);
        }
    }

    FileDescriptor file(OpenFile open, FileDescriptor.Mode mode, boolean mutable) {
        FileDescriptor file = new FileDescriptor(open, mode, mutable, files::remove);
        files.add(file);
        return file;
    }

    DirectoryDescriptor directory(OpenDirectory open, boolean mutable) {
        DirectoryDescriptor directory = new DirectoryDescriptor(open, mutable, directories::remove);
        directories.add(directory);
        return directory;
    }

    /** Takes over a directory to list the names in it. */
    Entries entries(DirectoryDescriptor directory, List<String> found) throws FilesystemException {
        if (found.size() > MOST_NAMES - names) {
            throw new FilesystemException(ErrorCode.INSUFFICIENT_MEMORY);
        }
        names += found.size();
        return new Entries(directory, found, () -> names -= found.size());
    }

    /** Tells what is open where it is found after a move. */
    void moved(Place source, Place target) throws IOException {
        for (FileDescriptor file : files) {
            file.open().follow(source, target);
        }
        for (DirectoryDescriptor directory : directories) {
            directory
                    .open()
                    .follow(source.directory(), source.name(), target.directory(), target.name());
        }
    }
}
