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
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.types.ActiveDataSegment;
import com.dylibso.chicory.wasm.types.DataSegment;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.PassiveElement;
import com.dylibso.chicory.wasm.types.ValType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** One instance's code and what its code touches. */
final class CoreMachine implements Machine {

    private static final byte[] NO_DATA = {};
    private static final byte[][] NO_PAGES = {};
    private static final long[] NO_CALLS = {};
    private static final int UNKNOWN = -1;

    private final Store store;
    private final Instance instance;
    private final int number;
    private final ModuleCode code;
    private final BitSet droppedElements = new BitSet();
    private final BitSet breakpoints = new BitSet();
    private int[] patched;
    private int copied;
    private int[] typeNumbers;
    private GlobalInstance[] globals;
    private byte[][] data;

    /** The instance is not complete yet: what is in it is looked up when first called. */
    CoreMachine(Store store, Instance instance, int number, ModuleCode code) {
        this.store = store;
        this.instance = instance;
        this.number = number;
        this.code = code;
    }

    @Override
    public long[] call(int function, long[] arguments) {
        long[] results = store.execution().call(this, function, arguments);
        return results.length == 0 ? null : results;
    }

    /** Makes values such as registers hold them. */
    static void normalize(long[] values, int from, List<ValType> types) {
        for (int i = 0; i < types.size(); i++) {
            ValType type = types.get(i);
            if (type.equals(ValType.I32) || type.equals(ValType.F32)) {
                values[from + i] = (int) values[from + i];
            }
        }
    }

    Store store() {
        return store;
    }

    Instance instance() {
        return instance;
    }

    int number() {
        return number;
    }

    ModuleCode code() {
        return code;
    }

    FunctionType type(int function) {
        return code.signatures().function(function);
    }

    GlobalInstance[] globals() {
        if (globals == null) {
            int imported = instance.imports().globalCount();
            GlobalInstance[] all =
                    new GlobalInstance[imported + instance.module().globalSection().globalCount()];
            for (int i = 0; i < all.length; i++) {
                all[i] = instance.global(i);
            }
            globals = all;
        }
        return globals;
    }

    PagedMemory memory(int index) {
        if (instance.memory(index) instanceof PagedMemory memory) {
            return memory;
        }
        throw new IllegalStateException("memories of compiled code cannot be shared with others");
    }

    byte[][] readPages() {
        return instance.memory() == null ? NO_PAGES : memory(0).readPages();
    }

    byte[][] writtenPages() {
        return instance.memory() == null ? NO_PAGES : memory(0).writtenPages();
    }

    /** What the loop knows of the functions in the first table. */
    long[] calls() {
        return instance.tableCount() > 0 && instance.table(0) instanceof Elements elements
                ? elements.calls(this)
                : NO_CALLS;
    }

    /** The code as it is run: the module's, with this instance's breakpoints in it. */
    int[] ints() {
        if (breakpoints.isEmpty()) {
            return code.ints();
        }
        int size = code.size();
        if (patched == null || size > copied) {
            patched = code.ints().clone();
            breakpoints.stream().forEach(position -> patched[position] = Op.BREAK);
            copied = size;
        }
        return patched;
    }

    /** Sets or clears a breakpoint. */
    void breakAt(int position, boolean set) {
        breakpoints.set(position, set);
        patched = null;
    }

    /** Whether a function is defined here, not imported. */
    boolean defines(int function) {
        return code.signatures().defines(function);
    }

    /** The function that an index stands for: one defined in its instance, or a host's. */
    Store.Function resolve(int index) {
        CoreMachine machine = this;
        int at = index;
        while (!machine.defines(at)
                && machine.instance.imports().function(at) instanceof GuestFunction guest
                && store.machineOf(guest.instance()) != null) {
            machine = store.machineOf(guest.instance());
            at = guest.index();
        }
        return new Store.Function(machine, at);
    }

    /** The memories that are defined here. */
    List<PagedMemory> memories() {
        List<PagedMemory> memories = new ArrayList<>();
        int imported = instance.imports().memoryCount();
        int defined = instance.module().memorySection().map(s -> s.memoryCount()).orElse(0);
        for (int i = 0; i < defined; i++) {
            memories.add(memory(imported + i));
        }
        return memories;
    }

    /** The tables that are defined here. */
    List<Elements> tables() {
        List<Elements> tables = new ArrayList<>();
        for (int i = instance.imports().tableCount(); i < instance.tableCount(); i++) {
            tables.add((Elements) instance.table(i));
        }
        return tables;
    }

    /** The globals that are defined here. */
    List<GlobalInstance> definedGlobals() {
        GlobalInstance[] all = globals();
        return List.of(all).subList(instance.imports().globalCount(), all.length);
    }

    /** The element segments that were dropped. */
    BitSet dropped() {
        return (BitSet) droppedElements.clone();
    }

    /** The data segments, null as long as none was used. */
    byte[][] dataNow() {
        return data == null ? null : data.clone();
    }

    /** Becomes what {@link #dropped} and {@link #dataNow} gave. */
    void segments(BitSet elements, byte[][] segments) {
        droppedElements.clear();
        droppedElements.or(elements);
        data = segments == null ? null : segments.clone();
    }

    /** A type's number in the store. */
    int typeNumber(int type) {
        if (typeNumbers == null) {
            typeNumbers = new int[instance.module().typeSection().typeCount()];
            Arrays.fill(typeNumbers, UNKNOWN);
        }
        if (typeNumbers[type] == UNKNOWN) {
            typeNumbers[type] = store.typeNumber(instance.type(type));
        }
        return typeNumbers[type];
    }

    /** A data segment; empty when it is active or was dropped. */
    byte[] data(int segment) {
        if (data == null) {
            DataSegment[] segments = instance.module().dataSection().dataSegments();
            data = new byte[segments.length][];
            for (int i = 0; i < segments.length; i++) {
                data[i] = segments[i] instanceof ActiveDataSegment ? NO_DATA : segments[i].data();
            }
        }
        return data[segment];
    }

    void dropData(int segment) {
        data(segment);
        data[segment] = NO_DATA;
    }

    /** The elements of a segment; none when it is not passive or was dropped. */
    int elements(int segment) {
        return droppedElements.get(segment)
                        || !(instance.element(segment) instanceof PassiveElement passive)
                ? 0
                : passive.elementCount();
    }

    void dropElements(int segment) {
        droppedElements.set(segment);
    }
}
