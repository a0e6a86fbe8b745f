/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

/** Names by which adapters and main modules find each other. */
final class AdapterNames {

    /** What an adapter imports of the main module. */
    static final String MAIN = "__main_module__";

    /** Where an adapter imports the memory of the main module from. */
    static final String ENVIRONMENT = "env";

    /** The function of the main module that finds room in memory. */
    static final String REALLOC = "cabi_realloc";

    /** The functions of an adapter that do so for its imports and exports. */
    static final String IMPORT_REALLOC = "cabi_import_realloc";

    static final String EXPORT_REALLOC = "cabi_export_realloc";

    private AdapterNames() {}
}
