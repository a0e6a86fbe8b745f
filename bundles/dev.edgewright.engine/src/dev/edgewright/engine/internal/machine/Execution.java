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
import com.dylibso.chicory.wasm.types.FunctionType;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import java.util.Arrays;

/**
 * One thread of execution across all instances of a store.
 *
 * <p>Its frames are data: the registers of all of them lie side by side, the callee's after the
 * caller's arguments, which are the callee's first registers. A frame itself is the position it
 * returns to; what stands before that position says how far the caller's registers are below. A
 * call into another instance adds that instance's number and {@link Code#SWITCH}, a call from
 * outside {@link Code#EXIT}. Only a host function that calls back nests on the Java stack.
 */
final class Execution {

    /** How much runs between two looks at whether to end; some 10 to 100 microseconds. */
    private static final int QUANTUM = 10_000;

    static final int DONE = -1;

    /** Calls from the host inside each other, which do use the Java stack. */
    private static final int MOST_NESTED = 100;

    private final Store store;
    private final Budget budget;
    private final Runnable poll;
    final Exceptions exceptions = new Exceptions(this);
    private CoreMachine machine;
    long fuelLeft;
    int nested;

    /** The fuel that may be used until a run pauses. */
    long slice = Long.MAX_VALUE;

    /** The first register that no frame uses while a host function runs or a run pauses. */
    int top;

    // What the loop works on. It reads what is volatile where it needs it: HotSpot would otherwise
    // keep all in registers, of which there are too few.
    long[] registers = new long[512];
    volatile int[] frames = new int[64];
    int depth;
    int base;
    int fuel;
    int[] code;
    byte[][] pages;
    volatile byte[][] written;
    volatile GlobalInstance[] globals;
    volatile long[] calls;

    Execution(Store store, Budget budget, Runnable poll) {
        this.store = store;
        this.budget = budget;
        this.poll = poll;
        this.fuelLeft = budget.fuel();
    }

    CoreMachine machine() {
        return machine;
    }

    long register(int operand) {
        return registers[base + operand];
    }

    void register(int operand, long value) {
        registers[base + operand] = value;
    }

    Runnable poll() {
        return poll;
    }

    /** Takes the fuel for something that is more work than an instruction. */
    void spend(long work) {
        fuel -= work;
    }

    /** Calls a function from outside. */
    long[] call(CoreMachine called, int function, long[] arguments) {
        FunctionType type = called.type(function);
        CoreMachine outerMachine = machine;
        int outerBase = base;
        int outerDepth = depth;
        int outerTop = top;
        int from = top;
        if (nested == MOST_NESTED) {
            throw Faults.of(TrapReason.STACK_EXHAUSTED);
        }
        nested++;
        try {
            run(arrive(called, function, arguments, from), false);
            return Arrays.copyOfRange(registers, from, from + type.returns().size());
        } finally {
            nested--;
            base = outerBase;
            depth = outerDepth;
            top = outerTop;
            if (outerMachine != null) {
                activate(outerMachine);
            }
        }
    }

    /** Puts the arguments of a call from outside where it begins, and returns its position. */
    int arrive(CoreMachine called, int function, long[] arguments, int from) {
        FunctionType type = called.type(function);
        require(from + Math.max(arguments.length, type.returns().size()), depth + 4);
        System.arraycopy(arguments, 0, registers, from, arguments.length);
        CoreMachine.normalize(registers, from, type.params());
        base = from;
        frames[depth++] = Code.EXIT;
        Store.Function target = called.resolve(function);
        activate(target.machine());
        return invoke(target, Code.EXIT, 0, true);
    }

    private void activate(CoreMachine next) {
        machine = next;
        refresh();
    }

    /** Takes over what a snapshot kept. */
    void restore(long[] keptRegisters, int[] keptFrames, CoreMachine keptMachine) {
        require(keptRegisters.length, keptFrames.length);
        System.arraycopy(keptRegisters, 0, registers, 0, keptRegisters.length);
        System.arraycopy(keptFrames, 0, frames, 0, keptFrames.length);
        depth = keptFrames.length;
        machine = keptMachine;
        if (machine != null) {
            refresh();
        }
    }

    /** Takes over what a rare operation may have changed. */
    void refresh() {
        code = machine.ints();
        pages = machine.readPages();
        written = machine.writtenPages();
        globals = machine.globals();
        calls = machine.calls();
    }

    /** Runs until the call from outside returns, or up to where it has to pause. */
    int run(int start, boolean pausing) {
        int pc = start;
        while (pc != DONE) {
            try {
                pc = Loop.run(pc, registers, code, base, this);
                if (fuel < 0) {
                    // The instruction was not run yet, but its fuel was taken.
                    int cost = code[pc + 1];
                    fuel += cost;
                    if (!refuel(cost, pausing)) {
                        return pc;
                    }
                } else if (code[pc] == Op.BREAK) {
                    if (pausing) {
                        return pc;
                    }
                    pc = Stepper.step(this, pc);
                } else {
                    pc = rare(code[pc], pc);
                    if (!refuel(0, pausing) && pc != DONE) {
                        return pc;
                    }
                }
            } catch (WasmException thrown) {
                pc = exceptions.unwind(thrown, pc);
            } catch (Trap trap) {
                throw located(trap, pc);
            }
        }
        return DONE;
    }

    /** Sees to it that there is so much fuel; false if the run is to pause, as there is not. */
    private boolean refuel(int needed, boolean pausing) {
        while (fuel < needed) {
            poll.run();
            // Another thread may have grown a memory that it shares.
            refresh();
            if (fuelLeft == 0) {
                throw Faults.of(TrapReason.OUT_OF_FUEL);
            }
            if (pausing && slice == 0) {
                return false;
            }
            int given = (int) Math.min(QUANTUM, pausing ? Math.min(slice, fuelLeft) : fuelLeft);
            if (fuelLeft != Long.MAX_VALUE) {
                fuelLeft -= given;
            }
            if (slice != Long.MAX_VALUE) {
                slice = Math.max(0, slice - given);
            }
            fuel += given;
        }
        return true;
    }

    /** Takes the fuel for an instruction that is about to run. */
    void fuelFor(int cost) {
        refuel(cost, false);
        fuel -= cost;
    }

    Trap located(Trap trap, int pc) {
        Trap.Location place = trap.location().isPresent() ? null : machine.code().location(pc);
        return place == null
                ? trap
                : new Trap(trap.reason(), trap.getMessage(), place, trap.getCause());
    }

    /** Does what the loop left for and returns where to go on. */
    int rare(int operation, int pc) {
        int from = code.length > pc + 3 ? code[pc + 3] : 0;
        switch (operation) {
            case Op.EXIT:
                return DONE;
            case Op.SWITCH:
                {
                    activate(store.machine(frames[--depth]));
                    int back = frames[--depth];
                    base -= code[back - 1];
                    return back;
                }
            case Op.ENTER:
                if (code[pc + 1] == Code.NO_CODE) {
                    int entry = machine.code().entry(code[pc + 4]);
                    refresh();
                    // Lets the call lead there from now on.
                    code[frames[depth - 1] - 2] = entry;
                    return entry;
                }
                require(base + code[pc + 1], depth + 4);
                return pc;
            case Op.RETURN_N:
                fuel -= code[pc + 1];
                return leave(code[pc + 2], code[pc + 3]);
            case Op.CALL_IMPORT:
                fuel -= code[pc + 1];
                return invoke(machine.resolve(code[pc + 2]), pc + 4, from, false);
            case Op.CALL_INDIRECT, Op.CALL_TABLE:
                fuel -= code[pc + 1];
                return invoke(indirect(pc), pc + 6, code[pc + 5], false);
            case Op.TAIL_CALL, Op.TAIL_CALL_IMPORT:
                fuel -= code[pc + 1];
                return tailCall(machine.resolve(code[pc + 2]), from);
            case Op.TAIL_CALL_INDIRECT:
                fuel -= code[pc + 1];
                return tailCall(indirect(pc), code[pc + 5]);
            case Op.THROW:
                throw exceptions.made(code[pc + 1], code[pc + 2]);
            case Op.THROW_REF:
                throw exceptions.referred((int) register(code[pc + 1]));
            default:
                return Rare.perform(this, operation, pc);
        }
    }

    private Store.Function indirect(int pc) {
        Store.Function function =
                Tables.callee(machine, code[pc + 3], (int) register(code[pc + 4]), code[pc + 2]);
        return function.machine().resolve(function.index());
    }

    /** Makes room for the stack or ends the program when it has had what it may. */
    private void require(int neededRegisters, int neededFrames) {
        if (neededRegisters > budget.registers()
                || neededRegisters < 0
                || neededFrames > budget.depth()) {
            throw Faults.of(TrapReason.STACK_EXHAUSTED);
        }
        if (neededRegisters > registers.length) {
            registers =
                    Arrays.copyOf(
                            registers,
                            Math.min(
                                    Math.max(neededRegisters, registers.length * 2),
                                    budget.registers()));
        }
        if (neededFrames > frames.length) {
            frames =
                    Arrays.copyOf(
                            frames,
                            Math.min(Math.max(neededFrames, frames.length * 2), budget.depth()));
        }
    }

    /**
     * Begins a call whose arguments lie at some register.
     *
     * @param entered whether the frame to return to is there already
     * @return where to go on: at the callee, or behind the call if a host answered it
     */
    private int invoke(Store.Function target, int back, int from, boolean entered) {
        CoreMachine callee = target.machine();
        if (!callee.defines(target.index())) {
            answer(target, from);
            return back;
        }
        if (!entered) {
            frames[depth++] = back;
            base += from;
            if (callee != machine) {
                frames[depth++] = machine.number();
                frames[depth++] = Code.SWITCH;
            }
        }
        int entry = callee.code().entry(target.index());
        activate(callee);
        return entry;
    }

    /** Ends the present frame with results that lie from a register on. */
    int leave(int results, int count) {
        System.arraycopy(registers, base + results, registers, base, count);
        int back = frames[--depth];
        base -= code[back - 1];
        return back;
    }

    /** Leaves the present frame as it is, also if the caller is of another instance. */
    int outOfFrame() {
        int back = frames[--depth];
        if (back == Code.SWITCH) {
            activate(store.machine(frames[--depth]));
            back = frames[--depth];
        }
        if (back != Code.EXIT) {
            base -= code[back - 1];
        }
        return back;
    }

    /** Ends the present frame with a call. */
    private int tailCall(Store.Function target, int from) {
        FunctionType type = target.machine().type(target.index());
        boolean host = !target.machine().defines(target.index());
        if (host) {
            answer(target, from);
        }
        int count = host ? type.returns().size() : type.params().size();
        System.arraycopy(registers, base + from, registers, base, count);
        if (host) {
            return leave(0, 0);
        }
        CoreMachine callee = target.machine();
        if (callee != machine && frames[depth - 1] != Code.SWITCH) {
            // Otherwise the frame below belongs to another instance already.
            frames[depth++] = machine.number();
            frames[depth++] = Code.SWITCH;
        }
        int entry = callee.code().entry(target.index());
        activate(callee);
        return entry;
    }

    /** Has a host answer a call. */
    private void answer(Store.Function target, int from) {
        CoreMachine callee = target.machine();
        FunctionType type = callee.type(target.index());
        int parameters = type.params().size();
        int results = type.returns().size();
        require(base + from + Math.max(parameters, results), depth + 4);
        long[] arguments = Arrays.copyOfRange(registers, base + from, base + from + parameters);
        int outerTop = top;
        top = base + from + Math.max(parameters, results);
        long[] answers;
        try {
            answers =
                    callee.instance()
                            .imports()
                            .function(target.index())
                            .handle()
                            .apply(callee.instance(), arguments);
        } finally {
            top = outerTop;
        }
        refresh();
        if (results > 0) {
            System.arraycopy(answers, 0, registers, base + from, results);
            CoreMachine.normalize(registers, base + from, type.returns());
        }
    }
}
