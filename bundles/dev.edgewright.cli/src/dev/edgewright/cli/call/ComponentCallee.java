/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.call;

import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.component.ComponentFunction;
import dev.edgewright.engine.component.ComponentInstance;
import dev.edgewright.engine.component.ComponentLinker;
import dev.edgewright.engine.component.ComponentProgram;
import dev.edgewright.engine.component.Value;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.wasi2.Wasi2;
import dev.edgewright.wasm.component.types.FunctionType;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A component with all that it is composed of. */
final class ComponentCallee implements Callee {

    private final Wasi2 wasi;
    private final ComponentInstance instance;

    private ComponentCallee(Wasi2 wasi, ComponentInstance instance) {
        this.wasi = wasi;
        this.instance = instance;
    }

    /**
     * Instantiates a component with WASI 0.2.
     *
     * @param more provides what else the component may import; it counts before WASI
     * @throws LinkException when imports are missing
     * @throws IOException when a granted folder is gone
     */
    static ComponentCallee start(
            ComponentProgram program,
            Grants grants,
            RunOptions options,
            Consumer<ComponentLinker> more)
            throws LinkException, IOException {
        Wasi2 wasi = Wasi2.open(grants);
        boolean started = false;
        try {
            ComponentLinker linker = wasi.provideTo(new ComponentLinker(options));
            more.accept(linker);
            ComponentCallee callee = new ComponentCallee(wasi, linker.instantiate(program));
            started = true;
            return callee;
        } finally {
            if (!started) {
                wasi.close();
            }
        }
    }

    @Override
    public List<String> functions() {
        return instance.functions();
    }

    @Override
    public FunctionType type(String function) {
        return function(function).type();
    }

    @Override
    public Optional<Value> call(String function, List<Value> arguments) {
        return function(function).call(arguments);
    }

    private ComponentFunction function(String name) {
        return instance.function(name).orElseThrow();
    }

    @Override
    public List<String> notes() {
        return instance.notes();
    }

    @Override
    public void close() {
        wasi.close();
    }
}
