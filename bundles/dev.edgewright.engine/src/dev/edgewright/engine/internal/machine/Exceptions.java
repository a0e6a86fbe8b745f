/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

import com.dylibso.chicory.runtime.GlobalInstance;
import com.dylibso.chicory.runtime.WasmException;
import com.dylibso.chicory.wasm.types.ValType;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** The exceptions of a thread of execution: throws them, and keeps those that are referred to. */
final class Exceptions {

    private static final int FIRST_COLLECTION = 1 << 10;
    private static final int MOST = 1 << 20;

    private final Execution x;

    /** By reference; null where a reference is free. */
    private final List<WasmException> kept = new ArrayList<>();

    private final Deque<Integer> free = new ArrayDeque<>();
    private int nextCollection = FIRST_COLLECTION;

    Exceptions(Execution execution) {
        this.x = execution;
    }

    /** The instruction THROW: throws what lies in registers. */
    WasmException made(int tag, int operand) {
        CoreMachine machine = x.machine();
        int count = machine.code().signatures().tag(tag).params().size();
        int first = x.base + operand;
        return new WasmException(
                machine.instance(), tag, Arrays.copyOfRange(x.registers, first, first + count));
    }

    /** The exception that a reference stands for. */
    WasmException referred(int reference) {
        if (reference == Store.NULL) {
            throw new Trap(TrapReason.OTHER, "The program threw a null exception reference");
        }
        return kept.get(reference);
    }

    /** All that are kept, by reference. */
    List<WasmException> kept() {
        return kept;
    }

    /** Goes back to whoever catches an exception, or throws it out of the machine. */
    int unwind(WasmException thrown, int from) {
        Object tag = thrown.instance().tag(thrown.tagIdx());
        int position = from;
        while (true) {
            CoreMachine machine = x.machine();
            for (Code.Handler handler : machine.code().at(position).handlers()) {
                if (handler.from() <= position
                        && position < handler.to()
                        && (handler.tag() < 0 || machine.instance().tag(handler.tag()) == tag)) {
                    return land(thrown, handler);
                }
            }
            int back = x.outOfFrame();
            if (back == Code.EXIT) {
                throw thrown;
            }
            position = back - 1;
        }
    }

    private int land(WasmException thrown, Code.Handler handler) {
        int at = x.base + handler.slot();
        if (handler.tag() >= 0) {
            System.arraycopy(thrown.args(), 0, x.registers, at, thrown.args().length);
            at += thrown.args().length;
        }
        if (handler.reference()) {
            x.registers[at] = keep(thrown);
        }
        return handler.target().position;
    }

    private int keep(WasmException thrown) {
        if (free.isEmpty() && kept.size() >= nextCollection) {
            collect();
        }
        if (!free.isEmpty()) {
            int reference = free.removeFirst();
            kept.set(reference, thrown);
            return reference;
        }
        if (kept.size() == MOST) {
            throw Faults.of(TrapReason.OUT_OF_MEMORY);
        }
        kept.add(thrown);
        return kept.size() - 1;
    }

    /** Keeps others, null where a reference is free. */
    void replace(List<WasmException> others) {
        kept.clear();
        kept.addAll(others);
        freed(new BitSet());
    }

    /** Frees the references that are nowhere; numbers that look like one are taken for one. */
    private void collect() {
        BitSet used = new BitSet(kept.size());
        Deque<long[]> toMark = new ArrayDeque<>();
        toMark.add(x.registers);
        for (CoreMachine machine : x.machine().store().machines()) {
            for (GlobalInstance global : machine.globals()) {
                if (global.getType().equals(ValType.ExnRef)) {
                    toMark.add(new long[] {global.getValue()});
                }
            }
            for (Elements table : machine.tables()) {
                if (table.elementType().equals(ValType.ExnRef)) {
                    toMark.add(Arrays.stream(table.content().values()).asLongStream().toArray());
                }
            }
        }
        while (!toMark.isEmpty()) {
            for (long value : toMark.removeLast()) {
                if (value >= 0 && value < kept.size() && !used.get((int) value)) {
                    used.set((int) value);
                    if (kept.get((int) value) != null) {
                        toMark.add(kept.get((int) value).args());
                    }
                }
            }
        }
        for (int i = used.nextClearBit(0); i < kept.size(); i = used.nextClearBit(i + 1)) {
            kept.set(i, null);
        }
        freed(used);
    }

    private void freed(BitSet used) {
        free.clear();
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i) == null) {
                free.add(i);
            }
        }
        nextCollection = Math.max(FIRST_COLLECTION, used.cardinality() * 2);
    }
}
