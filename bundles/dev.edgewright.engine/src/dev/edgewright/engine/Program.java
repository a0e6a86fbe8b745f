/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

import dev.edgewright.engine.internal.ModuleLoader;
import java.util.List;
import java.util.Optional;

/**
 * A program that was read and validated and can be instantiated any number of times, also from
 * several threads.
 */
public interface Program {

    /** The largest program that is accepted, in bytes. */
    int MAX_BYTES = 64 << 20;

    /**
     * Reads and validates a core module.
     *
     * @throws ProgramException when the bytes are no core module, not valid, too large, or use
     *     something that cannot be run; its message is a sentence for the user
     */
    static Program load(byte[] bytes) throws ProgramException {
        return ModuleLoader.load(bytes);
    }

    /** What the program needs, in the order of the file. */
    List<Import> imports();

    /** What the program offers, in the order of the file. */
    List<Export> exports();

    /** The name that the file's name section gives a function. */
    Optional<String> functionName(int index);

    /**
     * Links the program and runs its start function, if it has one. WASI's {@code _start} is not
     * called.
     *
     * @throws LinkException when imports are missing or do not fit; it names all of them
     * @throws Trap when the program does not fit the limits or traps while it starts
     */
    Instance instantiate(Imports imports, RunOptions options) throws LinkException;
}
