/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

import dev.edgewright.wasm.component.Alias;
import dev.edgewright.wasm.component.Declaration;
import dev.edgewright.wasm.component.DefinedType;
import dev.edgewright.wasm.component.ExternName;
import dev.edgewright.wasm.component.ExternType;
import dev.edgewright.wasm.component.Sort;
import dev.edgewright.wasm.component.types.FunctionType;
import java.util.HashMap;
import java.util.Map;

/** The types, imports and exported instances of the component that is made. */
final class ComponentScope extends TypeScope {

    private final Definitions definitions;
    private final Liveness live;
    private final Map<String, Integer> importedInstances = new HashMap<>();
    private final Map<String, Integer> importedFunctions = new HashMap<>();
    private final Map<String, Integer> exportedInstances = new HashMap<>();

    ComponentScope(World world, Definitions definitions, Liveness live) {
        super(world);
        this.definitions = definitions;
        this.live = live;
    }

    @Override
    int add(DefinedType type) {
        return definitions.add(new Declaration.Type(type));
    }

    @Override
    int define(TypeKey key) {
        if (key.exported()) {
            Integer instance = exportedInstances.get(key.owner());
            return instance == null ? unnamed(key) : alias(instance, key);
        }
        if (key.owner().equals(TypeKey.WORLD)) {
            ExternType type =
                    isNewResource(key)
                            ? new ExternType.NewResource()
                            : new ExternType.SameType(unnamed(key));
            return definitions.add(new Declaration.Import(ExternName.of(key.name()), type));
        }
        return alias(instance(world.imported(key.owner())), key);
    }

    private int alias(int instance, TypeKey key) {
        return definitions.add(new Alias.OfExport(Sort.TYPE, instance, key.name()));
    }

    /** Imports everything that is needed, in the order of the world as far as it goes. */
    void importAll() {
        for (WorldItem item : world.imports.values()) {
            switch (item) {
                case WorldItem.OfInterface face -> instance(face);
                case WorldItem.OfType type -> {
                    index(new TypeKey(false, TypeKey.WORLD, type.name().name()));
                }
                case WorldItem.OfFunction f -> {
                    String name = f.name().name();
                    if (live.isCalled(TypeKey.WORLD, name)) {
                        ExternType type = new ExternType.OfFunction(function(f.type()));
                        importedFunctions.put(
                                name, definitions.add(new Declaration.Import(f.name(), type)));
                    }
                }
            }
        }
    }

    /** The import of an interface; -1 if nothing of it is needed. */
    private int instance(WorldItem.OfInterface face) {
        Integer known = importedInstances.get(face.name().name());
        if (known != null) {
            return known;
        }
        InstanceScope scope = new InstanceScope(world, face, this);
        for (String type : face.types().keySet()) {
            if (live.isUsed(face.key(type))) {
                scope.index(face.key(type));
            }
        }
        for (Map.Entry<String, FunctionType> function : face.functions().entrySet()) {
            if (live.isCalled(face.name().name(), function.getKey())) {
                scope.export(function.getKey(), function.getValue());
            }
        }
        int instance = -1;
        if (!scope.isEmpty()) {
            ExternType type = new ExternType.OfInstance(add(scope.type()));
            instance = definitions.add(new Declaration.Import(face.name(), type));
        }
        importedInstances.put(face.name().name(), instance);
        return instance;
    }

    /** The index of an imported function; the owner is the interface or empty. */
    int importedFunction(String owner, String name) {
        return owner.equals(TypeKey.WORLD)
                ? importedFunctions.get(name)
                : importedFunctions.computeIfAbsent(
                        owner + "#" + name,
                        n ->
                                definitions.add(
                                        new Alias.OfExport(
                                                Sort.FUNCTION,
                                                importedInstances.get(owner),
                                                name)));
    }

    /** From now on the types of an interface are those that its export shows. */
    void exported(String owner, int instance) {
        exportedInstances.put(owner, instance);
        named.keySet().removeIf(key -> key.exported() && key.owner().equals(owner));
    }
}
