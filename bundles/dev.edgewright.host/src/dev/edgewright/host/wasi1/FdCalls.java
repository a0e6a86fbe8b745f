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
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The calls that work on an open descriptor. */
final class FdCalls {

    private static final int LAST_ADVICE = 5;
    private static final int DIRENT = 24;

    private final Descriptors open;
    private final FileTimes times;

    FdCalls(Descriptors open, FileTimes times) {
        this.open = open;
        this.times = times;
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
        memory.writeLong(at, found.type().ordinal() | (long) found.flags() << 16);
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
        found.stat().write(call.memory(), call.size(1));
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
        switch (found) {
            case FileDescriptor file ->
                    times.set(file.path(), call.wide(1), call.wide(2), call.number(3));
            case DirectoryDescriptor directory ->
                    times.set(directory.path(), call.wide(1), call.wide(2), call.number(3));
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

    void read(Call call) throws WasiException, IOException {
        Descriptor found = open.get(call.number(0));
        found.require(Rights.FD_READ);
        Iovecs buffers = Iovecs.of(call, 1);
        call.memory().check(call.size(3), 4);
        int count =
                switch (found) {
                    case FileDescriptor file -> buffers.readFrom(file::read);
                    case InputDescriptor input -> readInput(input, buffers);
                    default -> throw new WasiException(Errno.BADF);
                };
        call.writeInt(3, count);
    }

    void pread(Call call) throws WasiException, IOException {
        FileDescriptor file = open.file(call.number(0), Rights.FD_READ | Rights.FD_SEEK);
        Iovecs buffers = Iovecs.of(call, 1);
        call.memory().check(call.size(4), 4);
        Offset offset = new Offset(call.wide(3));
        int count =
                buffers.readFrom(
                        into -> offset.advance(file.channel().read(into, offset.position)));
        call.writeInt(4, count);
    }

    void write(Call call) throws WasiException, IOException {
        Descriptor found = open.get(call.number(0));
        found.require(Rights.FD_WRITE);
        Iovecs buffers = Iovecs.of(call, 1);
        call.memory().check(call.size(3), 4);
        int count;
        switch (found) {
            case FileDescriptor file -> {
                count = buffers.writeTo(bytes -> file.write(ByteBuffer.wrap(bytes)));
                file.written();
            }
            case OutputDescriptor output -> {
                count = buffers.writeTo(output::write);
                output.flush();
            }
            default -> throw new WasiException(Errno.BADF);
        }
        call.writeInt(3, count);
    }

    void pwrite(Call call) throws WasiException, IOException {
        FileDescriptor file = open.file(call.number(0), Rights.FD_WRITE | Rights.FD_SEEK);
        Iovecs buffers = Iovecs.of(call, 1);
        call.memory().check(call.size(4), 4);
        Offset offset = new Offset(call.wide(3));
        int count =
                buffers.writeTo(
                        bytes -> {
                            ByteBuffer from = ByteBuffer.wrap(bytes);
                            while (from.hasRemaining()) {
                                offset.advance(file.channel().write(from, offset.position));
                            }
                        });
        file.written();
        call.writeInt(4, count);
    }

    void readdir(Call call) throws WasiException, IOException {
        Descriptor found = open.get(call.number(0));
        if (!(found instanceof DirectoryDescriptor directory)) {
            throw new WasiException(Errno.NOTDIR);
        }
        directory.require(Rights.FD_READDIR);
        GuestMemory memory = call.memory();
        long length = call.size(2);
        memory.check(call.size(1), length);
        memory.check(call.size(4), 4);
        long cookie = call.wide(3);
        long used = 0;
        for (DirectoryDescriptor.Entry entry : directory.entries(cookie)) {
            cookie++;
            byte[] bytes = dirent(entry, cookie);
            int fits = (int) Math.min(bytes.length, length - used);
            memory.write(call.size(1) + used, bytes, 0, fits);
            used += fits;
            if (used == length) {
                break;
            }
        }
        call.writeInt(4, (int) used);
    }

    void renumber(Call call) throws WasiException, IOException {
        open.renumber(call.number(0), call.number(1));
    }

    void seek(Call call) throws WasiException, IOException {
        int whence = call.number(2);
        // Asking for the present position needs only the right to tell it.
        boolean telling = whence == 1 && call.wide(1) == 0;
        FileDescriptor file = open.file(call.number(0), telling ? 0 : Rights.FD_SEEK);
        if (telling) {
            requireTelling(file);
        }
        call.memory().check(call.size(3), 8);
        long from =
                switch (whence) {
                    case 0 -> 0;
                    case 1 -> file.channel().position();
                    case 2 -> file.channel().size();
                    default -> throw new WasiException(Errno.INVAL);
                };
        long position = from + call.wide(1);
        if (position < 0) {
            throw new WasiException(Errno.INVAL);
        }
        file.channel().position(position);
        call.writeLong(3, position);
    }

    void tell(Call call) throws WasiException, IOException {
        FileDescriptor file = open.file(call.number(0), 0);
        requireTelling(file);
        call.writeLong(1, file.channel().position());
    }

    /** The right to seek implies the right to tell. */
    private static void requireTelling(FileDescriptor file) throws WasiException {
        if ((file.base() & (Rights.FD_TELL | Rights.FD_SEEK)) == 0) {
            throw new WasiException(Errno.NOTCAPABLE);
        }
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

    private static int readInput(InputDescriptor descriptor, Iovecs buffers)
            throws IOException, WasiException {
        StandardInput input = descriptor.input();
        int wanted = buffers.firstLength();
        if (descriptor.has(Descriptor.NONBLOCK) && wanted > 0) {
            try {
                if (!input.await(0)) {
                    throw new WasiException(Errno.AGAIN);
                }
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
        try {
            byte[] bytes = input.read(wanted);
            buffers.fillFirst(bytes);
            return bytes.length;
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException();
    }

    private static byte[] dirent(DirectoryDescriptor.Entry entry, long next) {
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(DIRENT + name.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(next).putLong(entry.inode()).putInt(name.length);
        bytes.put(entry.type().code()).position(DIRENT).put(name);
        return bytes.array();
    }

    /** A place in a file that moves along. */
    private static final class Offset {
        private long position;

        Offset(long start) throws WasiException {
            if (start < 0) {
                throw new WasiException(Errno.INVAL);
            }
            position = start;
        }

        int advance(int count) {
            position += Math.max(0, count);
            return count;
        }
    }
}
