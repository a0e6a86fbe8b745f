/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.binary;

import dev.edgewright.wasm.component.CanonOption;
import dev.edgewright.wasm.component.ExternName;
import dev.edgewright.wasm.component.ValueType.Primitive;
import dev.edgewright.wasm.component.encoding.WorldWriter;
import dev.edgewright.wasm.component.types.ComponentType;
import dev.edgewright.wasm.component.types.Entity;
import dev.edgewright.wasm.component.types.Extern;
import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.component.types.InstanceType;
import dev.edgewright.wasm.component.types.ResourceId;
import dev.edgewright.wasm.component.types.TypeBody;
import dev.edgewright.wasm.component.types.TypeNode;
import dev.edgewright.wit.resolve.TypeDefinition;
import dev.edgewright.wit.resolve.WitExtern;
import dev.edgewright.wit.resolve.WitFunction;
import dev.edgewright.wit.resolve.WitInterface;
import dev.edgewright.wit.resolve.WitType;
import dev.edgewright.wit.resolve.WitWorld;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Makes the type of a component out of a world, and a binary of it: the inverse of {@link
 * WitBinary} for one world. Used once, by one thread.
 */
public final class WorldEncoder {

    private final WitWorld world;
    private final Map<TypeDefinition, TypeNode> imported = new IdentityHashMap<>();
    private final Map<TypeDefinition, TypeNode> exported = new IdentityHashMap<>();
    private final Map<TypeDefinition, WitExtern.OfInterface> exporters = new IdentityHashMap<>();
    private final Map<String, Extern> exports = new LinkedHashMap<>();
    private final Set<ResourceId> importedResources = new HashSet<>();
    private final Set<ResourceId> definedResources = new HashSet<>();

    private WorldEncoder(WitWorld world) {
        this.world = world;
    }

    /** What a component of the world imports and exports. */
    public static ComponentType typeOf(WitWorld world) {
        return new WorldEncoder(world).type();
    }

    /**
     * The world as a component that holds its type, in the form that core modules carry in a custom
     * section {@code component-type}.
     *
     * @param encoding how the module encodes strings
     */
    public static byte[] encode(WitWorld world, CanonOption.Encoding encoding) {
        return WorldWriter.write(world.qualifiedName(), world.name(), typeOf(world), encoding);
    }

    private ComponentType type() {
        Map<String, Extern> imports = new LinkedHashMap<>();
        for (WitExtern extern : world.imports()) {
            imports.put(extern.name(), extern(extern, false));
        }
        for (WitExtern extern : world.exports()) {
            if (extern instanceof WitExtern.OfInterface face) {
                face.type().types().forEach(type -> exporters.put(type, face));
            }
        }
        world.exports().forEach(this::export);
        return new ComponentType(imports, exports, importedResources, definedResources);
    }

    /** An export comes after those that it takes types from. */
    private void export(WitExtern extern) {
        if (!exports.containsKey(extern.name())) {
            Extern done = extern(extern, true);
            exports.put(extern.name(), done);
        }
    }

    private Extern extern(WitExtern extern, boolean export) {
        return switch (extern) {
            case WitExtern.OfInterface face ->
                    new Extern(
                            new ExternName(
                                    face.name(),
                                    face.isByPath()
                                            ? Optional.empty()
                                            : Optional.ofNullable(face.type().qualifiedName()),
                                    Optional.empty(),
                                    face.externalId()),
                            new Entity.OfInstance(instance(face.type(), export)));
            case WitExtern.OfFunction f ->
                    new Extern(
                            named(f.name(), f.function().externalId()),
                            new Entity.OfFunction(function(f.function(), export)));
            case WitExtern.OfType t ->
                    new Extern(
                            named(t.name(), t.type().externalId()),
                            new Entity.OfType(node(t.type(), export)));
        };
    }

    private static ExternName named(String name, Optional<String> externalId) {
        return new ExternName(name, Optional.empty(), Optional.empty(), externalId);
    }

    private InstanceType instance(WitInterface face, boolean export) {
        Map<String, Extern> members = new LinkedHashMap<>();
        for (TypeDefinition type : face.types()) {
            members.put(
                    type.name(),
                    new Extern(
                            named(type.name(), type.externalId()),
                            new Entity.OfType(node(type, export))));
        }
        for (WitFunction function : face.functions()) {
            members.put(
                    function.name(),
                    new Extern(
                            named(function.name(), function.externalId()),
                            new Entity.OfFunction(function(function, export))));
        }
        return new InstanceType(members, Set.of());
    }

    /** The node of a definition, on the side of the exports where its interface is exported. */
    private TypeNode node(TypeDefinition definition, boolean export) {
        boolean own = export && exporters.containsKey(definition);
        Map<TypeDefinition, TypeNode> nodes = own ? exported : imported;
        TypeNode known = nodes.get(definition);
        if (known == null) {
            known = define(definition, own);
            nodes.put(definition, known);
            if (own) {
                export(exporters.get(definition));
            }
        }
        return known;
    }

    private TypeNode define(TypeDefinition definition, boolean export) {
        return switch (definition.body()) {
            case TypeDefinition.Alias alias ->
                    (alias.type() instanceof WitType.Named named
                                    ? node(named.definition(), export)
                                    : type(alias.type(), export))
                            .renamed();
            case TypeDefinition.Fields f ->
                    TypeNode.of(
                            new TypeBody.Fields(
                                    f.fields().stream()
                                            .map(x -> field(x.name(), x.type(), export))
                                            .toList()));
            case TypeDefinition.Variant v ->
                    TypeNode.of(
                            new TypeBody.Variant(
                                    v.cases().stream()
                                            .map(
                                                    x ->
                                                            new TypeBody.Case(
                                                                    x.name(),
                                                                    type(x.type(), export)))
                                            .toList()));
            case TypeDefinition.Enumeration e ->
                    TypeNode.of(new TypeBody.Enumeration(labels(e.labels())));
            case TypeDefinition.Flags f -> TypeNode.of(new TypeBody.Flags(labels(f.labels())));
            case TypeDefinition.Resource r -> {
                ResourceId id = new ResourceId(definition.name());
                (export ? definedResources : importedResources).add(id);
                yield TypeNode.of(new TypeBody.Resource(id));
            }
        };
    }

    private static List<String> labels(List<TypeDefinition.Label> labels) {
        return labels.stream().map(TypeDefinition.Label::name).toList();
    }

    private FunctionType function(WitFunction function, boolean export) {
        List<TypeBody.Field> parameters = new ArrayList<>();
        for (WitFunction.Parameter parameter : function.parameters()) {
            parameters.add(field(parameter.name(), parameter.type(), export));
        }
        return new FunctionType(function.async(), parameters, type(function.result(), export));
    }

    private TypeBody.Field field(String name, WitType type, boolean export) {
        return new TypeBody.Field(name, type(type, export));
    }

    private Optional<TypeNode> type(Optional<WitType> type, boolean export) {
        return type.map(present -> type(present, export));
    }

    private TypeNode type(WitType type, boolean export) {
        return switch (type) {
            case WitType.Primitive p -> TypeNode.of(Primitive.valueOf(p.name()));
            case WitType.ErrorContext e -> TypeNode.of(Primitive.ERROR_CONTEXT);
            case WitType.Named n -> node(n.definition(), export);
            case WitType.Own o -> TypeNode.of(new TypeBody.Own(node(o.resource(), export)));
            case WitType.Borrow b -> TypeNode.of(new TypeBody.Borrow(node(b.resource(), export)));
            case WitType.ListOf l ->
                    TypeNode.of(
                            new TypeBody.ListOf(
                                    type(l.element(), export),
                                    l.length().isPresent()
                                            ? OptionalInt.of((int) l.length().getAsLong())
                                            : OptionalInt.empty()));
            case WitType.MapOf m ->
                    TypeNode.of(new TypeBody.MapOf(type(m.key(), export), type(m.value(), export)));
            case WitType.Option o -> TypeNode.of(new TypeBody.Option(type(o.element(), export)));
            case WitType.Result r ->
                    TypeNode.of(new TypeBody.Result(type(r.ok(), export), type(r.error(), export)));
            case WitType.Tuple t ->
                    TypeNode.of(
                            new TypeBody.Tuple(
                                    t.elements().stream().map(e -> type(e, export)).toList()));
            case WitType.Future f -> TypeNode.of(new TypeBody.Future(type(f.element(), export)));
            case WitType.Stream s -> TypeNode.of(new TypeBody.Stream(type(s.element(), export)));
        };
    }
}
