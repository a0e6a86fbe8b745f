/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.component;

import dev.edgewright.engine.ProgramException;
import dev.edgewright.engine.internal.component.ComponentLoader;
import dev.edgewright.wasm.component.types.ComponentType;

/**
 * A component that was read and validated and can be instantiated any number of times, also from
 * several threads.
 */
public interface ComponentProgram {

    /**
     * Reads and validates a component.
     *
     * @throws ProgramException when the bytes are no component, not valid, too large, or use
     *     something that cannot be run; its message is a sentence for the user
     */
    static ComponentProgram load(byte[] bytes) throws ProgramException {
        return ComponentLoader.load(bytes);
    }

    /** What the component imports and exports. */
    ComponentType type();
}
