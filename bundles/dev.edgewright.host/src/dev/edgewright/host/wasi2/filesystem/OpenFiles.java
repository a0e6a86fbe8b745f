/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.filesystem;

import dev.edgewright.host.files.FileStat;
import dev.edgewright.host.files.OpenDirectory;
import dev.edgewright.host.files.OpenFile;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * The files and directories of the host that one guest has open, so that there are not too many.
 */
final class OpenFiles {

    /** How much one guest may have open at a time. */
    static final int MOST = 1024;

    private final Set<FileDescriptor> files = Collections.newSetFromMap(new IdentityHashMap<>());
    private int directories;

    void requireRoom() throws FilesystemException {
        if (files.size() + directories >= MOST) {
            throw new FilesystemException(ErrorCode.INSUFFICIENT_MEMORY);
        }
    }

    FileDescriptor file(OpenFile open, FileDescriptor.Mode mode, boolean mutable) {
        FileDescriptor file = new FileDescriptor(open, mode, mutable, files::remove);
        files.add(file);
        return file;
    }

    DirectoryDescriptor directory(OpenDirectory open, boolean mutable) {
        directories++;
        return new DirectoryDescriptor(open, mutable, () -> directories--);
    }

    /** Tells the open files among what was moved where they are found now. */
    void moved(FileStat file, OpenDirectory to, String newName) throws IOException {
        for (FileDescriptor descriptor : files) {
            if (descriptor.open().is(file)) {
                descriptor.open().moved(to, newName);
            }
        }
    }
}
