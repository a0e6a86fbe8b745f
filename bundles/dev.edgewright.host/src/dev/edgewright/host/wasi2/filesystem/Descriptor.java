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
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.attribute.FileTime;

/** The resource {@code descriptor}: a file or a directory that the guest has open. */
sealed interface Descriptor extends Closeable permits FileDescriptor, DirectoryDescriptor {

    /** Whether the grant it comes from allows to change anything. */
    boolean mutable();

    FileStat stat() throws IOException;

    /** Sets times; null leaves one as it is. */
    void setTimes(FileTime modified, FileTime accessed) throws IOException;

    default void requireMutable() throws FilesystemException {
        if (!mutable()) {
            throw new FilesystemException(ErrorCode.READ_ONLY);
        }
    }

    default FileDescriptor file() throws FilesystemException {
        if (this instanceof FileDescriptor file) {
            return file;
        }
        throw new FilesystemException(ErrorCode.BAD_DESCRIPTOR);
    }

    default DirectoryDescriptor directory() throws FilesystemException {
        if (this instanceof DirectoryDescriptor directory) {
            return directory;
        }
        throw new FilesystemException(ErrorCode.NOT_DIRECTORY);
    }
}
