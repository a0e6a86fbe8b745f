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
import com.dylibso.chicory.wasm.types.ExternalType;
import dev.edgewright.engine.FunctionType;
import dev.edgewright.engine.Program;
import dev.edgewright.engine.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A core module instantiated by a {@link CoreLinker}. */
public final class CoreInstance {

    private static final long[] NOTHING = {};

    private final Map<String, Export> exports = new HashMap<>();
    private final Map<String, FunctionType> types = new HashMap<>();
    private final Instance instance;
    private final Traps traps;

    CoreInstance(Program program, Instance instance, Traps traps) {
        var section = instance.module().exportSection();
        for (int i = 0; i < section.exportCount(); i++) {
            exports.put(section.getExport(i).name(), section.getExport(i));
        }
        program.exports()
                .forEach(export -> export.type().ifPresent(type -> types.put(export.name(), type)));
        this.instance = instance;
        this.traps = traps;
    }

    Instance instance() {
        return instance;
    }

    Export export(String name) {
        return exports.get(name);
    }

    /** Calls an exported function as {@link dev.edgewright.engine.Instance#call} does. */
    public long[] call(String export, long... arguments) {
        FunctionType type = types.get(export);
        if (type == null || type.parameters().size() != arguments.length) {
            throw new IllegalArgumentException(
                    "no function " + export + " of " + arguments.length + " parameters");
        }
        int index = exports.get(export).index();
        long[] results = traps.guarded(() -> instance.getMachine().call(index, arguments));
        return results == null ? NOTHING : results;
    }

    /** The present value of an exported global. */
    public long global(String export) {
        Export found = exports.get(export);
        if (found == null || found.exportType() != ExternalType.GLOBAL) {
            throw new IllegalArgumentException("no global " + export);
        }
        return instance.global(found.index()).getValue();
    }

    /** The results of an exported function. */
    public List<ValueType> results(String export) {
        return types.get(export).results();
    }
}
