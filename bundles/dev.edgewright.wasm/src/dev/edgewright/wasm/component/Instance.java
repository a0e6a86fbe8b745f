/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component;

import java.util.List;

/** An instance of a component (Binary.md, "Instance Definitions"). */
public sealed interface Instance extends Definition {

    /** Instantiates a component with definitions as its imports. */
    record Instantiate(int component, List<Argument> arguments) implements Instance {
        public Instantiate {
            arguments = List.copyOf(arguments);
        }
    }

    /** Bundles definitions under names. */
    record Bundle(List<Export> exports) implements Instance {
        public Bundle {
            exports = List.copyOf(exports);
        }
    }

    /** The definition that answers an import. */
    record Argument(String name, Sort sort, int index) {}

    /** A definition under a name. */
    record Export(ExternName name, Sort sort, int index) {}
}
