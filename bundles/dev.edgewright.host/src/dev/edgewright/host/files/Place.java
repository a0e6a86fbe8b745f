/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.files;

import dev.edgewright.host.files.FileException.Problem;
import java.io.IOException;
import java.util.Optional;

/**
 * What a guest's path leads to: a name in an open directory, whether or not something is there.
 * Closing it closes that directory.
 *
 * @param name a single name, or {@link OpenDirectory#SELF} where the path ends in the directory
 *     itself
 * @param stat what was there when the path was walked, if anything
 * @param slash whether the path asked for a directory by how it ends
 * @param start whether this is the directory that the path started from
 */
public record Place(
        OpenDirectory directory, String name, Optional<FileStat> stat, boolean slash, boolean start)
        implements AutoCloseable {

    /** What is there, which must be something and fit a slash at the path's end. */
    public FileStat existing() throws FileException {
        FileStat found = stat.orElseThrow(() -> new FileException(Problem.ABSENT));
        if (slash && !found.isDirectory()) {
            throw new FileException(Problem.NO_DIRECTORY);
        }
        return found;
    }

    /** Whether a directory is there. */
    public boolean isDirectory() {
        return stat.filter(FileStat::isDirectory).isPresent();
    }

    @Override
    public void close() throws IOException {
        directory.close();
    }
}
