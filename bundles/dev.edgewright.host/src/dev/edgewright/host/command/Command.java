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
import dev.edgewright.engine.RunOptions;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.wasm.binary.Preamble;
import java.io.IOException;

/**
 * A program that runs from its start to its end. It can be run any number of times, also from
 * several threads; every run is a new instance.
 */
public sealed interface Command permits WasiCommand, ComponentCommand {

    /**
     * Reads a command: a module for WASI preview 1 or a component for WASI 0.2.
     *
     * @throws ProgramException when the bytes cannot be run as a command; its message is a sentence
     *     for the user
     */
    static Command load(byte[] bytes) throws ProgramException {
        return Preamble.isComponent(bytes) ? ComponentCommand.load(bytes) : WasiCommand.load(bytes);
    }

    /**
     * Runs the program to its end on a thread of its own and waits for it. Interrupting the waiting
     * thread stops the run.
     *
     * @throws LinkException when the program imports more than it is given
     * @throws IOException when a granted directory is gone
     */
    Outcome run(Grants grants, RunOptions options) throws LinkException, IOException;
}
