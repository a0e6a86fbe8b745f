/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

import dev.edgewright.engine.internal.machine.Frame;
import dev.edgewright.engine.internal.machine.Run;
import java.util.List;
import java.util.Optional;

/**
 * A call that can pause between any two instructions, be looked into and go on. Where a host
 * function calls back into a guest, that call does not pause.
 */
public final class CoreRun {

    private final Run run;
    private final Traps traps;

    CoreRun(Run run, Traps traps) {
        this.run = run;
        this.traps = traps;
    }

    /**
     * Goes on until about so much fuel is used, {@link Long#MAX_VALUE} for no end, or up to a
     * breakpoint.
     *
     * @return the results once the call has returned
     * @throws dev.edgewright.engine.Trap when the guest is ended, and the run with it
     * @throws IllegalStateException when it is over
     */
    public Optional<long[]> resume(long fuel) {
        return traps.guarded(() -> run.resume(fuel));
    }

    /**
     * Does one instruction, together with those before it that only name operands; throws as {@link
     * #resume} does.
     *
     * @return the results once the call has returned
     */
    public Optional<long[]> step() {
        return traps.guarded(run::step);
    }

    /** Whether it is neither over nor ended by a trap. */
    public boolean isUnderWay() {
        return run.isUnderWay();
    }

    /** Whether it pauses before an instruction with a breakpoint. */
    public boolean isAtBreakpoint() {
        return run.isAtBreakpoint();
    }

    /** The calls that are under way, the innermost first. */
    public List<Frame> frames() {
        return run.frames();
    }
}
