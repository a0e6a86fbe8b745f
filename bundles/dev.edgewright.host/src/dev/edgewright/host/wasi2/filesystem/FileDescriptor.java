/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.filesystem;

import dev.edgewright.engine.component.Value;
import dev.edgewright.host.files.FileStat;
import dev.edgewright.host.files.OpenFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** An open file, which stays open for the streams that were made from it. */
final class FileDescriptor implements Descriptor {

    /** The {@code descriptor-flags} of a file. */
    record Mode(boolean read, boolean write, Set<String> flags) {

        private static final Set<String> ALL =
                Set.of(
                        "read",
                        "write",
                        "file-integrity-sync",
                        "data-integrity-sync",
                        "requested-write-sync");

        static Mode of(Value flags) {
            Set<String> set = ALL.stream().filter(flags::has).collect(Collectors.toSet());
            return new Mode(flags.has("read"), flags.has("write"), Set.copyOf(set));
        }

        boolean syncsAll() {
            return flags.contains("file-integrity-sync");
        }

        boolean syncsData() {
            return flags.contains("data-integrity-sync");
        }
    }

    private final OpenFile open;
    private final Mode mode;
    private final boolean mutable;
    private final Consumer<FileDescriptor> closed;
    private int users = 1;

    /** Takes over the file. */
    FileDescriptor(OpenFile open, Mode mode, boolean mutable, Consumer<FileDescriptor> closed) {
        this.open = open;
        this.mode = mode;
        this.mutable = mutable;
        this.closed = closed;
    }

    OpenFile open() {
        return open;
    }

    Mode mode() {
        return mode;
    }

    /** Reads at a place; -1 at the end. */
    int read(ByteBuffer into, long offset) throws IOException {
        return toRead().channel().read(into, offset);
    }

    OpenFile toRead() throws FilesystemException {
        if (!mode.read) {
            throw new FilesystemException(ErrorCode.BAD_DESCRIPTOR);
        }
        return open;
    }

    OpenFile toWrite() throws FilesystemException {
        if (!mode.write) {
            throw new FilesystemException(ErrorCode.BAD_DESCRIPTOR);
        }
        return open;
    }

    /** Writes everything at a place, durably where the flags ask for it. */
    void write(ByteBuffer from, long offset) throws IOException {
        OpenFile file = toWrite();
        long place = offset;
        while (from.hasRemaining()) {
            place += file.channel().write(from, place);
        }
        if (mode.syncsAll() || mode.syncsData()) {
            file.channel().force(mode.syncsAll());
        }
    }

    /** Makes durable what was written. */
    void sync(boolean metadata) throws IOException {
        if (mode.write) {
            open.channel().force(metadata);
        }
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
        open.setTimes(modified, accessed);
    }

    /** Keeps the file open for one user more, who closes this too. */
    FileDescriptor shared() {
        users++;
        return this;
    }

    @Override
    public void close() throws IOException {
        users--;
        if (users == 0) {
            closed.accept(this);
            open.close();
        }
    }
}
