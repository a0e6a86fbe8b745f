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
import dev.edgewright.host.files.OpenFile;
import dev.edgewright.host.files.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.attribute.FileTime;

/** An open regular file. */
final class FileDescriptor extends Descriptor {

    private final OpenFile file;

    /** Takes over the file. */
    FileDescriptor(OpenFile file, long base, int flags) {
        super(base, 0, flags);
        this.file = file;
    }

    FileChannel channel() {
        return file.channel();
    }

    /** Keeps up with a move of the file or of a directory above it. */
    void follow(Place source, Place target) throws IOException {
        file.follow(source, target);
    }

    int read(ByteBuffer into) throws IOException {
        return channel().read(into);
    }

    void write(ByteBuffer from) throws IOException {
        if (has(APPEND)) {
            channel().position(channel().size());
        }
        while (from.hasRemaining()) {
            channel().write(from);
        }
    }

    /** Makes written bytes durable where the flags ask for it. */
    void written() throws IOException {
        if (has(SYNC) || has(DSYNC)) {
            channel().force(has(SYNC));
        }
    }

    /** Changes the size and leaves the position where it is. */
    void resize(long size) throws IOException {
        long position = channel().position();
        file.resize(size);
        channel().position(position);
    }

    void setTimes(FileTime modified, FileTime accessed) throws IOException {
        file.setTimes(modified, accessed);
    }

    @Override
    int type() {
        return Stats.REGULAR_FILE;
    }

    @Override
    FileStat stat() throws IOException {
        return file.stat();
    }

    @Override
    void close() throws IOException {
        file.close();
    }
}
