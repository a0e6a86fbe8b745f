/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.validation;

import dev.edgewright.wasm.component.Alias;
import dev.edgewright.wasm.component.Canon;
import dev.edgewright.wasm.component.Component;
import dev.edgewright.wasm.component.CoreInstance;
import dev.edgewright.wasm.component.Declaration;
import dev.edgewright.wasm.component.Definition;
import dev.edgewright.wasm.component.Instance;
import dev.edgewright.wasm.component.Sort;
import dev.edgewright.wasm.component.types.ComponentType;
import dev.edgewright.wasm.component.types.Entity;
import dev.edgewright.wasm.component.types.Extern;
import dev.edgewright.wasm.component.types.InstanceType;
import dev.edgewright.wasm.component.types.ResourceId;
import dev.edgewright.wasm.component.types.Sizes;
import dev.edgewright.wasm.component.types.Substitution;
import dev.edgewright.wasm.component.types.Subtyping;
import dev.edgewright.wasm.component.types.TypeBody;
import dev.edgewright.wasm.component.types.TypeNode;
import dev.edgewright.wasm.component.types.TypeParts;
import dev.edgewright.wasm.module.ExternalType;
import dev.edgewright.wasm.module.FunctionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Goes through the definitions of one component and grows its index spaces. */
final class Typing {

    private static final int MAX_INSTANCES = 10_000;

    private final Scope scope;
    private final Budget budget;
    private final boolean strict;
    private final TypeDefinitions types;
    private final Externs externs;
    private final CoreDefinitions core;
    private final CanonRules canons;

    Typing(Scope scope, Budget budget, boolean strict) {
        this.scope = scope;
        this.budget = budget;
        this.strict = strict;
        this.types = new TypeDefinitions(scope, budget, strict);
        this.externs = new Externs(scope, types, budget, strict);
        this.core = new CoreDefinitions(scope);
        this.canons = new CanonRules(scope, types);
    }

    TypedComponent component(Component component) throws InvalidComponentException {
        List<TypedComponent.Item> items = new ArrayList<>();
        for (Component.Item item : component.items()) {
            Definition definition = item.definition();
            try {
                Optional<TypedComponent> nested = define(definition);
                if (strict) {
                    items.add(
                            new TypedComponent.Item(
                                    item.offset(),
                                    definition,
                                    meaning(definition),
                                    coreFunction(definition),
                                    nested));
                }
            } catch (Broken e) {
                throw e.at(item.offset());
            }
        }
        ComponentType type =
                new ComponentType(
                        scope.imports,
                        scope.exports,
                        scope.importedResources,
                        scope.definedResources);
        return new TypedComponent(type, items);
    }

    /** What a definition that was just added stands for. */
    private Optional<Entity> meaning(Definition definition) throws Broken {
        return switch (definition) {
            case Definition.Module module -> last(Sort.CORE_MODULE);
            case Definition.Nested nested -> last(Sort.COMPONENT);
            case Instance instance -> last(Sort.INSTANCE);
            case Alias.OfCoreExport alias -> Optional.empty();
            case Alias alias -> last(alias.sort());
            case Declaration.Type type -> last(Sort.TYPE);
            case Declaration.Import imported -> last(imported.type().sort());
            case Definition.Export export -> last(export.sort());
            case Canon.Lift lift -> last(Sort.FUNCTION);
            case Canon.Lower lower -> Optional.of(scope.entity(Sort.FUNCTION, lower.function()));
            case Canon.Resource resource -> Optional.of(scope.entity(Sort.TYPE, resource.type()));
            default -> Optional.empty();
        };
    }

    private Optional<FunctionType> coreFunction(Definition definition) {
        if (!(definition instanceof Canon) || definition instanceof Canon.Lift) {
            return Optional.empty();
        }
        List<ExternalType> functions = scope.core(Sort.CORE_FUNCTION);
        return Optional.of((FunctionType) functions.get(functions.size() - 1));
    }

    private Optional<Entity> last(Sort sort) throws Broken {
        return sort == Sort.CORE_TYPE
                ? Optional.empty()
                : Optional.of(scope.entity(sort, scope.size(sort) - 1));
    }

    private Optional<TypedComponent> define(Definition definition)
            throws Broken, InvalidComponentException {
        if (definition instanceof Definition.Nested nested) {
            TypedComponent inner =
                    new Typing(new Scope(Scope.Kind.COMPONENT, scope), budget, strict)
                            .component(nested.component());
            scope.components.add(inner.type());
            return Optional.of(inner);
        }
        add(definition);
        return Optional.empty();
    }

    private void add(Definition definition) throws Broken, InvalidComponentException {
        switch (definition) {
            case Definition.Module module -> {
                if (strict) {
                    core.module(module.module());
                } else {
                    scope.coreModules.add(core.unknownModule());
                }
            }
            case CoreInstance instance -> {
                if (strict) {
                    core.instance(instance);
                }
            }
            case Declaration.CoreType type -> types.coreType(type.body());
            case Definition.Nested nested ->
                    throw new IllegalArgumentException("a component has a scope of its own");
            case Instance instance -> instance(instance);
            case Alias alias -> alias(alias);
            case Declaration.Type type -> types.define(type.type());
            case Canon canon -> canon(canon);
            case Definition.Start start -> throw Scope.values();
            case Definition.Value value -> throw Scope.values();
            case Declaration.Import imported -> externs.imported(imported.name(), imported.type());
            case Definition.Export export -> externs.exported(export);
        }
    }

    private void alias(Alias alias) throws Broken {
        if (alias instanceof Alias.OfCoreExport export) {
            if (strict) {
                core.alias(export);
            }
        } else {
            types.alias(alias);
        }
    }

    private void canon(Canon canon) throws Broken {
        if (strict) {
            canons.check(canon);
        } else if (canon instanceof Canon.Lift lift) {
            scope.functions.add(types.function(lift.type()));
        }
    }

    private void instance(Instance instance) throws Broken {
        if (scope.instances.size() >= MAX_INSTANCES) {
            throw new Broken(
                    Broken.Rule.LIMIT,
                    "it has more than the supported %,d instances",
                    MAX_INSTANCES);
        }
        InstanceType type =
                switch (instance) {
                    case Instance.Instantiate instantiate -> instantiate(instantiate);
                    case Instance.Bundle bundle -> bundle(bundle);
                };
        budget.spend(Sizes.of(type.exports()));
        scope.instances.add(type);
    }

    private InstanceType bundle(Instance.Bundle bundle) throws Broken {
        Map<String, Extern> exports = new LinkedHashMap<>();
        Set<String> unique = new HashSet<>();
        for (Instance.Export export : bundle.exports()) {
            Entity entity = scope.entity(export.sort(), export.index());
            if (strict) {
                ExternNames.check(export.name(), entity, unique, exports);
            }
            exports.put(export.name().name(), new Extern(export.name(), entity));
        }
        return new InstanceType(exports, Set.of());
    }

    private InstanceType instantiate(Instance.Instantiate instantiate) throws Broken {
        ComponentType type = Scope.get(scope.components, instantiate.component(), Sort.COMPONENT);
        Map<String, Entity> arguments = new HashMap<>();
        for (Instance.Argument argument : instantiate.arguments()) {
            Entity entity = scope.entity(argument.sort(), argument.index());
            if (arguments.put(argument.name(), entity) != null) {
                throw new Broken(
                        Broken.Rule.NAME,
                        "the argument \"%s\" is given more than once",
                        argument.name());
            }
        }
        budget.spend(Sizes.of(type.imports()));
        budget.spend(Sizes.of(type.exports()));
        Substitution given = new Substitution();
        Subtyping subtyping = new Subtyping(given, type.imported());
        for (Map.Entry<String, Extern> needed : type.imports().entrySet()) {
            Entity argument = arguments.get(needed.getKey());
            if (argument == null) {
                throw new Broken(
                        Broken.Rule.TYPE,
                        "the component that is instantiated imports \"%s\", which is not given",
                        needed.getKey());
            }
            try {
                subtyping.check(argument, needed.getValue().entity(), needed.getKey());
            } catch (Subtyping.MismatchException e) {
                throw new Broken(
                        Broken.Rule.TYPE,
                        "the argument \"%s\" does not fit: %s",
                        needed.getKey(),
                        e.getMessage());
            }
        }
        Set<ResourceId> own = given.renew(type.defined());
        scope.definedResources.addAll(own);
        return new InstanceType(given.renew(type.exports()), Set.of());
    }

    /** Whether a type is made with a resource that is not part of the type itself. */
    static boolean usesResources(TypeNode node, Set<ResourceId> bound) {
        return new FreeResources(bound).in(node);
    }

    /** Looks for resources in types. */
    private record FreeResources(Set<ResourceId> bound) {

        boolean in(TypeNode node) {
            return switch (node.body()) {
                case TypeBody.Resource r -> !bound.contains(r.id());
                case TypeBody.OfInstance i -> with(i.type().resources()).in(i.type().exports());
                case TypeBody.OfComponent c -> {
                    FreeResources inner = with(c.type().imported()).with(c.type().defined());
                    yield inner.in(c.type().imports()) || inner.in(c.type().exports());
                }
                default -> TypeParts.of(node).stream().anyMatch(this::in);
            };
        }

        private FreeResources with(Set<ResourceId> more) {
            Set<ResourceId> all = new HashSet<>(bound);
            all.addAll(more);
            return new FreeResources(all);
        }

        private boolean in(Map<String, Extern> externs) {
            return externs.values().stream()
                    .anyMatch(
                            extern ->
                                    switch (extern.entity()) {
                                        case Entity.OfModule m -> false;
                                        case Entity.OfFunction f ->
                                                TypeParts.of(f.type()).stream().anyMatch(this::in);
                                        case Entity.OfType t -> in(t.type());
                                        case Entity.OfInstance i ->
                                                with(i.type().resources()).in(i.type().exports());
                                        case Entity.OfComponent c ->
                                                in(TypeNode.of(new TypeBody.OfComponent(c.type())));
                                    });
        }
    }
}
