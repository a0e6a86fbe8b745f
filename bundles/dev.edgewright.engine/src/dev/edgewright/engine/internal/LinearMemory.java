/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

import com.dylibso.chicory.runtime.Memory;
import dev.edgewright.engine.GuestMemory;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;

/** A memory of the library behind the engine's interface. */
record LinearMemory(Memory memory) implements GuestMemory {

    @Override
    public long size() {
        return (long) memory.pages() * PAGE_SIZE;
    }

    @Override
    public byte readByte(long address) {
        return memory.read(at(address, Byte.BYTES));
    }

    @Override
    public short readShort(long address) {
        return memory.readShort(at(address, Short.BYTES));
    }

    @Override
    public int readInt(long address) {
        return memory.readInt(at(address, Integer.BYTES));
    }

    @Override
    public long readLong(long address) {
        return memory.readLong(at(address, Long.BYTES));
    }

    @Override
    public byte[] read(long address, long length) {
        return memory.readBytes(at(address, length), (int) length);
    }

    @Override
    public void writeByte(long address, byte value) {
        memory.writeByte(at(address, Byte.BYTES), value);
    }

    @Override
    public void writeShort(long address, short value) {
        memory.writeShort(at(address, Short.BYTES), value);
    }

    @Override
    public void writeInt(long address, int value) {
        memory.writeI32(at(address, Integer.BYTES), value);
    }

    @Override
    public void writeLong(long address, long value) {
        memory.writeLong(at(address, Long.BYTES), value);
    }

    @Override
    public void write(long address, byte[] bytes, int offset, int length) {
        memory.write(at(address, length), bytes, offset, length);
    }

    @Override
    public void check(long address, long length) {
        at(address, length);
    }

    private int at(long address, long length) {
        if (address < 0 || length < 0 || address > size() - length) {
            throw new Trap(
                    TrapReason.MEMORY_OUT_OF_BOUNDS,
                    "The host was given "
                            + length
                            + " bytes at address "
                            + address
                            + ", outside the memory of "
                            + size()
                            + " bytes");
        }
        return (int) address;
    }
}
