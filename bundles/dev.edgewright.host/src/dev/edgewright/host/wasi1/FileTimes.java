/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

import dev.edgewright.host.grants.HostClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;

/** Sets the times of files as the flags of WASI ask. */
record FileTimes(HostClock clock) {

    private static final int ACCESSED = 1;
    private static final int ACCESSED_NOW = 2;
    private static final int MODIFIED = 4;
    private static final int MODIFIED_NOW = 8;
    private static final int ALL = 15;

    /** Sets the times of what is at a path, of a symbolic link itself if it is one. */
    void set(Path path, long accessed, long modified, int flags) throws WasiException, IOException {
        if ((flags & ~ALL) != 0) {
            throw new WasiException(Errno.INVAL);
        }
        FileTime newAccessed = time(accessed, flags, ACCESSED, ACCESSED_NOW);
        FileTime newModified = time(modified, flags, MODIFIED, MODIFIED_NOW);
        Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setTimes(newModified, newAccessed, null);
    }

    private FileTime time(long given, int flags, int set, int now) throws WasiException {
        boolean toGiven = (flags & set) != 0;
        boolean toNow = (flags & now) != 0;
        if (toGiven && toNow) {
            throw new WasiException(Errno.INVAL);
        }
        if (toGiven) {
            return FileTime.from(given, TimeUnit.NANOSECONDS);
        }
        return toNow ? FileTime.from(clock.realtime(), TimeUnit.NANOSECONDS) : null;
    }
}
