/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.filesystem;

import dev.edgewright.host.wasi2.io.ByteSink;
import dev.edgewright.host.wasi2.io.Waiter;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Writes a file from a place on, or always at its end. */
final class FileSink implements ByteSink {

    private static final long PERMIT = 1 << 20;

    private final FileDescriptor file;
    private final boolean appending;
    private long position;

    FileSink(FileDescriptor file, boolean appending, long position) {
        this.file = file.shared();
        this.appending = appending;
        this.position = position;
    }

    @Override
    public long permit() {
        return PERMIT;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        int count = bytes.remaining();
        try {
            file.write(bytes, appending ? file.open().channel().size() : position);
        } catch (IOException e) {
            throw new FilesystemException(e);
        }
        position += count;
    }

    @Override
    public void flush() {
        // The host's file system has it already.
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public void subscribe(Waiter waiter) {
        waiter.wake();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
