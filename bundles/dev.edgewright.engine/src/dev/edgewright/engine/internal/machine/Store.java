/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.types.FunctionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The core instances that can call each other, and the one thread of execution that runs them (core
 * specification, section Store). Used by one Java thread at a time.
 */
public final class Store {

    /** The null reference in a register. */
    static final int NULL = -1;

    /** A function by its instance. */
    record Function(CoreMachine machine, int index) {}

    private final List<CoreMachine> machines = new ArrayList<>();
    private final List<Function> functions = new ArrayList<>();
    private final Map<Function, Integer> addresses = new HashMap<>();
    private final Map<FunctionType, Integer> types = new HashMap<>();
    private final Execution execution;
    private final Run run;

    /**
     * @param budget how much may be run, in memory and instructions
     * @param poll looked at every few thousand instructions; it throws to end the program
     */
    public Store(Budget budget, Runnable poll) {
        this.execution = new Execution(this, budget, poll);
        this.run = new Run(execution);
    }

    /**
     * The machine for an instance of this store.
     *
     * @param code the code of the instance's module
     */
    public Machine machine(Instance instance, ModuleCode code) {
        CoreMachine machine = new CoreMachine(this, instance, machines.size(), code);
        machines.add(machine);
        return machine;
    }

    Execution execution() {
        return execution;
    }

    /** The one run that can pause. */
    public Run run() {
        return run;
    }

    /**
     * Begins a call as {@link #run}; nothing is run yet.
     *
     * @throws IllegalStateException when one is under way
     */
    public void begin(Instance called, int function, long[] arguments) {
        run.begin(machineOf(called), function, arguments);
    }

    /** All that the instances hold now, and the run that pauses. */
    public Snapshot snapshot() {
        return new Snapshot(this);
    }

    /**
     * Makes all instances what they were when a snapshot was taken, also one of another store in
     * which the same modules were instantiated in the same order.
     *
     * @throws IllegalArgumentException when it is of other instances
     * @throws IllegalStateException when a call is under way that does not pause
     */
    public void restore(Snapshot snapshot) {
        snapshot.restore(this);
    }

    /**
     * Sets or clears a breakpoint on the first instruction of a function that stands at an offset
     * in the module's file or behind it.
     *
     * @return false when there is no such instruction
     */
    public boolean breakpoint(Instance instance, int function, int offset, boolean set) {
        CoreMachine machine = machineOf(instance);
        int position = machine.code().position(function, offset);
        if (position >= 0) {
            machine.breakAt(position, set);
        }
        return position >= 0;
    }

    List<CoreMachine> machines() {
        return machines;
    }

    List<Function> functions() {
        return functions;
    }

    /** Gives functions other addresses. */
    void functions(List<Function> others) {
        functions.clear();
        addresses.clear();
        for (Function function : others) {
            addresses.put(function, functions.size());
            functions.add(function);
        }
    }

    CoreMachine machine(int number) {
        return machines.get(number);
    }

    /** The machine of an instance, null if it is not of this store. */
    CoreMachine machineOf(Instance instance) {
        return instance.getMachine() instanceof CoreMachine machine && machine.store() == this
                ? machine
                : null;
    }

    /** The reference to a function. */
    int address(CoreMachine machine, int index) {
        return addresses.computeIfAbsent(
                machine.resolve(index),
                function -> {
                    functions.add(function);
                    return functions.size() - 1;
                });
    }

    Function function(int address) {
        return functions.get(address);
    }

    /** A number that is the same for equal types of all instances. */
    int typeNumber(FunctionType type) {
        return types.computeIfAbsent(type, added -> types.size());
    }
}
