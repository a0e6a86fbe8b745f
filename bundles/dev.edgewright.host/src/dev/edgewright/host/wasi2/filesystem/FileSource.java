/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.filesystem;

import dev.edgewright.host.wasi2.io.ByteSource;
import dev.edgewright.host.wasi2.io.Waiter;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads a file from a place on. */
final class FileSource implements ByteSource {

    private final FileDescriptor file;
    private long position;

    FileSource(FileDescriptor file, long position) {
        this.file = file.shared();
        this.position = position;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        try {
            int count = file.read(into, position);
            position += Math.max(0, count);
            return count;
        } catch (IOException e) {
            throw new FilesystemException(e);
        }
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
