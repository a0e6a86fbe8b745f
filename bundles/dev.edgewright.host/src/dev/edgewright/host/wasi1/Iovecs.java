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
import java.util.ArrayList;
import java.util.List;

/**
 * The buffers a guest reads into or writes from, checked as a whole before the first byte moves.
 */
final class Iovecs {

    private static final int MOST = 1024;
    private static final int SIZE = 8;
    private static final int PIECE = 64 * 1024;

    private record Buffer(long address, long length) {}

    /** Takes bytes to a file or stream; must take all of them. */
    @FunctionalInterface
    interface Sink {
        void write(byte[] bytes) throws IOException, WasiException;
    }

    /** Fills a buffer and tells how many bytes came; none or less at the end. */
    @FunctionalInterface
    interface Source {
        int read(ByteBuffer into) throws IOException, WasiException;
    }

    private final GuestMemory memory;
    private final List<Buffer> buffers;

    private Iovecs(GuestMemory memory, List<Buffer> buffers) {
        this.memory = memory;
        this.buffers = buffers;
    }

    /** Reads the list at the address in one argument with the count in the next one. */
    static Iovecs of(Call call, int position) throws WasiException {
        GuestMemory memory = call.memory();
        long list = call.size(position);
        long count = call.size(position + 1);
        memory.check(list, count * SIZE);
        if (count > MOST) {
            throw new WasiException(Errno.INVAL);
        }
        List<Buffer> buffers = new ArrayList<>((int) count);
        long total = 0;
        for (long at = list; at < list + count * SIZE; at += SIZE) {
            long address = Integer.toUnsignedLong(memory.readInt(at));
            long length = Integer.toUnsignedLong(memory.readInt(at + 4));
            memory.check(address, length);
            total += length;
            buffers.add(new Buffer(address, length));
        }
        if (total > Integer.MAX_VALUE) {
            throw new WasiException(Errno.INVAL);
        }
        return new Iovecs(memory, buffers);
    }

    /** Writes all the buffers' bytes and tells how many they are. */
    int writeTo(Sink sink) throws IOException, WasiException {
        int written = 0;
        for (Buffer buffer : buffers) {
            for (long done = 0; done < buffer.length; done += PIECE) {
                checkInterrupt();
                int piece = (int) Math.min(PIECE, buffer.length - done);
                try {
                    sink.write(memory.read(buffer.address + done, piece));
                } catch (IOException e) {
                    // What was written before the failure counts; the next call meets it again.
                    if (written == 0) {
                        throw e;
                    }
                    return written;
                }
                written += piece;
            }
        }
        return written;
    }

    /** Fills the buffers until one piece comes short, and tells how many bytes came. */
    int readFrom(Source source) throws IOException, WasiException {
        int read = 0;
        for (Buffer buffer : buffers) {
            for (long done = 0; done < buffer.length; done += PIECE) {
                checkInterrupt();
                int piece = (int) Math.min(PIECE, buffer.length - done);
                ByteBuffer bytes = ByteBuffer.allocate(piece);
                int came = Math.max(0, source.read(bytes));
                memory.write(buffer.address + done, bytes.array(), 0, came);
                read += came;
                if (came < piece) {
                    return read;
                }
            }
        }
        return read;
    }

    /** The length of the first buffer that is not empty. */
    int firstLength() {
        return (int)
                buffers.stream().mapToLong(Buffer::length).filter(l -> l > 0).findFirst().orElse(0);
    }

    /** Puts bytes, no more than the first buffer takes, into it. */
    void fillFirst(byte[] bytes) {
        for (Buffer buffer : buffers) {
            if (buffer.length > 0) {
                memory.write(buffer.address, bytes);
                return;
            }
        }
    }

    private static void checkInterrupt() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
    }
}
