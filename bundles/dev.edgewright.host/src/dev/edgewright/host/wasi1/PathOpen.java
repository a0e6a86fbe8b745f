/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

import dev.edgewright.host.wasi1.PathResolver.LastLink;
import dev.edgewright.host.wasi1.PathResolver.Target;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The call {@code path_open}. */
final class PathOpen {

    private static final int CREATE = 1;
    private static final int DIRECTORY = 2;
    private static final int EXCLUSIVE = 4;
    private static final int TRUNCATE = 8;
    private static final int ALL = 15;
    private static final long WRITING =
            Rights.FD_WRITE | Rights.FD_ALLOCATE | Rights.FD_FILESTAT_SET_SIZE;

    private final Descriptors open;

    PathOpen(Descriptors open) {
        this.open = open;
    }

    void open(Call call) throws WasiException, IOException {
        int flags = call.number(4);
        LastLink lastLink = PathCalls.lastLink(call.number(1));
        if ((flags & EXCLUSIVE) != 0 && (flags & CREATE) != 0) {
            lastLink = LastLink.KEEP;
        }
        DirectoryDescriptor start = open.directory(call.number(0), required(flags));
        int fdFlags = call.number(7);
        if ((flags & ~ALL) != 0
                || (fdFlags & ~Descriptor.ALL_FLAGS) != 0
                || (flags & CREATE) != 0 && (flags & DIRECTORY) != 0) {
            throw new WasiException(Errno.INVAL);
        }
        long base = granted(start, call.wide(5));
        long inheriting = call.wide(6) & start.inheriting();
        call.memory().check(call.size(8), 4);
        open.requireRoom();
        Target target = PathResolver.resolve(start, call.path(2), lastLink);
        Descriptor opened =
                target.stat().filter(FileStat::isDirectory).isPresent()
                        ? directory(start, target, flags, base, inheriting, fdFlags)
                        : file(target, flags, base, fdFlags);
        call.writeInt(8, open.add(opened));
    }

    private static long required(int flags) {
        return Rights.PATH_OPEN
                | ((flags & CREATE) != 0 ? Rights.PATH_CREATE_FILE : 0)
                | ((flags & TRUNCATE) != 0 ? Rights.PATH_FILESTAT_SET_SIZE : 0);
    }

    /** Programs ask for more than they need; only missing reading and writing is an error. */
    private static long granted(DirectoryDescriptor start, long wanted) throws WasiException {
        long missing = wanted & ~start.inheriting();
        if ((missing & (Rights.FD_READ | Rights.FD_WRITE)) != 0) {
            throw new WasiException(Errno.NOTCAPABLE);
        }
        return wanted & start.inheriting();
    }

    private static Descriptor directory(
            DirectoryDescriptor start,
            Target target,
            int flags,
            long base,
            long inheriting,
            int fdFlags)
            throws WasiException {
        if ((flags & EXCLUSIVE) != 0 && (flags & CREATE) != 0) {
            throw new WasiException(Errno.EXIST);
        }
        if ((flags & (CREATE | TRUNCATE)) != 0 || (base & Rights.FD_WRITE) != 0) {
            throw new WasiException(Errno.ISDIR);
        }
        return new DirectoryDescriptor(
                start.root(),
                target.names(),
                target.existing(),
                Optional.empty(),
                base & Rights.DIRECTORY,
                inheriting,
                fdFlags);
    }

    private static Descriptor file(Target target, int flags, long base, int fdFlags)
            throws WasiException, IOException {
        if (target.stat().isPresent()) {
            requireRegular(target, flags);
        } else if ((flags & CREATE) == 0) {
            throw new WasiException(Errno.NOENT);
        } else if (target.slash()) {
            throw new WasiException(Errno.ISDIR);
        }
        FileChannel channel = FileChannel.open(target.path(), options(target, flags, base));
        try {
            if ((flags & TRUNCATE) != 0) {
                channel.truncate(0);
            }
            FileStat stat =
                    FileStat.find(target.path()).orElseThrow(() -> new WasiException(Errno.NOENT));
            return new FileDescriptor(channel, target.path(), stat, base & Rights.FILE, fdFlags);
        } catch (IOException | WasiException e) {
            channel.close();
            throw e;
        }
    }

    private static void requireRegular(Target target, int flags) throws WasiException {
        FileStat stat = target.stat().orElseThrow();
        if ((flags & EXCLUSIVE) != 0 && (flags & CREATE) != 0) {
            throw new WasiException(Errno.EXIST);
        }
        if (stat.isLink()) {
            throw new WasiException(Errno.LOOP);
        }
        if (target.slash() || (flags & DIRECTORY) != 0) {
            throw new WasiException(Errno.NOTDIR);
        }
        // Pipes and devices would let a guest wait or act outside of what a directory grants.
        if (stat.type() != FileType.REGULAR_FILE) {
            throw new WasiException(Errno.NOTSUP);
        }
    }

    private static Set<OpenOption> options(Target target, int flags, long base) {
        Set<OpenOption> options = new HashSet<>();
        options.add(LinkOption.NOFOLLOW_LINKS);
        boolean writing = (base & WRITING) != 0 || (flags & TRUNCATE) != 0;
        boolean creating = target.stat().isEmpty();
        if (writing || creating) {
            options.add(StandardOpenOption.WRITE);
        }
        if (creating) {
            options.add(StandardOpenOption.CREATE_NEW);
        }
        if ((base & Rights.FD_READ) != 0 || !(writing || creating)) {
            options.add(StandardOpenOption.READ);
        }
        return options;
    }
}
