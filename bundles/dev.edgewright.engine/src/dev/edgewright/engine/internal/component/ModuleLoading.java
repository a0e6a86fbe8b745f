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
import dev.edgewright.engine.ProgramException;
import dev.edgewright.wasm.component.Component;
import dev.edgewright.wasm.component.Definition;
import dev.edgewright.wasm.component.EmbeddedModule;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Loads the core modules of a component; large ones while the component itself is validated. */
final class ModuleLoading {

    /** Smaller modules are loaded faster than a thread is found. */
    private static final int LARGE = 100_000;

    private final Map<EmbeddedModule, CompletableFuture<Program>> begun = new HashMap<>();

    /** Begins with the large modules of a component and of those inside of it. */
    void begin(Component component) {
        for (Definition definition : component.definitions()) {
            switch (definition) {
                case Definition.Nested nested -> begin(nested.component());
                case Definition.Module module when module.module().size() > LARGE ->
                        begun.put(
                                module.module(),
                                CompletableFuture.supplyAsync(() -> loadNow(module.module())));
                default -> {}
            }
        }
    }

    private static Program loadNow(EmbeddedModule module) {
        try {
            return read(module);
        } catch (ProgramException e) {
            throw new CompletionException(e);
        }
    }

    private static Program read(EmbeddedModule module) throws ProgramException {
        ByteBuffer content = module.content();
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        try {
            return Program.load(bytes);
        } catch (ProgramException e) {
            throw new ProgramException(
                    e.problem(),
                    "The core module at byte %d of the component cannot be run: %s"
                            .formatted(module.offset(), e.getMessage()),
                    e);
        }
    }

    /** The program that a module is. */
    Program load(EmbeddedModule module) throws ProgramException {
        CompletableFuture<Program> loading = begun.get(module);
        if (loading == null) {
            return read(module);
        }
        try {
            return loading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ProgramException refusal) {
                throw refusal;
            }
            throw e;
        }
    }
}
