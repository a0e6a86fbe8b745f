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
import dev.edgewright.host.files.GuestPaths;
import dev.edgewright.host.files.OpenDirectory;
import dev.edgewright.host.files.Walk.LastLink;
import dev.edgewright.host.grants.HostClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The calls that take a path, except opening one. */
final class PathCalls {

    private static final int FOLLOW = 1;

    private final Descriptors open;
    private final HostClock clock;

    PathCalls(Descriptors open, HostClock clock) {
        this.open = open;
        this.clock = clock;
    }

    void createDirectory(Call call) throws WasiException, IOException {
        OpenDirectory start = start(call, 0, Rights.PATH_CREATE_DIRECTORY);
        GuestPaths.createDirectory(start, call.path(1));
    }

    void filestatGet(Call call) throws WasiException, IOException {
        OpenDirectory start = start(call, 0, Rights.PATH_FILESTAT_GET);
        FileStat stat = GuestPaths.stat(start, call.path(2), lastLink(call.number(1)));
        Stats.write(stat, call.memory(), call.size(4));
    }

    void filestatSetTimes(Call call) throws WasiException, IOException {
        OpenDirectory start = start(call, 0, Rights.PATH_FILESTAT_SET_TIMES);
        FileTimes times = FileTimes.of(call, 4, clock);
        LastLink lastLink = lastLink(call.number(1));
        GuestPaths.setTimes(start, call.path(2), lastLink, times.modified(), times.accessed());
    }

    void link(Call call) throws WasiException, IOException {
        OpenDirectory from = start(call, 0, Rights.PATH_LINK_SOURCE);
        OpenDirectory to = start(call, 4, Rights.PATH_LINK_TARGET);
        if (call.number(1) != 0) {
            throw new WasiException(Errno.INVAL);
        }
        GuestPaths.link(from, call.path(2), to, call.path(5));
    }

    void readlink(Call call) throws WasiException, IOException {
        OpenDirectory start = start(call, 0, Rights.PATH_READLINK);
        String path = call.path(1);
        call.memory().check(call.size(3), call.size(4));
        call.memory().check(call.size(5), 4);
        byte[] bytes = GuestPaths.readLink(start, path).getBytes(StandardCharsets.UTF_8);
        int fits = (int) Math.min(bytes.length, call.size(4));
        call.memory().write(call.size(3), bytes, 0, fits);
        call.writeInt(5, fits);
    }

    void removeDirectory(Call call) throws WasiException, IOException {
        OpenDirectory start = start(call, 0, Rights.PATH_REMOVE_DIRECTORY);
        GuestPaths.removeDirectory(start, call.path(1));
    }

    void rename(Call call) throws WasiException, IOException {
        OpenDirectory from = start(call, 0, Rights.PATH_RENAME_SOURCE);
        OpenDirectory to = start(call, 3, Rights.PATH_RENAME_TARGET);
        GuestPaths.rename(from, call.path(1), to, call.path(4), open::moved);
    }

    void symlink(Call call) throws WasiException, IOException {
        OpenDirectory start = start(call, 2, Rights.PATH_SYMLINK);
        GuestPaths.symlink(call.path(0), start, call.path(3));
    }

    void unlinkFile(Call call) throws WasiException, IOException {
        OpenDirectory start = start(call, 0, Rights.PATH_UNLINK_FILE);
        GuestPaths.unlink(start, call.path(1));
    }

    /** The rule for a link at the end that lookup flags ask for. */
    static LastLink lastLink(int lookupFlags) throws WasiException {
        if ((lookupFlags & ~FOLLOW) != 0) {
            throw new WasiException(Errno.INVAL);
        }
        return lookupFlags == FOLLOW ? LastLink.FOLLOW : LastLink.FOLLOW_BEFORE_SLASH;
    }

    /** The directory that a path starts from. */
    private OpenDirectory start(Call call, int position, long rights) throws WasiException {
        return open.directory(call.number(position), rights).directory();
    }
}
