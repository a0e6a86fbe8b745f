/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

/**
 * A guest's linear memory as the host sees it.
 *
 * <p>Addresses and lengths are unsigned 32-bit values carried in a {@code long}; numbers are little
 * endian. An access that is not wholly inside the memory ends the guest with a {@link Trap} of
 * reason {@link TrapReason#MEMORY_OUT_OF_BOUNDS} and changes nothing. To be used only by the thread
 * that runs the guest.
 */
public interface GuestMemory {

    /** The size of a page in bytes. */
    int PAGE_SIZE = 65_536;

    /** The present size in bytes. */
    long size();

    byte readByte(long address);

    short readShort(long address);

    int readInt(long address);

    long readLong(long address);

    /** Copies {@code length} bytes out of the memory. */
    byte[] read(long address, long length);

    void writeByte(long address, byte value);

    void writeShort(long address, short value);

    void writeInt(long address, int value);

    void writeLong(long address, long value);

    /** Copies {@code length} bytes of {@code bytes} from {@code offset} into the memory. */
    void write(long address, byte[] bytes, int offset, int length);

    /** Copies all of {@code bytes} into the memory. */
    default void write(long address, byte[] bytes) {
        write(address, bytes, 0, bytes.length);
    }

    /** Traps unless the range lies inside the memory; nothing is read or written. */
    void check(long address, long length);
}
