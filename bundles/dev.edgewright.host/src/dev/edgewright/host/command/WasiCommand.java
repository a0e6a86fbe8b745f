/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.command;

import dev.edgewright.engine.ExternKind;
import dev.edgewright.engine.FunctionType;
import dev.edgewright.engine.Instance;
import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.Program;
import dev.edgewright.engine.ProgramException;
import dev.edgewright.engine.ProgramException.Problem;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.Tier;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.wasi1.ProcExit;
import dev.edgewright.host.wasi1.Wasi1;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A program for WASI preview 1 that runs from its {@code _start} to its end. It can be run any
 * number of times, also from several threads; every run is a new instance.
 */
public final class WasiCommand implements Command {

    private static final String START = "_start";
    private static final String SNAPSHOT_0 = "wasi_unstable";
    private static final FunctionType START_TYPE = new FunctionType(List.of(), List.of());

    private final Program program;

    private WasiCommand(Program program) {
        this.program = program;
    }

    /**
     * Reads a command.
     *
     * @throws ProgramException when the bytes cannot be run as a command; its message is a sentence
     *     for the user
     */
    public static WasiCommand load(byte[] bytes) throws ProgramException {
        Program program = Program.load(bytes);
        boolean starts =
                program.exports().stream()
                        .anyMatch(
                                export ->
                                        export.name().equals(START)
                                                && export.kind() == ExternKind.FUNCTION
                                                && export.type().equals(Optional.of(START_TYPE)));
        if (!starts) {
            throw new ProgramException(
                    Problem.INVALID,
                    "The module is no command: it exports no function _start without parameters"
                            + " and results. Build it as a program with a main function.");
        }
        if (program.imports().stream().anyMatch(wanted -> wanted.module().equals(SNAPSHOT_0))) {
            throw new ProgramException(
                    Problem.UNSUPPORTED,
                    "The program is built for "
                            + SNAPSHOT_0
                            + ", which came before WASI preview 1. Build it again with a newer"
                            + " toolchain, for wasm32-wasip1.");
        }
        return new WasiCommand(program);
    }

    /** The program itself. */
    public Program program() {
        return program;
    }

    /**
     * Runs the program to its end on a thread of its own and waits for it. Interrupting the waiting
     * thread stops the run.
     *
     * @throws LinkException when the program imports more than WASI preview 1
     * @throws IOException when a granted directory is gone
     */
    @Override
    public Outcome run(Grants grants, RunOptions options) throws LinkException, IOException {
        try (Wasi1 wasi = Wasi1.open(grants)) {
            return GuestThread.run(calling -> run(wasi, options, calling), options);
        }
    }

    private Outcome run(Wasi1 wasi, RunOptions options, Runnable calling) throws LinkException {
        Tier tier = options.preferred();
        List<String> notes = List.of();
        try {
            Instance instance = program.instantiate(wasi.imports(), options);
            tier = instance.tier();
            notes = instance.notes();
            calling.run();
            instance.call(START);
            return new Outcome.Exited(0, tier, notes);
        } catch (ProcExit exit) {
            return new Outcome.Exited(exit.code(), tier, notes);
        } catch (Trap trap) {
            return new Outcome.Trapped(trap, tier, notes);
        } catch (OutOfMemoryError e) {
            Trap trap =
                    new Trap(
                            TrapReason.OUT_OF_MEMORY,
                            "The host has no memory left for the program",
                            null,
                            e);
            return new Outcome.Trapped(trap, tier, notes);
        }
    }
}
