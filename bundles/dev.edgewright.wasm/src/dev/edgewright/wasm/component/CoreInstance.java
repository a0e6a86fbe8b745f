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

/** An instance of a core module (Binary.md, "Instance Definitions"). */
public sealed interface CoreInstance extends Definition {

    /** Instantiates a module with other instances as its imports. */
    record Instantiate(int module, List<Argument> arguments) implements CoreInstance {
        public Instantiate {
            arguments = List.copyOf(arguments);
        }
    }

    /** Bundles core definitions under names. */
    record Bundle(List<Export> exports) implements CoreInstance {
        public Bundle {
            exports = List.copyOf(exports);
        }
    }

    /** The instance that answers the imports from a module name. */
    record Argument(String name, int instance) {}

    /** A core definition under a name. */
    record Export(String name, Sort sort, int index) {}
}
