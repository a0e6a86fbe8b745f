/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.workload;

import java.io.IOException;
import java.io.OutputStream;

/** A log that a guest cannot grow without end: writing beyond the cap fails, as on a full disk. */
final class CappedOutput extends OutputStream {

    private final OutputStream out;
    private long left;

    CappedOutput(OutputStream out, long capacity) {
        this.out = out;
        this.left = capacity;
    }

    @Override
    public void write(int b) throws IOException {
        take(1);
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        take(length);
        out.write(bytes, offset, length);
    }

    private void take(int length) throws IOException {
        if (length > left) {
            throw new IOException("The storage for logs of this workload is full.");
        }
        left -= length;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
