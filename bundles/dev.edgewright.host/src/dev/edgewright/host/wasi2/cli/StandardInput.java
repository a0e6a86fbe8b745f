/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.cli;

import dev.edgewright.host.wasi2.io.ByteSource;
import dev.edgewright.host.wasi2.io.Waiter;
import java.io.IOException;
import java.nio.ByteBuffer;

/** One of the guest's streams from its standard input, which stays open for the next one. */
record StandardInput(ByteSource source) implements ByteSource {

    @Override
    public int read(ByteBuffer into) throws IOException {
        return source.read(into);
    }

    @Override
    public boolean ready() {
        return source.ready();
    }

    @Override
    public void subscribe(Waiter waiter) {
        source.subscribe(waiter);
    }

    @Override
    public void close() {
        // The source is closed when the guest ends.
    }
}
