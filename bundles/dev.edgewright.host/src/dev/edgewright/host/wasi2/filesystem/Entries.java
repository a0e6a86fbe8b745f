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
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The resource {@code directory-entry-stream}: the names that were in a directory. */
final class Entries implements Closeable {

    private final DirectoryDescriptor directory;
    private final Iterator<String> names;
    private final Runnable closed;

    /** Takes over the directory. */
    Entries(DirectoryDescriptor directory, List<String> names, Runnable closed) {
        this.directory = directory;
        this.names = names.iterator();
        this.closed = closed;
    }

    /** The next entry that is still there; none at the end. */
    Value next() throws IOException {
        while (names.hasNext()) {
            String name = names.next();
            Optional<FileStat> stat = directory.open().find(name);
            if (stat.isPresent()) {
                return Value.some(Records.entry(name, stat.get().type()));
            }
        }
        return Value.none();
    }

    @Override
    public void close() throws IOException {
        closed.run();
        directory.close();
    }
}
