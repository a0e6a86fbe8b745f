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
import dev.edgewright.host.files.FileStat;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The calls that read, write, seek and list through an open descriptor. */
final class TransferCalls {

    private static final int DIRENT = 24;

    private final Descriptors open;

    TransferCalls(Descriptors open) {
        this.open = open;
    }

    void read(Call call) throws WasiException, IOException {
        Descriptor found = openFor(Rights.FD_READ, call);
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
        FileDescriptor file = open.file(call.number(0), 0);
        openFor(Rights.FD_READ, call).require(Rights.FD_SEEK);
        Iovecs buffers = Iovecs.of(call, 1);
        call.memory().check(call.size(4), 4);
        Offset offset = new Offset(call.wide(3));
        int count =
                buffers.readFrom(
                        into -> offset.advance(file.channel().read(into, offset.position)));
        call.writeInt(4, count);
    }

    void write(Call call) throws WasiException, IOException {
        Descriptor found = openFor(Rights.FD_WRITE, call);
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
        FileDescriptor file = open.file(call.number(0), 0);
        openFor(Rights.FD_WRITE, call).require(Rights.FD_SEEK);
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
        for (String name : directory.names(cookie)) {
            cookie++;
            Optional<FileStat> entry = directory.entry(name);
            if (entry.isEmpty()) {
                continue;
            }
            byte[] bytes = dirent(name, entry.get(), cookie);
            int fits = (int) Math.min(bytes.length, length - used);
            memory.write(call.size(1) + used, bytes, 0, fits);
            used += fits;
            if (used == length) {
                break;
            }
        }
        call.writeInt(4, (int) used);
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

    /** As in POSIX, a descriptor that is not open for reading or writing is a bad one for it. */
    private Descriptor openFor(long right, Call call) throws WasiException {
        Descriptor found = open.get(call.number(0));
        if ((found.base() & right) == 0) {
            throw new WasiException(Errno.BADF);
        }
        return found;
    }

    /** The right to seek implies the right to tell. */
    private static void requireTelling(FileDescriptor file) throws WasiException {
        if ((file.base() & (Rights.FD_TELL | Rights.FD_SEEK)) == 0) {
            throw new WasiException(Errno.NOTCAPABLE);
        }
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

    private static byte[] dirent(String name, FileStat entry, long next) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer dirent =
                ByteBuffer.allocate(DIRENT + bytes.length).order(ByteOrder.LITTLE_ENDIAN);
        dirent.putLong(next).putLong(entry.inode()).putInt(bytes.length);
        dirent.put((byte) Stats.code(entry.type())).position(DIRENT).put(bytes);
        return dirent.array();
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
