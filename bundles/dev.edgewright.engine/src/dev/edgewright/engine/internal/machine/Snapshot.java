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
import com.dylibso.chicory.runtime.WasmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * All that the instances of a store hold, and the run that pauses, as it was at one moment. What
 * hosts hold is not part of it. Immutable; the pages of memories are shared until they are written.
 */
public final class Snapshot {

    /** A function or exception tag by the number of its instance, negative for none. */
    private record Reference(int machine, int index) {}

    private record Thrown(Reference tag, long[] values) {

        WasmException in(Store store) {
            return new WasmException(instance(store, tag.machine()), tag.index(), values);
        }
    }

    private record TableState(int[] values, int[] machines) {}

    private record GlobalState(long value, int machine) {}

    private record MachineState(
            ModuleCode code,
            List<byte[][]> memories,
            List<TableState> tables,
            List<GlobalState> globals,
            BitSet droppedElements,
            byte[][] data) {}

    private final List<MachineState> machines = new ArrayList<>();
    private final List<Reference> functions = new ArrayList<>();
    private final List<Thrown> exceptions = new ArrayList<>();
    private final long[] registers;
    private final int[] frames;
    private final int base;
    private final int top;
    private final int fuel;
    private final long fuelLeft;
    private final int current;
    private final Run.State run;

    /** Takes a snapshot; no call may be under way but the run that pauses. */
    Snapshot(Store store) {
        Execution x = store.execution();
        requireIdle(x);
        this.registers = Arrays.copyOf(x.registers, Math.min(x.top, x.registers.length));
        this.frames = Arrays.copyOf(x.frames, x.depth);
        this.base = x.base;
        this.top = x.top;
        this.fuel = x.fuel;
        this.fuelLeft = x.fuelLeft;
        this.current = x.machine() == null ? -1 : x.machine().number();
        this.run = store.run().state();
        for (Store.Function function : store.functions()) {
            functions.add(new Reference(function.machine().number(), function.index()));
        }
        for (WasmException thrown : x.exceptions.kept()) {
            if (thrown == null) {
                exceptions.add(null);
                continue;
            }
            Reference tag = new Reference(number(store, thrown.instance()), thrown.tagIdx());
            exceptions.add(new Thrown(tag, thrown.args().clone()));
        }
        store.machines().forEach(machine -> machines.add(state(store, machine)));
    }

    private static void requireIdle(Execution x) {
        if (x.nested > 0) {
            throw new IllegalStateException("a call is under way that does not pause");
        }
    }

    private static int number(Store store, Instance instance) {
        CoreMachine machine = instance == null ? null : store.machineOf(instance);
        return machine == null ? -1 : machine.number();
    }

    private static Instance instance(Store store, int number) {
        return number < 0 ? null : store.machine(number).instance();
    }

    private static MachineState state(Store store, CoreMachine machine) {
        List<byte[][]> memories = new ArrayList<>();
        machine.memories().forEach(memory -> memories.add(memory.freeze()));
        List<TableState> tables = new ArrayList<>();
        for (Elements table : machine.tables()) {
            Elements.Content content = table.content();
            int[] owners = new int[content.instances().length];
            for (int i = 0; i < owners.length; i++) {
                owners[i] = number(store, content.instances()[i]);
            }
            tables.add(new TableState(content.values().clone(), owners));
        }
        List<GlobalState> globals = new ArrayList<>();
        for (GlobalInstance global : machine.definedGlobals()) {
            globals.add(new GlobalState(global.getValue(), number(store, global.getInstance())));
        }
        return new MachineState(
                machine.code(), memories, tables, globals, machine.dropped(), machine.dataNow());
    }

    /** Makes a store of the same instances what this was taken of. */
    void restore(Store store) {
        Execution x = store.execution();
        requireIdle(x);
        List<CoreMachine> targets = store.machines();
        boolean same = targets.size() >= machines.size();
        for (int i = 0; same && i < machines.size(); i++) {
            same = targets.get(i).code() == machines.get(i).code();
        }
        if (!same) {
            throw new IllegalArgumentException("the snapshot is of other instances");
        }
        for (int i = 0; i < machines.size(); i++) {
            restore(store, targets.get(i), machines.get(i));
        }
        store.functions(
                functions.stream()
                        .map(f -> new Store.Function(store.machine(f.machine()), f.index()))
                        .toList());
        List<WasmException> kept = new ArrayList<>();
        exceptions.forEach(thrown -> kept.add(thrown == null ? null : thrown.in(store)));
        x.exceptions.replace(kept);
        x.restore(registers, frames, current < 0 ? null : store.machine(current));
        x.base = base;
        x.top = top;
        x.fuel = fuel;
        x.fuelLeft = fuelLeft;
        store.run().state(run);
    }

    private static void restore(Store store, CoreMachine machine, MachineState state) {
        for (int i = 0; i < state.memories().size(); i++) {
            machine.memories().get(i).thaw(state.memories().get(i));
        }
        for (int i = 0; i < state.tables().size(); i++) {
            TableState table = state.tables().get(i);
            Instance[] instances = new Instance[table.machines().length];
            for (int k = 0; k < instances.length; k++) {
                instances[k] = instance(store, table.machines()[k]);
            }
            machine.tables()
                    .get(i)
                    .content(new Elements.Content(table.values().clone(), instances));
        }
        List<GlobalInstance> globals = machine.definedGlobals();
        for (int i = 0; i < globals.size(); i++) {
            globals.get(i).setValue(state.globals().get(i).value());
            globals.get(i).setInstance(instance(store, state.globals().get(i).machine()));
        }
        machine.segments(state.droppedElements(), state.data());
    }
}
