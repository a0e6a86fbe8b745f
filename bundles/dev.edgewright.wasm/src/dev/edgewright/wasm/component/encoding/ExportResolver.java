/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

import dev.edgewright.wasm.component.Definition;
import dev.edgewright.wasm.component.Sort;
import dev.edgewright.wasm.component.encoding.EncodingException.Reason;
import dev.edgewright.wasm.component.types.FunctionType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the core functions behind the exports of a world, and exports them. */
final class ExportResolver {

    private final World world;
    private final Linker.Part main;
    private final Map<String, Linker.Part> adapters;

    ExportResolver(World world, Linker.Part main, Map<String, Linker.Part> adapters) {
        this.world = world;
        this.main = main;
        this.adapters = adapters;
    }

    /** Whether everything that the world exports is there and has its type. */
    void check() throws EncodingException {
        for (WorldItem item : world.exports.values()) {
            switch (item) {
                case WorldItem.OfInterface face -> {
                    for (Map.Entry<String, FunctionType> f : face.functions().entrySet()) {
                        check(face.name().name(), f.getKey(), f.getValue());
                    }
                }
                case WorldItem.OfFunction f -> check(TypeKey.WORLD, f.name().name(), f.type());
                case WorldItem.OfType t -> {}
            }
        }
    }

    private void check(String owner, String function, FunctionType type) throws EncodingException {
        Linker.Part part = provider(owner, function).map(adapters::get).orElse(main);
        String name = part.naming().export(owner, function);
        dev.edgewright.wasm.module.FunctionType wanted = Signatures.lifted(type);
        dev.edgewright.wasm.module.FunctionType given =
                part.module().exportedFunction(name).orElse(null);
        if (given == null && part.exportsFunction("[async-lift]" + name)) {
            throw new EncodingException(
                    Reason.UNSUPPORTED,
                    "The module exports \"%s\" as an asynchronous function; they are not"
                            + " supported. Build it with synchronous bindings.",
                    name);
        }
        if (given == null) {
            throw new EncodingException(
                    Reason.EXPORT,
                    "The world exports \"%s\", but the module has no function of this name and"
                            + " type %s; implement it.",
                    name,
                    wanted);
        }
        if (!given.equals(wanted)) {
            throw new EncodingException(
                    Reason.TYPE,
                    "The module exports \"%s\" as %s, but the world makes it %s; generate its"
                            + " bindings anew from this world.",
                    name,
                    given,
                    wanted);
        }
        if (Signatures.needsMemory(type) && !main.hasMemory()) {
            throw new EncodingException(
                    Reason.MEMORY,
                    "The module exports no memory \"%s\", but \"%s\" passes values through it;"
                            + " export it.",
                    main.naming().memory,
                    name);
        }
        if (Signatures.needsReallocLifted(type) && part.exportRealloc() == null) {
            throw new EncodingException(
                    Reason.MEMORY,
                    "The module exports no function \"%s\", but what \"%s\" is given needs room in"
                            + " its memory; export one.",
                    part.naming().realloc,
                    name);
        }
    }

    /** The adapter that has a function which the main module does not have. */
    private Optional<String> provider(String owner, String function) {
        if (main.exportsFunction(main.naming().export(owner, function))) {
            return Optional.empty();
        }
        String name = Naming.LEGACY.export(owner, function);
        return adapters.keySet().stream()
                .filter(adapter -> adapters.get(adapter).exportsFunction(name))
                .findFirst();
    }

    /** Marks the types of all exports as used. */
    void markUsed(Liveness live) {
        for (WorldItem item : world.exports.values()) {
            switch (item) {
                case WorldItem.OfInterface face -> {
                    face.types().keySet().forEach(type -> live.use(face.key(type)));
                    face.functions().values().forEach(live::use);
                }
                case WorldItem.OfFunction f -> live.use(f.type());
                case WorldItem.OfType t -> {}
            }
        }
    }

    /** Lifts and exports everything, in the order of the world. */
    void export(Linker linker, ComponentScope scope, Definitions definitions) {
        for (WorldItem item : world.exports.values()) {
            switch (item) {
                case WorldItem.OfInterface face -> {
                    Map<String, Integer> lifted = new HashMap<>();
                    face.functions()
                            .forEach(
                                    (function, type) ->
                                            lifted.put(
                                                    function,
                                                    lift(
                                                            linker,
                                                            face.name().name(),
                                                            function,
                                                            type)));
                    int instance = NestedScope.instantiate(face, scope, definitions, lifted);
                    int exported =
                            definitions.add(
                                    new Definition.Export(
                                            face.name(),
                                            Sort.INSTANCE,
                                            instance,
                                            Optional.empty()));
                    scope.exported(face.name().name(), exported);
                }
                case WorldItem.OfFunction f ->
                        definitions.add(
                                new Definition.Export(
                                        f.name(),
                                        Sort.FUNCTION,
                                        lift(linker, TypeKey.WORLD, f.name().name(), f.type()),
                                        Optional.empty()));
                case WorldItem.OfType t -> {}
            }
        }
    }

    private int lift(Linker linker, String owner, String name, FunctionType type) {
        return linker.lift(owner, name, type, provider(owner, name).orElse(null));
    }
}
