/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.resolve.internal;

import dev.edgewright.wit.resolve.Stability;
import dev.edgewright.wit.resolve.TypeDefinition;
import dev.edgewright.wit.resolve.TypeDefinition.Alias;
import dev.edgewright.wit.resolve.TypeDefinition.Fields;
import dev.edgewright.wit.resolve.TypeDefinition.Variant;
import dev.edgewright.wit.resolve.WitExtern;
import dev.edgewright.wit.resolve.WitFunction;
import dev.edgewright.wit.resolve.WitInterface;
import dev.edgewright.wit.resolve.WitType;
import dev.edgewright.wit.resolve.WitWorld;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Copies what a world includes: the types of the included world become its own. */
final class WorldCopy {

    private final WitWorld from;
    private final String owner;
    private final Map<String, String> names;
    private final boolean foreign;
    private final TypeResolver resolver;
    private final Map<TypeDefinition, TypeDefinition> copies = new IdentityHashMap<>();

    /**
     * @param from the included world
     * @param owner the qualified name of the including world
     * @param names the new names of {@code include ... with}
     * @param foreign whether the worlds belong to different packages
     */
    WorldCopy(
            WitWorld from,
            String owner,
            Map<String, String> names,
            boolean foreign,
            TypeResolver resolver) {
        this.from = from;
        this.owner = owner;
        this.names = names;
        this.foreign = foreign;
        this.resolver = resolver;
    }

    WitExtern of(WitExtern extern) {
        String name = renamed(extern);
        return switch (extern) {
            case WitExtern.OfType t -> new WitExtern.OfType(name, definition(t.type()));
            case WitExtern.OfFunction f ->
                    new WitExtern.OfFunction(name, function(f.function(), name));
            case WitExtern.OfInterface i ->
                    new WitExtern.OfInterface(
                            name,
                            i.type().name() == null ? inline(i.type()) : i.type(),
                            i.type().name() == null ? i.stability() : stability(i.stability()),
                            i.externalId());
        };
    }

    /** The functions of a resource go by its new name too. */
    private String renamed(WitExtern extern) {
        String name = extern.name();
        if (extern instanceof WitExtern.OfFunction f && f.function().resourceName() != null) {
            String resource = f.function().resourceName();
            int start = name.indexOf(']') + 1;
            return name.substring(0, start)
                    + names.getOrDefault(resource, resource)
                    + name.substring(start + resource.length());
        }
        return names.getOrDefault(name, name);
    }

    /** A version says something about the package that wrote it, and nothing here. */
    private Stability stability(Stability stability) {
        return foreign && stability instanceof Stability.Stable ? Stability.UNKNOWN : stability;
    }

    private WitInterface inline(WitInterface type) {
        List<TypeDefinition> types = new ArrayList<>();
        type.types().forEach(t -> types.add(copy(t, t.owner())));
        List<WitFunction> functions =
                type.functions().stream().map(f -> function(f, f.name())).toList();
        return new WitInterface(
                type.owner(), null, type.docs(), type.stability(), types, functions, functions);
    }

    private TypeDefinition definition(TypeDefinition type) {
        TypeDefinition known = copies.get(type);
        if (known != null) {
            return known;
        }
        return type.owner().equals(from.qualifiedName()) ? copy(type, owner) : type;
    }

    private TypeDefinition copy(TypeDefinition type, String newOwner) {
        TypeDefinition.Body body =
                switch (type.body()) {
                    case Alias alias -> new Alias(type(alias.type()));
                    case Fields fields ->
                            new Fields(
                                    fields.fields().stream()
                                            .map(
                                                    f ->
                                                            new TypeDefinition.Field(
                                                                    f.name(),
                                                                    type(f.type()),
                                                                    f.docs()))
                                            .toList());
                    case Variant variant ->
                            new Variant(
                                    variant.cases().stream()
                                            .map(
                                                    c ->
                                                            new TypeDefinition.Case(
                                                                    c.name(),
                                                                    c.type().map(this::type),
                                                                    c.docs()))
                                            .toList());
                    default -> type.body();
                };
        String name =
                newOwner.equals(owner) ? names.getOrDefault(type.name(), type.name()) : type.name();
        TypeDefinition copy =
                new TypeDefinition(
                        name, newOwner, body, type.docs(), type.stability(), type.externalId());
        copies.put(type, copy);
        resolver.copied(type, copy);
        return copy;
    }

    private WitFunction function(WitFunction f, String name) {
        return new WitFunction(
                name,
                f.kind(),
                f.async(),
                f.parameters().stream()
                        .map(p -> new WitFunction.Parameter(p.name(), type(p.type())))
                        .toList(),
                f.result().map(this::type),
                f.docs(),
                f.stability(),
                f.externalId());
    }

    private WitType type(WitType type) {
        return switch (type) {
            case WitType.Primitive p -> p;
            case WitType.ErrorContext e -> e;
            case WitType.ListOf l -> new WitType.ListOf(type(l.element()), l.length());
            case WitType.MapOf m -> new WitType.MapOf(type(m.key()), type(m.value()));
            case WitType.Option o -> new WitType.Option(type(o.element()));
            case WitType.Result r ->
                    new WitType.Result(r.ok().map(this::type), r.error().map(this::type));
            case WitType.Tuple t ->
                    new WitType.Tuple(t.elements().stream().map(this::type).toList());
            case WitType.Future f -> new WitType.Future(f.element().map(this::type));
            case WitType.Stream s -> new WitType.Stream(s.element().map(this::type));
            case WitType.Own o -> new WitType.Own(definition(o.resource()));
            case WitType.Borrow b -> new WitType.Borrow(definition(b.resource()));
            case WitType.Named n -> new WitType.Named(definition(n.definition()));
        };
    }
}
