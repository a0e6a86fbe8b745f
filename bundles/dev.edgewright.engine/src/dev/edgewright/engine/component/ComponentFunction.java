/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.component;

import dev.edgewright.wasm.component.types.FunctionType;
import java.util.List;
import java.util.Optional;

/** An exported function of a component that runs. */
public interface ComponentFunction {

    /** Its full name. */
    String name();

    /** Its parameters and result. */
    FunctionType type();

    /**
     * Calls the function.
     *
     * @return the result if the function has one
     * @throws IllegalArgumentException when an argument is not of the parameter's type; the message
     *     says where
     * @throws dev.edgewright.engine.Trap when the guest is ended
     * @throws dev.edgewright.engine.Unwind when a host function left the guest
     */
    Optional<Value> call(List<Value> arguments);
}
