/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

import dev.edgewright.engine.GuestMemory;
import dev.edgewright.host.files.OpenDirectory;
import dev.edgewright.host.grants.HostClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The calls that work on an open descriptor, except those that move bytes. */
final class FdCalls {

    private static final int LAST_ADVICE = 5;

    private final Descriptors open;
    private final HostClock clock;

    FdCalls(Descriptors open, HostClock clock) {
        this.open = open;
        this.clock = clock;
    }

    void advise(Call call) throws WasiException {
        open.file(call.number(0), Rights.FD_ADVISE);
        if (call.number(3) < 0 || call.number(3) > LAST_ADVICE || call.wide(2) < 0) {
            throw new WasiException(Errno.INVAL);
        }
    }

    void allocate(Call call) throws WasiException, IOException {
        FileDescriptor file = open.file(call.number(0), Rights.FD_ALLOCATE);
        long offset = call.wide(1);
        long length = call.wide(2);
        if (offset < 0 || length <= 0) {
            throw new WasiException(Errno.INVAL);
        }
        if (offset > Long.MAX_VALUE - length) {
            throw new WasiException(Errno.FBIG);
        }
        if (offset + length > file.channel().size()) {
            file.resize(offset + length);
        }
    }

    void close(Call call) throws WasiException, IOException {
        open.close(call.number(0));
    }

    void datasync(Call call) throws WasiException, IOException {
        open.file(call.number(0), Rights.FD_DATASYNC).channel().force(false);
    }

    void sync(Call call) throws WasiException, IOException {
        Descriptor found = open.get(call.number(0));
        if (found instanceof OutputDescriptor output) {
            output.flush();
            return;
        }
        found.require(Rights.FD_SYNC);
        if (found instanceof FileDescriptor file) {
            file.channel().force(true);
        }
    }

    void fdstatGet(Call call) throws WasiException {
        Descriptor found = open.get(call.number(0));
        long at = call.size(1);
        GuestMemory memory = call.memory();
        memory.check(at, 24);
        memory.writeLong(at, found.type() | (long) found.flags() << 16);
        memory.writeLong(at + 8, found.base());
        memory.writeLong(at + 16, found.inheriting());
    }

    void fdstatSetFlags(Call call) throws WasiException {
        Descriptor found = open.get(call.number(0));
        found.require(Rights.FD_FDSTAT_SET_FLAGS);
        int flags = call.number(1);
        if ((flags & ~Descriptor.ALL_FLAGS) != 0) {
            throw new WasiException(Errno.INVAL);
        }
        found.setFlags(flags);
    }

    void fdstatSetRights(Call call) throws WasiException {
        open.get(call.number(0)).narrow(call.wide(1), call.wide(2));
    }

    void filestatGet(Call call) throws WasiException, IOException {
        Descriptor found = open.get(call.number(0));
        found.require(Rights.FD_FILESTAT_GET);
        Stats.write(found.stat(), call.memory(), call.size(1));
    }

    void filestatSetSize(Call call) throws WasiException, IOException {
        FileDescriptor file = open.file(call.number(0), Rights.FD_FILESTAT_SET_SIZE);
        if (call.wide(1) < 0) {
            throw new WasiException(Errno.INVAL);
        }
        file.resize(call.wide(1));
    }

    void filestatSetTimes(Call call) throws WasiException, IOException {
        Descriptor found = open.get(call.number(0));
        found.require(Rights.FD_FILESTAT_SET_TIMES);
        FileTimes times = FileTimes.of(call, 1, clock);
        switch (found) {
            case FileDescriptor file -> file.setTimes(times.modified(), times.accessed());
            case DirectoryDescriptor directory ->
                    directory
                            .directory()
                            .setTimes(OpenDirectory.SELF, times.modified(), times.accessed());
            default -> throw new WasiException(Errno.BADF);
        }
    }

    void prestatGet(Call call) throws WasiException {
        long at = call.size(1);
        byte[] name = preopenName(call.number(0));
        call.memory().check(at, 8);
        call.memory().writeInt(at, 0);
        call.memory().writeInt(at + 4, name.length);
    }

    void prestatDirName(Call call) throws WasiException {
        byte[] name = preopenName(call.number(0));
        call.memory().check(call.size(1), call.size(2));
        if (call.size(2) < name.length) {
            throw new WasiException(Errno.NAMETOOLONG);
        }
        call.memory().write(call.size(1), name);
    }

    void renumber(Call call) throws WasiException, IOException {
        open.renumber(call.number(0), call.number(1));
    }

    /** There are no sockets: a known descriptor is none, an unknown one is bad. */
    void socket(Call call) throws WasiException {
        open.get(call.number(0));
        throw new WasiException(Errno.NOTSOCK);
    }

    private byte[] preopenName(int number) throws WasiException {
        if (open.get(number) instanceof DirectoryDescriptor directory
                && directory.preopenName().isPresent()) {
            return directory.preopenName().get().getBytes(StandardCharsets.UTF_8);
        }
        throw new WasiException(Errno.BADF);
    }
}
