/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * One definition of a component (Explainer.md, "Component Definitions"). Indices count what the
 * definitions before it added to the index space of a {@link Sort}.
 */
public sealed interface Definition
        permits Definition.Module,
                CoreInstance,
                Declaration.CoreType,
                Definition.Nested,
                Instance,
                Alias,
                Declaration.Type,
                Canon,
                Definition.Start,
                Declaration.Import,
                Definition.Export,
                Definition.Value {

    /** A core module inside of the component. */
    record Module(EmbeddedModule module) implements Definition {}

    /** A component inside of the component. */
    record Nested(Component component) implements Definition {}

    /**
     * Calls a function when the component is instantiated (a gated feature).
     *
     * @param function its index
     * @param arguments indices of values
     * @param results how many values it adds to the index space of values
     */
    record Start(int function, List<Integer> arguments, int results) implements Definition {
        public Start {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * Gives a name to a definition and adds it to the index space of its sort once more.
     *
     * @param name the name with its attributes
     * @param sort what is exported
     * @param index which one
     * @param type the type that is shown to others; that of the definition where it is missing
     */
    record Export(ExternName name, Sort sort, int index, Optional<ExternType> type)
            implements Definition {}

    /**
     * A value that is written down in the binary (a gated feature).
     *
     * @param type its type
     * @param content its bytes; each call gives a buffer with a position of its own
     */
    record Value(ValueType type, ByteBuffer content) implements Definition {

        public Value {
            content = content.asReadOnlyBuffer();
        }

        @Override
        public ByteBuffer content() {
            return content.duplicate();
        }
    }
}
