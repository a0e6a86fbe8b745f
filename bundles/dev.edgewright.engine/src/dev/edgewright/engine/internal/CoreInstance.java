/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.types.Export;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A core module instantiated by a {@link CoreLinker}. Used by the thread that runs its store. */
public final class CoreInstance {

    private final Map<String, CoreItem> exports = new HashMap<>();
    private final Instance instance;

    CoreInstance(CoreLinker linker, Instance instance, Traps traps) {
        this.instance = instance;
        var section = instance.module().exportSection();
        for (int i = 0; i < section.exportCount(); i++) {
            Export export = section.getExport(i);
            exports.put(export.name(), item(linker, instance, export, traps));
        }
    }

    private static CoreItem item(CoreLinker linker, Instance instance, Export export, Traps traps) {
        int index = export.index();
        return switch (export.exportType()) {
            case FUNCTION -> new CoreFunction.Guest(instance, index, traps);
            case TABLE -> new CoreTable(linker, instance, instance.table(index));
            case MEMORY -> new CoreMemory(instance.memory(index));
            case GLOBAL -> new CoreGlobal(instance.global(index));
            case TAG -> new CoreTag(instance.tag(index));
        };
    }

    Instance instance() {
        return instance;
    }

    /** What it exports under a name. */
    public Optional<CoreItem> export(String name) {
        return Optional.ofNullable(exports.get(name));
    }

    /**
     * An exported function, to be called without looking it up again.
     *
     * @throws IllegalArgumentException when there is none
     */
    public CoreFunction function(String name) {
        if (exports.get(name) instanceof CoreFunction function) {
            return function;
        }
        throw new IllegalArgumentException("no function " + name);
    }
}
