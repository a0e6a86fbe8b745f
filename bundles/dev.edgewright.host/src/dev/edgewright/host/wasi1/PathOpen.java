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
import dev.edgewright.host.files.Walk;
import dev.edgewright.host.files.Walk.LastLink;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Optional;

/** The call {@code path_open}. */
final class PathOpen {

    private static final int CREATE = 1;
    private static final int DIRECTORY = 2;
    private static final int EXCLUSIVE = 4;
    private static final int TRUNCATE = 8;
    private static final int ALL = 15;
    private static final long RESIZING = Rights.FD_ALLOCATE | Rights.FD_FILESTAT_SET_SIZE;
    private static final long WRITING = Rights.FD_WRITE | RESIZING;

    /** What a guest asks for. */
    private record Wish(int flags, long base, long inheriting, int fdFlags) {

        boolean has(int flag) {
            return (flags & flag) != 0;
        }

        boolean isNew() {
            return has(CREATE) && has(EXCLUSIVE);
        }

        Wish withoutResizing() {
            return new Wish(flags, base & ~RESIZING, inheriting, fdFlags);
        }
    }

    private final Descriptors open;

    PathOpen(Descriptors open) {
        this.open = open;
    }

    void open(Call call) throws WasiException, IOException {
        LastLink lastLink = PathCalls.lastLink(call.number(1));
        DirectoryDescriptor start = open.directory(call.number(0), Rights.PATH_OPEN);
        Wish wish =
                new Wish(
                        call.number(4),
                        call.wide(5) & start.inheriting(),
                        call.wide(6) & start.inheriting(),
                        call.number(7));
        if ((wish.flags & ~ALL) != 0
                || (wish.fdFlags & ~Descriptor.ALL_FLAGS) != 0
                || wish.has(CREATE) && wish.has(DIRECTORY)) {
            throw new WasiException(Errno.INVAL);
        }
        requireRights(start, wish, call.wide(5));
        call.memory().check(call.size(8), 4);
        open.requireRoom();
        try (Place place =
                Walk.to(start.directory(), call.path(2), wish.isNew() ? LastLink.KEEP : lastLink)) {
            Descriptor opened =
                    place.isDirectory()
                            ? directory(place, wish, start.top() && place.start())
                            : file(place, wish);
            call.writeInt(8, open.add(opened));
        }
    }

    /** Programs ask for more than they need; only missing reading and writing is an error. */
    private static void requireRights(DirectoryDescriptor start, Wish wish, long wanted)
            throws WasiException {
        if (wish.has(CREATE)) {
            start.require(Rights.PATH_CREATE_FILE);
        }
        if (wish.has(TRUNCATE) && (start.base() & Rights.PATH_FILESTAT_SET_SIZE) == 0) {
            throw new WasiException(Errno.PERM);
        }
        if ((wanted & ~start.inheriting() & (Rights.FD_READ | Rights.FD_WRITE)) != 0) {
            throw new WasiException(Errno.NOTCAPABLE);
        }
    }

    private static Descriptor directory(Place place, Wish wish, boolean top)
            throws WasiException, IOException {
        if (wish.isNew()) {
            throw new WasiException(Errno.EXIST);
        }
        if (wish.has(CREATE) || wish.has(TRUNCATE) || (wish.base & Rights.FD_WRITE) != 0) {
            throw new WasiException(Errno.ISDIR);
        }
        return new DirectoryDescriptor(
                place.directory().directory(place.name()),
                top,
                Optional.empty(),
                wish.base & Rights.DIRECTORY,
                wish.inheriting,
                wish.fdFlags);
    }

    private static Descriptor file(Place place, Wish wish) throws WasiException, IOException {
        boolean link = place.stat().filter(FileStat::isLink).isPresent();
        if (place.stat().isPresent() && !link && wish.has(DIRECTORY)) {
            throw new WasiException(Errno.NOTDIR);
        }
        try {
            return opened(place, wish);
        } catch (AccessDeniedException e) {
            if ((wish.base & Rights.FD_WRITE) != 0 || (wish.base & RESIZING) == 0) {
                throw e;
            }
            return opened(place, wish.withoutResizing());
        }
    }

    private static Descriptor opened(Place place, Wish wish) throws IOException {
        OpenFile.Options options =
                new OpenFile.Options(
                        (wish.base & Rights.FD_READ) != 0,
                        (wish.base & WRITING) != 0,
                        wish.has(CREATE),
                        wish.has(EXCLUSIVE),
                        wish.has(TRUNCATE));
        OpenFile file = OpenFile.open(place, options);
        return new FileDescriptor(file, wish.base & Rights.FILE, wish.fdFlags);
    }
}
