/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.command;

import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.ProgramException;
import dev.edgewright.engine.ProgramException.Problem;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import dev.edgewright.engine.component.ComponentFunction;
import dev.edgewright.engine.component.ComponentInstance;
import dev.edgewright.engine.component.ComponentLinker;
import dev.edgewright.engine.component.ComponentProgram;
import dev.edgewright.engine.component.Value;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.wasi2.Wasi2;
import dev.edgewright.host.wasi2.cli.Exit;
import dev.edgewright.host.wasi2.io.WasiIo;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** A component that exports {@code wasi:cli/run} of WASI 0.2, as those of the world command do. */
public final class ComponentCommand implements Command {

    private static final String RUN = "wasi:cli/run";
    private static final String FUNCTION = RUN + "@" + WasiIo.VERSION + "#run";

    private final ComponentProgram program;

    private ComponentCommand(ComponentProgram program) {
        this.program = program;
    }

    /**
     * Reads a command.
     *
     * @throws ProgramException when the bytes cannot be run as a command; its message is a sentence
     *     for the user
     */
    public static ComponentCommand load(byte[] bytes) throws ProgramException {
        ComponentProgram program = ComponentProgram.load(bytes);
        boolean runs =
                program.type().exports().keySet().stream()
                        .anyMatch(name -> name.startsWith(RUN + "@0.2."));
        if (!runs) {
            throw new ProgramException(
                    Problem.INVALID,
                    "The component is no command: it does not export "
                            + RUN
                            + "@0.2. Build it for the world wasi:cli/command, or call one of its"
                            + " functions by name.");
        }
        return new ComponentCommand(program);
    }

    /** The component itself. */
    public ComponentProgram program() {
        return program;
    }

    @Override
    public Outcome run(Grants grants, RunOptions options) throws LinkException, IOException {
        return run(grants, options, linker -> {});
    }

    /**
     * Runs the component as {@link #run(Grants, RunOptions)} does.
     *
     * @param more provides what else the component may import, such as other components; it counts
     *     before WASI
     */
    public Outcome run(Grants grants, RunOptions options, Consumer<ComponentLinker> more)
            throws LinkException, IOException {
        try (Wasi2 wasi = Wasi2.open(grants)) {
            return GuestThread.run(calling -> run(wasi, options, more, calling), options);
        }
    }

    private Outcome run(
            Wasi2 wasi, RunOptions options, Consumer<ComponentLinker> more, Runnable calling)
            throws LinkException {
        List<String> notes = List.of();
        try {
            ComponentLinker linker = wasi.provideTo(new ComponentLinker(options));
            more.accept(linker);
            ComponentInstance instance = linker.instantiate(program);
            notes = instance.notes();
            calling.run();
            return new Outcome.Exited(call(instance) ? 0 : 1, options.preferred(), notes);
        } catch (Exit exit) {
            return new Outcome.Exited(exit.code(), options.preferred(), notes);
        } catch (Trap trap) {
            return new Outcome.Trapped(trap, options.preferred(), notes);
        } catch (OutOfMemoryError e) {
            Trap trap =
                    new Trap(
                            TrapReason.OUT_OF_MEMORY,
                            "The host has no memory left for the program",
                            null,
                            e);
            return new Outcome.Trapped(trap, options.preferred(), notes);
        }
    }

    private static boolean call(ComponentInstance instance) {
        ComponentFunction run =
                instance.function(FUNCTION)
                        .orElseThrow(
                                () ->
                                        new Trap(
                                                TrapReason.OTHER,
                                                "The component has no function " + FUNCTION));
        return run.call(List.of()).orElseThrow() instanceof Value.Result result && result.isOk();
    }
}
