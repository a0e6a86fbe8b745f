/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.Program;
import dev.edgewright.engine.component.ComponentProgram;
import dev.edgewright.wasm.component.types.ComponentType;
import dev.edgewright.wasm.component.validation.TypedComponent;
import java.util.List;

/** A component with all that can be prepared before it is instantiated. Immutable. */
public final class LoadedComponent implements ComponentProgram {

    /**
     * A definition.
     *
     * @param codec of the function that it lifts or lowers, else null
     * @param module the core module that it is, else null
     * @param nested the component that it is, else null
     */
    record Step(TypedComponent.Item item, FunctionCodec codec, Program module, Body nested) {}

    /** A component, also one that is inside of another. */
    record Body(ComponentType type, List<Step> steps) {

        Body {
            steps = List.copyOf(steps);
        }
    }

    private final Body body;
    private final Sharing sharing;

    LoadedComponent(Body body, Sharing sharing) {
        this.body = body;
        this.sharing = sharing;
    }

    /** What its core modules share with each other. */
    Sharing sharing() {
        return sharing;
    }

    Body body() {
        return body;
    }

    @Override
    public ComponentType type() {
        return body.type();
    }
}
