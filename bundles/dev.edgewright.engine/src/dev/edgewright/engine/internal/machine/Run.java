/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

import com.dylibso.chicory.runtime.WasmException;
import com.dylibso.chicory.wasm.types.FunctionType;
import dev.edgewright.engine.Trap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * A call from outside that can pause between any two instructions. A store has one at a time; while
 * it pauses, other calls can be made.
 */
public final class Run {

    /** Instead of a position: nothing is under way. */
    static final int IDLE = -2;

    private final Execution x;
    private int paused = IDLE;
    private int results;
    private boolean atBreakpoint;

    Run(Execution execution) {
        this.x = execution;
    }

    /** Begins a run; nothing is run yet. */
    void begin(CoreMachine called, int function, long[] arguments) {
        if (x.nested > 0 || paused != IDLE) {
            throw new IllegalStateException("a call is under way already");
        }
        FunctionType type = called.type(function);
        results = type.returns().size();
        int start = Execution.DONE;
        try {
            start = x.arrive(called, function, arguments, 0);
        } finally {
            pauseAt(start);
        }
    }

    /**
     * Goes on until about so much fuel is used, {@link Long#MAX_VALUE} for no end, or up to a
     * breakpoint.
     *
     * @return the results once the call has returned
     * @throws IllegalStateException when it is over
     */
    public Optional<long[]> resume(long fuel) {
        return goOn(
                () -> {
                    x.slice = fuel;
                    int from = atBreakpoint ? Stepper.step(x, paused) : paused;
                    atBreakpoint = false;
                    return x.run(from, true);
                });
    }

    /**
     * Does one instruction, together with those around it that the machine does in the same step.
     *
     * @return the results once the call has returned
     * @throws IllegalStateException when it is over
     */
    public Optional<long[]> step() {
        return goOn(
                () -> {
                    int from = paused;
                    CoreMachine machine = x.machine();
                    int depth = x.depth;
                    int next = from;
                    do {
                        int before = next;
                        next = single(before);
                        if (next <= before || x.depth != depth || x.machine() != machine) {
                            break;
                        }
                    } while (machine.code().sameInstruction(from, next));
                    while (next != Execution.DONE && x.machine().code().at(next) == null) {
                        // On the way back to another instance or out of the machine.
                        next = single(next);
                    }
                    return next;
                });
    }

    /** Does one instruction of the register code. */
    private int single(int position) {
        try {
            int next = Stepper.step(x, position);
            x.fuelFor(0);
            return next;
        } catch (WasmException thrown) {
            return x.exceptions.unwind(thrown, position);
        } catch (Trap trap) {
            throw x.located(trap, position);
        }
    }

    private Optional<long[]> goOn(IntSupplier work) {
        if (x.nested > 0 || paused == IDLE) {
            throw new IllegalStateException("there is no run to go on with");
        }
        int position = Execution.DONE;
        x.nested++;
        try {
            x.refresh();
            position = work.getAsInt();
        } finally {
            x.nested--;
            x.slice = Long.MAX_VALUE;
            pauseAt(position);
        }
        return position == Execution.DONE
                ? Optional.of(Arrays.copyOf(x.registers, results))
                : Optional.empty();
    }

    private void pauseAt(int position) {
        atBreakpoint = false;
        if (position == Execution.DONE) {
            paused = IDLE;
            x.depth = 0;
            x.base = 0;
            x.top = 0;
        } else {
            paused = position;
            ModuleCode code = x.machine().code();
            Code.Part part = code.at(position);
            x.top = x.base + (part == null ? results : code.frameSize(part));
            atBreakpoint = x.machine().ints()[position] == Op.BREAK;
        }
    }

    /** Whether it is neither over nor given up. */
    public boolean isUnderWay() {
        return paused != IDLE;
    }

    /** Whether it pauses before an instruction with a breakpoint. */
    public boolean isAtBreakpoint() {
        return atBreakpoint;
    }

    /** The calls that are under way, the innermost first. */
    public List<Frame> frames() {
        List<Frame> frames = new ArrayList<>();
        if (paused == IDLE) {
            return frames;
        }
        CoreMachine machine = x.machine();
        int position = paused;
        int base = x.base;
        int depth = x.depth;
        while (true) {
            Trap.Location place = machine.code().location(position);
            if (place != null) {
                frames.add(frame(machine, place, base));
            }
            int back = x.frames[--depth];
            if (back == Code.SWITCH) {
                machine = machine.store().machine(x.frames[--depth]);
                back = x.frames[--depth];
            }
            if (back == Code.EXIT) {
                return frames;
            }
            position = back - 1;
            base -= machine.code().ints()[position];
        }
    }

    private Frame frame(CoreMachine machine, Trap.Location place, int base) {
        int count = machine.code().signatures().locals(place.index());
        List<Long> locals = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            locals.add(base + i < x.registers.length ? x.registers[base + i] : 0);
        }
        return new Frame(machine.number(), place, locals);
    }

    /** What a snapshot keeps of it. */
    record State(int paused, int results) {}

    State state() {
        return new State(paused, results);
    }

    /** Becomes what it was; the rest of the execution is so already. */
    void state(State other) {
        results = other.results();
        pauseAt(other.paused() == IDLE ? Execution.DONE : other.paused());
    }
}
