/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.types;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Puts types in the place of others: what an instantiation gives in the place of what the component
 * imports, or fresh resources in the place of a template's. Not for use by several threads at once.
 */
public final class Substitution {

    private final Map<ResourceId, ResourceId> resources = new HashMap<>();
    private final Map<TypeNode, TypeNode> nodes = new IdentityHashMap<>();

    /** From now on the one resource stands in the place of the other. */
    public void put(ResourceId from, ResourceId to) {
        resources.put(from, to);
    }

    /** From now on the one node stands in the place of the other. */
    public void put(TypeNode from, TypeNode to) {
        nodes.put(from, to);
    }

    /** Whether something stands in the place of the resource. */
    public boolean has(ResourceId resource) {
        return resources.containsKey(resource);
    }

    /** The instance type with resources, and nodes of its exported types, of its own. */
    public static InstanceType fresh(InstanceType type) {
        Substitution fresh = new Substitution();
        Set<ResourceId> own = fresh.renew(type.resources());
        return new InstanceType(fresh.renew(type.exports()), own);
    }

    /** Gives every resource a successor; returns those. */
    public Set<ResourceId> renew(Set<ResourceId> old) {
        Set<ResourceId> renewed = new HashSet<>();
        for (ResourceId resource : old) {
            ResourceId successor = new ResourceId(resource.name());
            resources.put(resource, successor);
            renewed.add(successor);
        }
        return renewed;
    }

    /** The same with a new node for each exported type. */
    public Map<String, Extern> renew(Map<String, Extern> externs) {
        Map<String, Extern> renewed = new LinkedHashMap<>();
        externs.forEach(
                (name, extern) -> renewed.put(name, new Extern(extern.name(), renew(extern))));
        return renewed;
    }

    private Entity renew(Extern extern) {
        return switch (extern.entity()) {
            case Entity.OfType t -> {
                TypeNode old = t.type();
                TypeNode node = nodes.get(old);
                if (node == null) {
                    TypeNode original = old.original() == null ? null : apply(old.original());
                    node = old.with(apply(old.body()), original);
                    nodes.put(old, node);
                }
                yield new Entity.OfType(node);
            }
            case Entity.OfInstance i ->
                    new Entity.OfInstance(
                            new InstanceType(renew(i.type().exports()), i.type().resources()));
            default -> apply(extern.entity());
        };
    }

    /** The entity with everything put in its place. */
    public Entity apply(Entity entity) {
        return switch (entity) {
            case Entity.OfModule m -> m;
            case Entity.OfFunction f -> new Entity.OfFunction(apply(f.type()));
            case Entity.OfType t -> new Entity.OfType(apply(t.type()));
            case Entity.OfInstance i -> new Entity.OfInstance(apply(i.type()));
            case Entity.OfComponent c -> new Entity.OfComponent(apply(c.type()));
        };
    }

    /** The instance type with everything put in its place. */
    public InstanceType apply(InstanceType type) {
        return new InstanceType(apply(type.exports()), type.resources());
    }

    /** The component type with everything put in its place. */
    public ComponentType apply(ComponentType type) {
        return new ComponentType(
                apply(type.imports()), apply(type.exports()), type.imported(), type.defined());
    }

    private Map<String, Extern> apply(Map<String, Extern> externs) {
        Map<String, Extern> applied = new LinkedHashMap<>();
        externs.forEach(
                (name, extern) ->
                        applied.put(name, new Extern(extern.name(), apply(extern.entity()))));
        return applied;
    }

    /** The function type with everything put in its place. */
    public FunctionType apply(FunctionType type) {
        return new FunctionType(type.async(), fields(type.parameters()), apply(type.result()));
    }

    /** The node with everything put in its place; the same where nothing changes. */
    public TypeNode apply(TypeNode node) {
        TypeNode known = nodes.get(node);
        if (known != null) {
            return known;
        }
        TypeBody body = apply(node.body());
        TypeNode original = node.original() == null ? null : apply(node.original());
        TypeNode applied =
                sameParts(body, node.body()) && original == node.original()
                        ? node
                        : node.with(body, original);
        nodes.put(node, applied);
        return applied;
    }

    /** Whether the bodies consist of the same nodes; types of instances always count as changed. */
    private static boolean sameParts(TypeBody a, TypeBody b) {
        return switch (b) {
            case TypeBody.OfInstance i -> false;
            case TypeBody.OfComponent c -> false;
            // Nodes compare by identity, so equality of records says just what is asked.
            default -> Objects.equals(a, b);
        };
    }

    private TypeBody apply(TypeBody body) {
        return switch (body) {
            case TypeBody.Plain p -> p;
            case TypeBody.Flags f -> f;
            case TypeBody.Enumeration e -> e;
            case TypeBody.Fields f -> new TypeBody.Fields(fields(f.fields()));
            case TypeBody.Variant v ->
                    new TypeBody.Variant(
                            v.cases().stream()
                                    .map(c -> new TypeBody.Case(c.name(), apply(c.type())))
                                    .toList());
            case TypeBody.ListOf l -> new TypeBody.ListOf(apply(l.element()), l.length());
            case TypeBody.MapOf m -> new TypeBody.MapOf(apply(m.key()), apply(m.value()));
            case TypeBody.Tuple t ->
                    new TypeBody.Tuple(t.elements().stream().map(this::apply).toList());
            case TypeBody.Option o -> new TypeBody.Option(apply(o.element()));
            case TypeBody.Result r -> new TypeBody.Result(apply(r.ok()), apply(r.error()));
            case TypeBody.Own o -> new TypeBody.Own(apply(o.resource()));
            case TypeBody.Borrow b -> new TypeBody.Borrow(apply(b.resource()));
            case TypeBody.Stream s -> new TypeBody.Stream(apply(s.element()));
            case TypeBody.Future f -> new TypeBody.Future(apply(f.element()));
            case TypeBody.Resource r ->
                    new TypeBody.Resource(resources.getOrDefault(r.id(), r.id()));
            case TypeBody.OfFunction f -> new TypeBody.OfFunction(apply(f.type()));
            case TypeBody.OfInstance i -> new TypeBody.OfInstance(apply(i.type()));
            case TypeBody.OfComponent c -> new TypeBody.OfComponent(apply(c.type()));
        };
    }

    private List<TypeBody.Field> fields(List<TypeBody.Field> fields) {
        return fields.stream().map(f -> new TypeBody.Field(f.name(), apply(f.type()))).toList();
    }

    private Optional<TypeNode> apply(Optional<TypeNode> node) {
        return node.map(this::apply);
    }
}
