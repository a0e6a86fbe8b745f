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
import dev.edgewright.wasm.component.types.FunctionType;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A component with all that it is composed of. */
final class ComponentCallee implements Callee {

    private final ComponentInstance instance;

    private ComponentCallee(ComponentInstance instance) {
        this.instance = instance;
    }

    /**
     * Instantiates a component with WASI 0.2 and others.
     *
     * @param stubs answers functions that nobody provides with default values, and receives each
     *     call as a line; empty to refuse
     * @throws LinkException when imports are missing
     * @throws IOException when a granted folder is gone
     */
    static ComponentCallee start(
            ComponentProgram program,
            List<ComponentProgram> others,
            Grants grants,
            RunOptions options,
            Optional<Consumer<String>> stubs)
            throws LinkException, IOException {
        ComponentLinker linker = new ComponentLinker(options);
        others.forEach(linker::provide);
        stubs.ifPresent(linker::stubMissing);
        return new ComponentCallee(linker.instantiate(program));
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
    public void close() {
        // Nothing is open yet.
    }
}
