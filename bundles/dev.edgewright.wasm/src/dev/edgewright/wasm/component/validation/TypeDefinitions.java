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
import dev.edgewright.wasm.component.CoreTypeBody;
import dev.edgewright.wasm.component.Declaration;
import dev.edgewright.wasm.component.DefinedType;
import dev.edgewright.wasm.component.Sort;
import dev.edgewright.wasm.component.ValueBody;
import dev.edgewright.wasm.component.ValueType;
import dev.edgewright.wasm.component.types.ComponentType;
import dev.edgewright.wasm.component.types.Entity;
import dev.edgewright.wasm.component.types.Extern;
import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.component.types.InstanceType;
import dev.edgewright.wasm.component.types.ModuleType;
import dev.edgewright.wasm.component.types.ResourceId;
import dev.edgewright.wasm.component.types.Sizes;
import dev.edgewright.wasm.component.types.TypeBody;
import dev.edgewright.wasm.component.types.TypeNode;
import dev.edgewright.wasm.module.ExternalType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows the indices in types (Binary.md, "Type Definitions"). */
final class TypeDefinitions {

    private final Scope scope;
    private final Budget budget;
    private final boolean strict;

    TypeDefinitions(Scope scope, Budget budget, boolean strict) {
        this.scope = scope;
        this.budget = budget;
        this.strict = strict;
    }

    void define(DefinedType type) throws Broken {
        TypeNode node = TypeNode.of(body(type));
        budget.spend(node.size());
        if (node.depth() > TypeNode.MAX_DEPTH) {
            throw new Broken(
                    Broken.Rule.LIMIT,
                    "its types nest more than %d deep, which is not supported",
                    TypeNode.MAX_DEPTH);
        }
        if (strict) {
            TypeRules.check(node);
        }
        scope.types.add(node);
    }

    void coreType(CoreTypeBody body) throws Broken {
        scope.coreTypes.add(
                switch (body) {
                    case CoreTypeBody.Function f -> new Scope.CoreFunctionEntry(f.type());
                    case CoreTypeBody.OfModule m ->
                            new Scope.CoreModuleEntry(new CoreModuleTypes(scope).of(m));
                });
    }

    private TypeBody body(DefinedType type) throws Broken {
        return switch (type) {
            case ValueBody value -> body(value);
            case DefinedType.Function f -> new TypeBody.OfFunction(function(f));
            case DefinedType.OfInstance i -> {
                Scope inner = inner(Scope.Kind.INSTANCE_TYPE, i.declarations());
                yield new TypeBody.OfInstance(
                        new InstanceType(inner.exports, inner.definedResources));
            }
            case DefinedType.OfComponent c -> {
                Scope inner = inner(Scope.Kind.COMPONENT_TYPE, c.declarations());
                yield new TypeBody.OfComponent(
                        new ComponentType(
                                inner.imports,
                                inner.exports,
                                inner.importedResources,
                                inner.definedResources));
            }
            case DefinedType.Resource r -> resource(r);
        };
    }

    private TypeBody resource(DefinedType.Resource type) throws Broken {
        if (!scope.isComponent()) {
            throw new Broken(
                    Broken.Rule.RESOURCE, "only a component, not a type, can define a resource");
        }
        if (type.representation() != dev.edgewright.wasm.module.ValueType.I32) {
            throw new Broken(
                    Broken.Rule.RESOURCE,
                    "a resource is represented by i32, not %s",
                    type.representation());
        }
        if (strict && type.destructor().isPresent()) {
            ExternalType destructor =
                    Scope.get(
                            scope.core(Sort.CORE_FUNCTION),
                            type.destructor().getAsInt(),
                            Sort.CORE_FUNCTION);
            if (!destructor.equals(CoreDefinitions.function("i", ""))) {
                throw new Broken(
                        Broken.Rule.RESOURCE,
                        "a destructor has the type [i32] -> [], not %s",
                        destructor);
            }
        }
        ResourceId id = new ResourceId("type " + scope.types.size());
        scope.localResources.add(id);
        scope.definedResources.add(id);
        return new TypeBody.Resource(id);
    }

    private Scope inner(Scope.Kind kind, List<Declaration> declarations) throws Broken {
        Scope inner = new Scope(kind, scope);
        TypeDefinitions types = new TypeDefinitions(inner, budget, strict);
        Externs externs = new Externs(inner, types, budget, strict);
        for (Declaration declaration : declarations) {
            switch (declaration) {
                case Declaration.CoreType t -> types.coreType(t.body());
                case Declaration.Type t -> types.define(t.type());
                case Alias a -> types.alias(a);
                case Declaration.Import i -> externs.imported(i.name(), i.type());
                case Declaration.Export e -> externs.declared(e.name(), e.type());
            }
        }
        budget.spend(Sizes.of(inner.exports) + Sizes.of(inner.imports));
        return inner;
    }

    private FunctionType function(DefinedType.Function type) throws Broken {
        return new FunctionType(type.async(), fields(type.parameters()), optional(type.result()));
    }

    private TypeBody body(ValueBody type) throws Broken {
        return switch (type) {
            case ValueBody.Plain p -> new TypeBody.Plain(p.type());
            case ValueBody.Fields f -> new TypeBody.Fields(fields(f.fields()));
            case ValueBody.Variant v -> {
                List<TypeBody.Case> cases = new ArrayList<>();
                for (ValueBody.Case one : v.cases()) {
                    cases.add(new TypeBody.Case(one.name(), optional(one.type())));
                }
                yield new TypeBody.Variant(cases);
            }
            case ValueBody.ListOf l -> new TypeBody.ListOf(value(l.element()), l.length());
            case ValueBody.MapOf m -> new TypeBody.MapOf(value(m.key()), value(m.value()));
            case ValueBody.Tuple t -> {
                List<TypeNode> elements = new ArrayList<>();
                for (ValueType element : t.elements()) {
                    elements.add(value(element));
                }
                yield new TypeBody.Tuple(elements);
            }
            case ValueBody.Flags f -> new TypeBody.Flags(f.labels());
            case ValueBody.Enumeration e -> new TypeBody.Enumeration(e.labels());
            case ValueBody.Option o -> new TypeBody.Option(value(o.element()));
            case ValueBody.Result r -> new TypeBody.Result(optional(r.ok()), optional(r.error()));
            case ValueBody.Own o -> new TypeBody.Own(resourceType(o.resource()));
            case ValueBody.Borrow b -> new TypeBody.Borrow(resourceType(b.resource()));
            case ValueBody.Stream s -> new TypeBody.Stream(optional(s.element()));
            case ValueBody.Future f -> new TypeBody.Future(optional(f.element()));
        };
    }

    private List<TypeBody.Field> fields(List<ValueBody.Field> fields) throws Broken {
        List<TypeBody.Field> nodes = new ArrayList<>();
        for (ValueBody.Field field : fields) {
            nodes.add(new TypeBody.Field(field.name(), value(field.type())));
        }
        return nodes;
    }

    Optional<TypeNode> optional(Optional<ValueType> type) throws Broken {
        return type.isPresent() ? Optional.of(value(type.get())) : Optional.empty();
    }

    private TypeNode value(ValueType type) throws Broken {
        return switch (type) {
            case ValueType.Primitive p -> TypeNode.of(p);
            case ValueType.Indexed i -> {
                TypeNode node = scope.type(i.type());
                if (!node.isValue()) {
                    throw new Broken(Broken.Rule.TYPE, "type %d is no type of values", i.type());
                }
                yield node;
            }
        };
    }

    /** The node of a type index that must be a resource. */
    TypeNode resourceType(int index) throws Broken {
        TypeNode node = scope.type(index);
        if (node.resource() == null) {
            throw new Broken(Broken.Rule.TYPE, "type %d is no resource type", index);
        }
        return node;
    }

    /** The function that a type index must be. */
    FunctionType function(int index) throws Broken {
        if (scope.type(index).body() instanceof TypeBody.OfFunction f) {
            return f.type();
        }
        throw new Broken(Broken.Rule.TYPE, "type %d is no function type", index);
    }

    InstanceType instance(int index) throws Broken {
        if (scope.type(index).body() instanceof TypeBody.OfInstance i) {
            return i.type();
        }
        throw new Broken(Broken.Rule.TYPE, "type %d is no instance type", index);
    }

    ComponentType component(int index) throws Broken {
        if (scope.type(index).body() instanceof TypeBody.OfComponent c) {
            return c.type();
        }
        throw new Broken(Broken.Rule.TYPE, "type %d is no component type", index);
    }

    ModuleType module(int index) throws Broken {
        if (Scope.get(scope.coreTypes, index, Sort.CORE_TYPE) instanceof Scope.CoreModuleEntry m) {
            return m.type();
        }
        throw new Broken(Broken.Rule.TYPE, "core type %d is no module type", index);
    }

    void alias(Alias alias) throws Broken {
        switch (alias) {
            case Alias.OfExport export -> {
                if (!scope.isComponent()
                        && export.sort() != Sort.INSTANCE
                        && export.sort() != Sort.TYPE) {
                    throw new Broken(
                            Broken.Rule.TYPE,
                            "in a type only types and instances of an instance can be used");
                }
                InstanceType instance =
                        Scope.get(scope.instances, export.instance(), Sort.INSTANCE);
                Extern extern = instance.exports().get(export.name());
                if (extern == null || extern.entity().sort() != export.sort()) {
                    throw new Broken(
                            Broken.Rule.INDEX,
                            "instance %d exports no %s \"%s\"",
                            export.instance(),
                            export.sort(),
                            export.name());
                }
                scope.add(extern.entity());
            }
            case Alias.Outer outer -> outer(outer);
            case Alias.OfCoreExport export ->
                    throw new Broken(Broken.Rule.TYPE, "in a type no core definitions can be used");
        }
    }

    private void outer(Alias.Outer alias) throws Broken {
        if (!scope.isComponent() && alias.sort() != Sort.TYPE && alias.sort() != Sort.CORE_TYPE) {
            throw new Broken(
                    Broken.Rule.TYPE, "in a type only types of enclosing scopes can be used");
        }
        Scope target = scope.outer(alias.count());
        if (alias.sort() == Sort.CORE_TYPE) {
            scope.coreTypes.add(Scope.get(target.coreTypes, alias.index(), Sort.CORE_TYPE));
            return;
        }
        Entity entity = target.entity(alias.sort(), alias.index());
        if (entity instanceof Entity.OfType type && crossesComponent(alias.count())) {
            budget.spend(type.type().size());
            if (Typing.usesResources(type.type(), Set.of())) {
                throw new Broken(
                        Broken.Rule.RESOURCE,
                        "it uses type %d of an enclosing component, but that names a resource, which"
                                + " cannot cross the border of a component",
                        alias.index());
            }
        }
        scope.add(entity);
    }

    private boolean crossesComponent(int count) throws Broken {
        for (int i = 0; i < count; i++) {
            if (scope.outer(i).isComponent()) {
                return true;
            }
        }
        return false;
    }
}
