/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.io;

import java.nio.ByteBuffer;

/** Bytes that are all there from the beginning. */
final class KnownSource implements ByteSource {

    private final ByteBuffer bytes;

    KnownSource(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes.clone());
    }

    @Override
    public int read(ByteBuffer into) {
        if (!bytes.hasRemaining()) {
            return -1;
        }
        int count = Math.min(into.remaining(), bytes.remaining());
        into.put(bytes.slice(bytes.position(), count));
        bytes.position(bytes.position() + count);
        return count;
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
    public void close() {
        bytes.position(bytes.limit());
    }
}
