/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.validation;

import dev.edgewright.wasm.component.Sort;
import dev.edgewright.wasm.component.types.ComponentType;
import dev.edgewright.wasm.component.types.Entity;
import dev.edgewright.wasm.component.types.Extern;
import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.component.types.InstanceType;
import dev.edgewright.wasm.component.types.ModuleType;
import dev.edgewright.wasm.component.types.ResourceId;
import dev.edgewright.wasm.component.types.TypeNode;
import dev.edgewright.wasm.module.ExternalType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The index spaces of a component, component type or instance type as they grow. */
final class Scope {

    /** What the scope belongs to. */
    enum Kind {
        COMPONENT,
        COMPONENT_TYPE,
        INSTANCE_TYPE
    }

    /** A core type: a function or a module. */
    sealed interface CoreTypeEntry {}

    record CoreFunctionEntry(dev.edgewright.wasm.module.FunctionType type)
            implements CoreTypeEntry {}

    record CoreModuleEntry(ModuleType type) implements CoreTypeEntry {}

    final Kind kind;
    final Scope parent;

    /** Core functions, tables, memories, globals and tags, by sort. */
    final Map<Sort, List<ExternalType>> core = new LinkedHashMap<>();

    final List<CoreTypeEntry> coreTypes = new ArrayList<>();
    final List<ModuleType> coreModules = new ArrayList<>();
    final List<Map<String, ExternalType>> coreInstances = new ArrayList<>();
    final List<FunctionType> functions = new ArrayList<>();
    final List<TypeNode> types = new ArrayList<>();
    final List<ComponentType> components = new ArrayList<>();
    final List<InstanceType> instances = new ArrayList<>();

    final Map<String, Extern> imports = new LinkedHashMap<>();
    final Map<String, Extern> exports = new LinkedHashMap<>();
    final Set<String> importNames = new HashSet<>();
    final Set<String> exportNames = new HashSet<>();

    final Set<ResourceId> importedResources = new HashSet<>();
    final Set<ResourceId> definedResources = new HashSet<>();

    /** Resources that this very component implements. */
    final Set<ResourceId> localResources = new HashSet<>();

    /** Nodes that an import gave a name to. */
    final Set<TypeNode> importedTypes = identitySet();

    /** Nodes that an import or export gave a name to. */
    final Set<TypeNode> namedTypes = identitySet();

    Scope(Kind kind, Scope parent) {
        this.kind = kind;
        this.parent = parent;
    }

    static <T> Set<T> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    boolean isComponent() {
        return kind == Kind.COMPONENT;
    }

    List<ExternalType> core(Sort sort) {
        return core.computeIfAbsent(sort, s -> new ArrayList<>());
    }

    /** The scope so many steps outward. */
    Scope outer(int count) throws Broken {
        Scope scope = this;
        for (int i = 0; i < count && scope != null; i++) {
            scope = scope.parent;
        }
        if (scope == null) {
            throw new Broken(
                    Broken.Rule.INDEX, "there are no %d scopes around this definition", count);
        }
        return scope;
    }

    static <T> T get(List<T> space, int index, Sort sort) throws Broken {
        if (index >= space.size()) {
            throw new Broken(
                    Broken.Rule.INDEX,
                    "it uses %s %d, but only %d are defined before",
                    sort,
                    index,
                    space.size());
        }
        return space.get(index);
    }

    TypeNode type(int index) throws Broken {
        return get(types, index, Sort.TYPE);
    }

    /** What an index of a sort that can be exported stands for. */
    Entity entity(Sort sort, int index) throws Broken {
        return switch (sort) {
            case CORE_MODULE -> new Entity.OfModule(get(coreModules, index, sort));
            case FUNCTION -> new Entity.OfFunction(get(functions, index, sort));
            case TYPE -> new Entity.OfType(type(index));
            case COMPONENT -> new Entity.OfComponent(get(components, index, sort));
            case INSTANCE -> new Entity.OfInstance(get(instances, index, sort));
            case VALUE -> throw values();
            default -> throw new Broken(Broken.Rule.TYPE, "no %s can be used here", sort);
        };
    }

    /** How many there are of a sort that can be exported. */
    int size(Sort sort) {
        return switch (sort) {
            case CORE_MODULE -> coreModules.size();
            case FUNCTION -> functions.size();
            case TYPE -> types.size();
            case COMPONENT -> components.size();
            case INSTANCE -> instances.size();
            default -> throw new IllegalArgumentException(sort + " is not exported");
        };
    }

    /** Adds what an import, export or alias stands for to its index space. */
    void add(Entity entity) {
        switch (entity) {
            case Entity.OfModule m -> coreModules.add(m.type());
            case Entity.OfFunction f -> functions.add(f.type());
            case Entity.OfType t -> types.add(t.type());
            case Entity.OfComponent c -> components.add(c.type());
            case Entity.OfInstance i -> instances.add(i.type());
        }
    }

    static Broken values() {
        return new Broken(
                Broken.Rule.UNSUPPORTED,
                "it uses values of components, a feature that is not finished and not supported");
    }
}
