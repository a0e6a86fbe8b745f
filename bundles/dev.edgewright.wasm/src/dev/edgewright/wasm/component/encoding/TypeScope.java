/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

import dev.edgewright.wasm.component.DefinedType;
import dev.edgewright.wasm.component.ValueBody;
import dev.edgewright.wasm.component.ValueType;
import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.component.types.TypeBody;
import dev.edgewright.wasm.component.types.TypeNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Somewhere types are defined: a component or the type of an instance. */
abstract class TypeScope {

    final World world;
    final Map<TypeKey, Integer> named = new HashMap<>();

    private final Map<DefinedType, Integer> anonymous = new HashMap<>();

    TypeScope(World world) {
        this.world = world;
    }

    /** Adds a type; gives its index. */
    abstract int add(DefinedType type);

    /** Makes a type known under its name; gives its index. */
    abstract int define(TypeKey key);

    /** The index of a type with a name. */
    final int index(TypeKey key) {
        Integer known = named.get(key);
        if (known == null) {
            known = define(key);
            named.put(key, known);
        }
        return known;
    }

    /** The index of a type without a name; the same type is defined once. */
    final int anonymous(DefinedType type) {
        Integer known = anonymous.get(type);
        if (known == null) {
            known = add(type);
            anonymous.put(type, known);
        }
        return known;
    }

    /** The index of the type that a name stands for, without giving it the name. */
    final int unnamed(TypeKey key) {
        TypeKey target = world.target(key);
        return target == null ? anonymous(body(world.definition(key))) : index(target);
    }

    final boolean isNewResource(TypeKey key) {
        return world.target(key) == null
                && world.definition(key).body() instanceof TypeBody.Resource;
    }

    final int function(FunctionType type) {
        List<ValueBody.Field> parameters = new ArrayList<>();
        for (TypeBody.Field parameter : type.parameters()) {
            parameters.add(new ValueBody.Field(parameter.name(), value(parameter.type())));
        }
        return anonymous(
                new DefinedType.Function(type.async(), parameters, optional(type.result())));
    }

    private ValueType value(TypeNode node) {
        TypeKey key = world.key(node);
        if (key != null) {
            return new ValueType.Indexed(index(key));
        }
        return node.body() instanceof TypeBody.Plain plain
                ? plain.type()
                : new ValueType.Indexed(anonymous(body(node)));
    }

    private Optional<ValueType> optional(Optional<TypeNode> node) {
        return node.map(this::value);
    }

    private DefinedType body(TypeNode node) {
        return switch (node.body()) {
            case TypeBody.Plain p -> new ValueBody.Plain(p.type());
            case TypeBody.Fields f ->
                    new ValueBody.Fields(
                            f.fields().stream()
                                    .map(x -> new ValueBody.Field(x.name(), value(x.type())))
                                    .toList());
            case TypeBody.Variant v ->
                    new ValueBody.Variant(
                            v.cases().stream()
                                    .map(x -> new ValueBody.Case(x.name(), optional(x.type())))
                                    .toList());
            case TypeBody.ListOf l ->
                    new ValueBody.ListOf(
                            value(l.element()),
                            l.length().isPresent() ? l.length() : OptionalInt.empty());
            case TypeBody.MapOf m -> new ValueBody.MapOf(value(m.key()), value(m.value()));
            case TypeBody.Tuple t ->
                    new ValueBody.Tuple(t.elements().stream().map(this::value).toList());
            case TypeBody.Flags f -> new ValueBody.Flags(f.labels());
            case TypeBody.Enumeration e -> new ValueBody.Enumeration(e.labels());
            case TypeBody.Option o -> new ValueBody.Option(value(o.element()));
            case TypeBody.Result r -> new ValueBody.Result(optional(r.ok()), optional(r.error()));
            case TypeBody.Own o -> new ValueBody.Own(resource(o.resource()));
            case TypeBody.Borrow b -> new ValueBody.Borrow(resource(b.resource()));
            case TypeBody.Stream s -> new ValueBody.Stream(optional(s.element()));
            case TypeBody.Future f -> new ValueBody.Future(optional(f.element()));
            default ->
                    throw new IllegalArgumentException("not the type of a value: " + node.body());
        };
    }

    private int resource(TypeNode node) {
        TypeKey key = world.key(node);
        if (key == null) {
            throw new IllegalArgumentException("a resource without a name");
        }
        return index(key);
    }
}
