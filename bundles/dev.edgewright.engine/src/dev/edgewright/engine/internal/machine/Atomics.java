/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;

/**
 * Atomic memory accesses (threads proposal). All of one memory exclude each other; plain accesses
 * beside them may tear as the proposal allows.
 */
final class Atomics {

    private static final int NOTIFY = 0xFE00;
    private static final int WAIT64 = 0xFE02;
    private static final int LOADS = 0xFE10;
    private static final int STORES = 0xFE17;
    private static final int CHANGES = 0xFE1E;
    private static final int EXCHANGES = 0xFE48;
    private static final int VARIANTS = 7;

    /** The bytes accessed by i32, i64, i32 of 8 and 16 bits, i64 of 8, 16 and 32 bits. */
    private static final int[] SIZES = {4, 8, 1, 2, 1, 2, 4};

    private Atomics() {}

    /** How many operands an instruction takes beside the address. */
    static int values(int opcode) {
        if (opcode == NOTIFY || opcode >= STORES && opcode < EXCHANGES) {
            return 1;
        }
        return opcode >= LOADS && opcode < STORES ? 0 : 2;
    }

    static boolean isStore(int opcode) {
        return opcode >= STORES && opcode < CHANGES;
    }

    /** Does an access; for a store the result means nothing. */
    static long access(
            PagedMemory memory, int opcode, long address, long a, long b, Runnable poll) {
        if (opcode < LOADS) {
            return waiting(memory, opcode, address, a, b, poll);
        }
        int variant = (opcode - LOADS) % VARIANTS;
        int size = SIZES[variant];
        require(address, size);
        memory.check(address, size);
        synchronized (memory) {
            long old = memory.loadBytes(address, size);
            if (opcode >= STORES) {
                memory.storeBytes(address, size, changed(opcode, old, a, b, size));
            }
            return variant == 0 ? (int) old : old;
        }
    }

    private static long changed(int opcode, long old, long a, long b, int size) {
        return switch ((opcode - STORES) / VARIANTS) {
            case 0, 6 -> a;
            case 1 -> old + a;
            case 2 -> old - a;
            case 3 -> old & a;
            case 4 -> old | a;
            case 5 -> old ^ a;
            default -> old == (size == 8 ? a : a & (1L << size * 8) - 1) ? b : old;
        };
    }

    private static long waiting(
            PagedMemory memory, int opcode, long address, long a, long b, Runnable poll) {
        int size = opcode == WAIT64 ? 8 : 4;
        require(address, size);
        memory.check(address, size);
        if (opcode == NOTIFY) {
            return memory.waiters().wake(address, (int) a);
        }
        if (!memory.shared()) {
            throw new Trap(TrapReason.OTHER, "The program waited on a memory that is not shared");
        }
        long expected = size == 4 ? a & 0xFFFF_FFFFL : a;
        return memory.waiters()
                .await(address, () -> memory.loadBytes(address, size) == expected, b, poll);
    }

    private static void require(long address, int size) {
        if (address % size != 0) {
            throw new Trap(
                    TrapReason.OTHER, "The program made an atomic access that is not aligned");
        }
    }
}
