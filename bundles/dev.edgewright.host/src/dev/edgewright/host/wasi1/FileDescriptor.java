/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

import dev.edgewright.host.files.FileStat;
import dev.edgewright.host.files.OpenDirectory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** An open regular file, and the directory and name under which it is found. */
final class FileDescriptor extends Descriptor {

    private final FileChannel channel;
    private final FileStat opened;
    private OpenDirectory directory;
    private String name;

    /** Takes over the channel and the directory. */
    FileDescriptor(
            FileChannel channel,
            OpenDirectory directory,
            String name,
            FileStat opened,
            long base,
            int flags) {
        super(base, 0, flags);
        this.channel = channel;
        this.directory = directory;
        this.name = name;
        this.opened = opened;
    }

    FileChannel channel() {
        return channel;
    }

    OpenDirectory directory() {
        return directory;
    }

    boolean isFile(FileStat file) {
        return opened.sameFile(file);
    }

    /** Follows the file to another place. */
    void moved(OpenDirectory newDirectory, String newName) throws IOException {
        OpenDirectory left = directory;
        directory = newDirectory;
        name = newName;
        left.close();
    }

    int read(ByteBuffer into) throws IOException {
        return channel.read(into);
    }

    void write(ByteBuffer from) throws IOException {
        if (has(APPEND)) {
            channel.position(channel.size());
        }
        while (from.hasRemaining()) {
            channel.write(from);
        }
    }

    /** Makes written bytes durable where the flags ask for it. */
    void written() throws IOException {
        if (has(SYNC) || has(DSYNC)) {
            channel.force(has(SYNC));
        }
    }

    /** Changes the size and leaves the position where it is. */
    void resize(long size) throws IOException {
        long position = channel.position();
        if (size < channel.size()) {
            channel.truncate(size);
        } else if (size > channel.size()) {
            channel.write(ByteBuffer.allocate(1), size - 1);
        }
        channel.position(position);
    }

    void setTimes(FileTime modified, FileTime accessed) throws IOException, WasiException {
        if (found().isEmpty()) {
            throw new WasiException(Errno.NOENT);
        }
        directory.setTimes(name, modified, accessed);
    }

    @Override
    byte type() {
        return Stats.REGULAR_FILE;
    }

    @Override
    FileStat stat() throws IOException {
        Optional<FileStat> now = found();
        return now.isPresent() ? now.get() : opened.unlinked(channel.size());
    }

    @Override
    void close() throws IOException {
        try (OpenDirectory closed = directory) {
            channel.close();
        }
    }

    private Optional<FileStat> found() throws IOException {
        return directory.find(name).filter(opened::sameFile);
    }
}
