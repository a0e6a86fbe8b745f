/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

import com.dylibso.chicory.runtime.ConstantEvaluators;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.types.ActiveDataSegment;
import com.dylibso.chicory.wasm.types.DataSegment;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import dev.edgewright.engine.TrapReason;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * A linear memory of pages that are shared until they are first written: at first all are one empty
 * page.
 *
 * <p>Addresses are unsigned. Only the atomic accesses of a shared memory, and growing it, may
 * happen on several threads at once.
 */
public final class PagedMemory implements Memory {

    private static final byte[] EMPTY = new byte[PAGE_SIZE];
    private static final VarHandle INTS = Loop.view(int[].class);
    private static final VarHandle LONGS = Loop.view(long[].class);
    private static final int MOST_PAGES = 65_536;

    private final MemoryLimits limits;
    private final Waiters waiters = new Waiters(this);

    /** The pages as they are read. */
    private volatile byte[][] pages;

    /** The pages as they are written; null where a page must first be made this memory's own. */
    private volatile byte[][] written;

    public PagedMemory(MemoryLimits limits) {
        this.limits = limits;
        this.pages = new byte[0][];
        this.written = new byte[0][];
        grow(limits.initialPages());
    }

    byte[][] readPages() {
        return pages;
    }

    byte[][] writtenPages() {
        return written;
    }

    Waiters waiters() {
        return waiters;
    }

    @Override
    public int pages() {
        return pages.length;
    }

    @Override
    public synchronized int grow(int size) {
        int before = pages.length;
        if (size < 0 || size > Math.min(limits.maximumPages(), MOST_PAGES) - before) {
            return -1;
        }
        byte[][] more = Arrays.copyOf(pages, before + size);
        byte[][] moreWritten = Arrays.copyOf(written, before + size);
        Arrays.fill(more, before, more.length, EMPTY);
        written = moreWritten;
        pages = more;
        return before;
    }

    @Override
    public int initialPages() {
        return limits.initialPages();
    }

    @Override
    public int maximumPages() {
        // The library takes this for unlimited when it compares with an import.
        return Math.min(limits.maximumPages(), RUNTIME_MAX_PAGES);
    }

    @Override
    public boolean shared() {
        return limits.shared();
    }

    /** The pages as they are now; they are copied before they are next written. */
    synchronized byte[][] freeze() {
        byte[][] frozen = pages.clone();
        if (shared()) {
            // Another thread may be writing to its pages.
            for (int i = 0; i < frozen.length; i++) {
                frozen[i] = frozen[i] == EMPTY ? EMPTY : frozen[i].clone();
            }
        } else {
            written = new byte[frozen.length][];
        }
        return frozen;
    }

    /** Becomes what was frozen. */
    synchronized void thaw(byte[][] frozen) {
        written = new byte[frozen.length][];
        pages = frozen.clone();
    }

    private static long unsigned(int address) {
        return address & 0xFFFF_FFFFL;
    }

    /** Traps unless a range is inside. */
    void check(long address, long length) {
        if (address < 0 || length < 0 || address + length > (long) pages.length * PAGE_SIZE) {
            throw Faults.of(TrapReason.MEMORY_OUT_OF_BOUNDS);
        }
    }

    /** The page at an address, made this memory's own. */
    private byte[] own(long address) {
        int page = (int) (address >>> 16);
        if (written[page] != null) {
            return written[page];
        }
        if (shared()) {
            // Two threads must not make the same page their own.
            synchronized (this) {
                return written[page] != null ? written[page] : copied(page);
            }
        }
        return copied(page);
    }

    private byte[] copied(int page) {
        byte[] own = pages[page].clone();
        pages[page] = own;
        written[page] = own;
        return own;
    }

    /** Reads so many bytes, zero-extended. */
    long loadBytes(long address, int size) {
        check(address, size);
        int offset = (int) address & 0xFFFF;
        byte[] page = pages[(int) (address >>> 16)];
        if (size == Long.BYTES && offset <= PAGE_SIZE - Long.BYTES) {
            return (long) LONGS.get(page, offset);
        }
        if (size == Integer.BYTES && offset <= PAGE_SIZE - Integer.BYTES) {
            return (int) INTS.get(page, offset) & 0xFFFF_FFFFL;
        }
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            long at = address + i;
            value = value << 8 | pages[(int) (at >>> 16)][(int) at & 0xFFFF] & 0xFF;
        }
        return value;
    }

    /** Writes the lowest so many bytes of a value. */
    void storeBytes(long address, int size, long value) {
        check(address, size);
        int offset = (int) address & 0xFFFF;
        if (size == Long.BYTES && offset <= PAGE_SIZE - Long.BYTES) {
            LONGS.set(own(address), offset, value);
        } else if (size == Integer.BYTES && offset <= PAGE_SIZE - Integer.BYTES) {
            INTS.set(own(address), offset, (int) value);
        } else {
            for (int i = 0; i < size; i++) {
                long at = address + i;
                own(at)[(int) at & 0xFFFF] = (byte) (value >>> i * 8);
            }
        }
    }

    /**
     * Copies from one memory to another or the same; the ranges may overlap.
     *
     * @param poll looked at after each page; it throws to end the program
     */
    static void copy(
            PagedMemory from,
            long source,
            PagedMemory to,
            long target,
            long length,
            Runnable poll) {
        from.check(source, length);
        to.check(target, length);
        boolean backward = from == to && target > source;
        long left = length;
        while (left > 0) {
            long s = backward ? source + left - 1 : source + length - left;
            long t = backward ? target + left - 1 : target + length - left;
            long room =
                    backward
                            ? Math.min(s & 0xFFFF, t & 0xFFFF) + 1
                            : PAGE_SIZE - Math.max(s & 0xFFFF, t & 0xFFFF);
            int count = (int) Math.min(room, left);
            long first = backward ? 1 - count : 0;
            System.arraycopy(
                    from.pages[(int) (s >>> 16)],
                    (int) (s + first) & 0xFFFF,
                    to.own(t),
                    (int) (t + first) & 0xFFFF,
                    count);
            left -= count;
            poll.run();
        }
    }

    /** Fills a range; for the last parameter see {@link #copy}. */
    void fill(long address, long length, byte value, Runnable poll) {
        check(address, length);
        long at = address;
        long end = address + length;
        while (at < end) {
            int offset = (int) at & 0xFFFF;
            int count = (int) Math.min(end - at, PAGE_SIZE - offset);
            if (value != 0 || pages[(int) (at >>> 16)] != EMPTY) {
                Arrays.fill(own(at), offset, offset + count, value);
            }
            at += count;
            poll.run();
        }
    }

    void write(long address, byte[] data, int from, int length) {
        check(address, length);
        int done = 0;
        while (done < length) {
            long at = address + done;
            int offset = (int) at & 0xFFFF;
            int count = Math.min(length - done, PAGE_SIZE - offset);
            System.arraycopy(data, from + done, own(at), offset, count);
            done += count;
        }
    }

    @Override
    public void initialize(Instance instance, DataSegment[] dataSegments) {
        initialize(instance, dataSegments, 0);
    }

    @Override
    public void initialize(Instance instance, DataSegment[] dataSegments, int memoryIndex) {
        for (DataSegment segment : dataSegments) {
            if (segment instanceof ActiveDataSegment active && active.index() == memoryIndex) {
                long[] offset =
                        ConstantEvaluators.computeConstantValue(
                                instance, active.offsetInstructions());
                byte[] data = active.data();
                write(unsigned((int) offset[0]), data, 0, data.length);
            }
        }
    }

    @Override
    public void write(int addr, byte[] data, int offset, int size) {
        write(unsigned(addr), data, offset, size);
    }

    @Override
    public byte[] readBytes(int addr, int len) {
        check(unsigned(addr), len);
        byte[] bytes = new byte[len];
        int done = 0;
        while (done < len) {
            long at = unsigned(addr) + done;
            int offset = (int) at & 0xFFFF;
            int count = Math.min(len - done, PAGE_SIZE - offset);
            System.arraycopy(pages[(int) (at >>> 16)], offset, bytes, done, count);
            done += count;
        }
        return bytes;
    }

    @Override
    public byte read(int addr) {
        return (byte) loadBytes(unsigned(addr), 1);
    }

    @Override
    public short readShort(int addr) {
        return (short) loadBytes(unsigned(addr), 2);
    }

    @Override
    public long readU16(int addr) {
        return loadBytes(unsigned(addr), 2);
    }

    @Override
    public int readInt(int addr) {
        return (int) loadBytes(unsigned(addr), 4);
    }

    @Override
    public long readLong(int addr) {
        return loadBytes(unsigned(addr), 8);
    }

    @Override
    public long readF32(int addr) {
        return readInt(addr);
    }

    @Override
    public long readF64(int addr) {
        return readLong(addr);
    }

    @Override
    public float readFloat(int addr) {
        return Float.intBitsToFloat(readInt(addr));
    }

    @Override
    public double readDouble(int addr) {
        return Double.longBitsToDouble(readLong(addr));
    }

    @Override
    public void writeByte(int addr, byte data) {
        storeBytes(unsigned(addr), 1, data);
    }

    @Override
    public void writeShort(int addr, short data) {
        storeBytes(unsigned(addr), 2, data);
    }

    @Override
    public void writeI32(int addr, int data) {
        storeBytes(unsigned(addr), 4, data);
    }

    @Override
    public void writeLong(int addr, long data) {
        storeBytes(unsigned(addr), 8, data);
    }

    @Override
    public void writeF32(int addr, float data) {
        writeI32(addr, Float.floatToRawIntBits(data));
    }

    @Override
    public void writeF64(int addr, double data) {
        writeLong(addr, Double.doubleToRawLongBits(data));
    }

    @Override
    public void zero() {
        fill(0, (long) pages.length * PAGE_SIZE, (byte) 0, () -> {});
    }

    @Override
    public void fill(byte value, int fromIndex, int toIndex) {
        fill(unsigned(fromIndex), unsigned(toIndex) - unsigned(fromIndex), value, () -> {});
    }

    @Override
    public void copy(int dest, int src, int size) {
        copy(this, unsigned(src), this, unsigned(dest), unsigned(size), () -> {});
    }

    @Override
    public void initPassiveSegment(int segmentId, int dest, int offset, int size) {
        throw new UnsupportedOperationException("the machine keeps the segments");
    }

    @Override
    public void drop(int segment) {
        throw new UnsupportedOperationException("the machine keeps the segments");
    }

    @Override
    @SuppressWarnings("removal")
    public Object lock(int address) {
        return this;
    }

    @Override
    @SuppressWarnings("removal")
    public int waitOn(int address, int expected, long timeout) {
        throw new UnsupportedOperationException("the machine waits");
    }

    @Override
    @SuppressWarnings("removal")
    public int waitOn(int address, long expected, long timeout) {
        throw new UnsupportedOperationException("the machine waits");
    }

    @Override
    @SuppressWarnings("removal")
    public int notify(int address, int maxThreads) {
        return waiters.wake(unsigned(address), maxThreads);
    }
}
