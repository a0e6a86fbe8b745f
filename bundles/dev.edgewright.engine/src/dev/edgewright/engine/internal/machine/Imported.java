/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

import com.dylibso.chicory.runtime.ImportGlobal;
import com.dylibso.chicory.runtime.ImportMemory;
import com.dylibso.chicory.runtime.ImportTable;
import com.dylibso.chicory.runtime.ImportTag;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.types.Export;

/** What one instance exports as what another imports. */
public final class Imported {

    private Imported() {}

    /** Adds an export under the names it is imported by. */
    public static void add(
            ImportValues.Builder values,
            String module,
            String name,
            Instance provider,
            Export export) {
        int index = export.index();
        switch (export.exportType()) {
            case FUNCTION -> values.addFunction(new GuestFunction(module, name, provider, index));
            case GLOBAL -> values.addGlobal(new ImportGlobal(module, name, provider.global(index)));
            case MEMORY -> values.addMemory(new ImportMemory(module, name, provider.memory(index)));
            case TABLE -> values.addTable(new ImportTable(module, name, provider.table(index)));
            case TAG -> values.addTag(new ImportTag(module, name, provider.tag(index)));
        }
    }
}
