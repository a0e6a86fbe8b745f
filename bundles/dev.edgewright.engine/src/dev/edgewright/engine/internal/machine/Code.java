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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The register code of functions, one after another as they were first called. */
final class Code {

    /** Far more than the largest programs need, 256 MiB; a small bomb could make more. */
    private static final int MOST = 1 << 26;

    /** Where a call from outside returns to. */
    static final int EXIT = 1;

    /** Where a call from another instance returns to. */
    static final int SWITCH = 3;

    /** As the size of a frame: more than there can be, as the function has no code yet. */
    static final int NO_CODE = 1 << 30;

    /**
     * What catches an exception thrown between two positions.
     *
     * @param tag the tag it catches, negative when it catches all
     * @param reference whether the exception itself is passed on too
     * @param slot the register that takes the first value
     */
    record Handler(int from, int to, int tag, boolean reference, int slot, Label target) {}

    /** A position that is known once the code before it is there. */
    static final class Label {
        int position;
    }

    /** A function's part of the code. Its handlers stand innermost first. */
    record Part(int function, int start, int end, List<Handler> handlers) {}

    int[] ints = new int[256];
    int size;

    /** The instructions' addresses in the module as it was read; null unless they are wanted. */
    private int[] addresses;

    private int address;
    private final BitSet starts = new BitSet();
    private final List<Part> parts = new ArrayList<>();

    Code() {
        // A return goes back by what stands before the position it returns to.
        add(0);
        add(Op.EXIT);
        add(0);
        add(Op.SWITCH);
    }

    void add(int value) {
        if (size == MOST) {
            throw new Trap(
                    TrapReason.OUT_OF_MEMORY, "The program has functions too large to be run");
        }
        if (size == ints.length) {
            ints = Arrays.copyOf(ints, size * 2);
        }
        if (addresses != null) {
            addresses = size < addresses.length ? addresses : Arrays.copyOf(addresses, ints.length);
            addresses[size] = address;
        }
        ints[size++] = value;
    }

    /** Says that an instruction of the register code begins here. */
    void begin() {
        if (addresses != null) {
            starts.clear(size, Math.max(size, starts.length()));
            starts.set(size);
        }
    }

    /** The position of the next instruction, from a position on; negative when there is none. */
    int nextStart(int position) {
        return starts.nextSetBit(position);
    }

    /** Says which instruction the code is for that is added next. */
    void address(int next) {
        address = next;
    }

    /** Code that remembers where each part of it comes from. */
    static Code withAddresses() {
        Code code = new Code();
        code.addresses = new int[code.ints.length];
        return code;
    }

    /** The address of the instruction that the code at a position is for. */
    int addressAt(int position) {
        return addresses[position];
    }

    void add(Part part) {
        parts.add(part);
    }

    /** The function whose code is at a position; null for {@link #EXIT} and {@link #SWITCH}. */
    Part at(int position) {
        if (position <= SWITCH) {
            return null;
        }
        int low = 0;
        int high = parts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (parts.get(middle).start() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return parts.get(low);
    }
}
