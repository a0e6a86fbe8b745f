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
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.function.Consumer;

/** An open directory. */
final class DirectoryDescriptor implements Descriptor {

    private final OpenDirectory open;
    private final boolean mutable;
    private final Consumer<DirectoryDescriptor> closed;

    /** Takes over the directory. */
    DirectoryDescriptor(OpenDirectory open, boolean mutable, Consumer<DirectoryDescriptor> closed) {
        this.open = Objects.requireNonNull(open);
        this.mutable = mutable;
        this.closed = closed;
    }

    OpenDirectory open() {
        return open;
    }

    /** The directory, to change something in it. */
    OpenDirectory toChange() throws FilesystemException {
        requireMutable();
        return open;
    }

    @Override
    public boolean mutable() {
        return mutable;
    }

    @Override
    public FileStat stat() throws IOException {
        return open.stat();
    }

    @Override
    public void setTimes(FileTime modified, FileTime accessed) throws IOException {
        open.setTimes(OpenDirectory.SELF, modified, accessed);
    }

    @Override
    public void close() throws IOException {
        closed.accept(this);
        open.close();
    }
}
