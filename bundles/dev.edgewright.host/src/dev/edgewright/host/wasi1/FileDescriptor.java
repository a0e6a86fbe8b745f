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
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/** An open regular file. */
final class FileDescriptor extends Descriptor {

    private final FileChannel channel;
    private final Path path;
    private final FileStat opened;

    FileDescriptor(FileChannel channel, Path path, FileStat opened, long base, int flags) {
        super(base, 0, flags);
        this.channel = channel;
        this.path = path;
        this.opened = opened;
    }

    FileChannel channel() {
        return channel;
    }

    /** The file's path, as long as the file is still found there. */
    Path path() throws IOException, WasiException {
        if (FileStat.find(path).filter(opened::sameFile).isEmpty()) {
            throw new WasiException(Errno.NOENT);
        }
        return path;
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

    @Override
    FileType type() {
        return FileType.REGULAR_FILE;
    }

    @Override
    FileStat stat() throws IOException {
        Optional<FileStat> now = FileStat.find(path).filter(opened::sameFile);
        return now.isPresent() ? now.get() : opened.unlinked(channel.size());
    }

    @Override
    void close() throws IOException {
        channel.close();
    }
}
