/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.call;

import dev.edgewright.engine.component.Value;
import dev.edgewright.wasm.component.types.FunctionType;
import java.util.List;
import java.util.Optional;

/** Something that runs and has functions to call; whoever closes it ends it. */
interface Callee extends AutoCloseable {

    /** The full names of all functions, such as {@code wasi:cli/run@0.2.6#run}. */
    List<String> functions();

    /** The type of one of them. */
    FunctionType type(String function);

    /**
     * Calls one of them.
     *
     * @throws dev.edgewright.engine.Trap when the guest is ended
     */
    Optional<Value> call(String function, List<Value> arguments);

    /** Why not all of its code is run as preferred, in words. */
    List<String> notes();

    @Override
    void close();
}
