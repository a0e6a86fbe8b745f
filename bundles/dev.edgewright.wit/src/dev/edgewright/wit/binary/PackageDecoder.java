/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.binary;

import dev.edgewright.wasm.component.ExternName;
import dev.edgewright.wasm.component.types.ComponentType;
import dev.edgewright.wasm.component.types.Entity;
import dev.edgewright.wasm.component.types.Extern;
import dev.edgewright.wasm.component.types.InstanceType;
import dev.edgewright.wasm.component.types.TypeBody;
import dev.edgewright.wasm.component.types.TypeNode;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.resolve.ResolvedPackage;
import dev.edgewright.wit.resolve.TypeDefinition;
import dev.edgewright.wit.resolve.WitFunction;
import dev.edgewright.wit.resolve.WitInterface;
import dev.edgewright.wit.resolve.WitWorld;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the packages, interfaces and worlds in the types of a component; used once. */
final class PackageDecoder {

    /** The package and the world that components without a name of their own are given. */
    private static final PackageName ROOT = new PackageName("root", "component", null);

    private final PackageDocs docs;
    private final TypeDecoder types = new TypeDecoder();
    private final Map<PackageName, Map<String, InterfaceBuilder>> interfaces =
            new LinkedHashMap<>();
    private final List<WorldBuilder> worlds = new ArrayList<>();
    private PackageName main;

    PackageDecoder(PackageDocs docs) {
        this.docs = docs;
    }

    WitBinary decode(ComponentType type) throws InexpressibleException {
        if (isPackage(type)) {
            decodePackage(type);
        } else {
            main = ROOT;
            world("root", type);
        }
        interfaces.computeIfAbsent(main, p -> new LinkedHashMap<>());
        ResolvedPackage result = null;
        List<ResolvedPackage> others = new ArrayList<>();
        for (PackageName name : interfaces.keySet()) {
            ResolvedPackage built = build(name);
            if (name.equals(main)) {
                result = built;
            } else {
                others.add(built);
            }
        }
        return new WitBinary(result, others);
    }

    /** A package exports nothing but the types of its interfaces and worlds. */
    private static boolean isPackage(ComponentType type) {
        return type.imports().isEmpty()
                && !type.exports().isEmpty()
                && type.exports().values().stream()
                        .allMatch(
                                e ->
                                        e.entity() instanceof Entity.OfType t
                                                && t.type().body() instanceof TypeBody.OfComponent);
    }

    private void decodePackage(ComponentType type) throws InexpressibleException {
        List<ComponentType> members = new ArrayList<>();
        for (Extern export : type.exports().values()) {
            TypeNode node = ((Entity.OfType) export.entity()).type();
            members.add(((TypeBody.OfComponent) node.body()).type());
        }
        for (ComponentType member : members) {
            if (member.exports().size() != 1) {
                throw new InexpressibleException(
                        "it holds a type that is neither an interface nor a world");
            }
            Extern content = member.exports().values().iterator().next();
            PackageName owner = owner(fullName(content.name()));
            if (main != null && !main.equals(owner)) {
                throw new InexpressibleException(
                        "it holds interfaces of two packages, " + main + " and " + owner);
            }
            main = owner;
        }
        for (ComponentType member : members) {
            Extern content = member.exports().values().iterator().next();
            switch (content.entity()) {
                case Entity.OfInstance instance -> {
                    for (Extern used : member.imports().values()) {
                        if (used.entity() instanceof Entity.OfInstance i) {
                            merge(named(fullName(used.name())), i.type());
                        }
                    }
                    InterfaceBuilder builder = named(fullName(content.name()));
                    merge(builder, instance.type());
                    builder.complete(instance.type().exports().keySet());
                }
                case Entity.OfComponent world ->
                        world(localName(fullName(content.name())), world.type());
                default ->
                        throw new InexpressibleException(
                                "it holds a type that is neither an interface nor a world");
            }
        }
    }

    private void world(String name, ComponentType type) throws InexpressibleException {
        WorldBuilder world = new WorldBuilder(main, name, docs.part("worlds", name));
        for (Extern extern : type.imports().values()) {
            extern(world, extern, false);
        }
        for (Extern extern : type.exports().values()) {
            extern(world, extern, true);
        }
        worlds.add(world);
    }

    private void extern(WorldBuilder world, Extern extern, boolean export)
            throws InexpressibleException {
        ExternName name = extern.name();
        switch (extern.entity()) {
            case Entity.OfInstance instance -> {
                boolean byPath = name.name().indexOf(':') >= 0;
                String path = byPath ? fullName(name) : name.implemented().orElse(null);
                InterfaceBuilder builder =
                        path != null
                                ? named(path)
                                : new InterfaceBuilder(
                                        main, null, world.inline(name.name(), export));
                merge(builder, instance.type(), world);
                world.add(byPath ? path : name.name(), builder, name.externalId(), export);
            }
            case Entity.OfFunction function -> {
                WitFunction decoded =
                        types.function(
                                name, function.type(), world.functionDocs(name.name(), export));
                world.add(decoded, export);
            }
            case Entity.OfType type ->
                    world.add(
                            types.define(
                                    type.type(),
                                    name,
                                    world.qualifiedName(),
                                    world.typeDocs(name.name())));
            default ->
                    throw new InexpressibleException(
                            "it %s a %s, \"%s\""
                                    .formatted(
                                            export ? "exports" : "imports",
                                            extern.entity().sort(),
                                            name));
        }
    }

    private void merge(InterfaceBuilder builder, InstanceType type) throws InexpressibleException {
        merge(builder, type, null);
    }

    /** Adds what an instance shows of an interface to what is known of it. */
    private void merge(InterfaceBuilder builder, InstanceType type, WorldBuilder world)
            throws InexpressibleException {
        String owner =
                builder.name == null ? world.qualifiedName() : builder.owner.member(builder.name);
        for (Extern extern : type.exports().values()) {
            String name = extern.name().name();
            switch (extern.entity()) {
                case Entity.OfType t -> {
                    TypeDefinition known = builder.types.get(name);
                    if (known != null) {
                        types.name(t.type(), known);
                    } else {
                        builder.types.put(
                                name,
                                types.define(
                                        t.type(),
                                        extern.name(),
                                        owner,
                                        builder.docs.part("types", name)));
                    }
                }
                case Entity.OfFunction f -> {
                    if (!builder.functions.containsKey(name)) {
                        builder.functions.put(
                                name,
                                types.function(
                                        extern.name(), f.type(), builder.docs.part("funcs", name)));
                    }
                }
                default ->
                        throw new InexpressibleException(
                                "an interface exports a %s, \"%s\""
                                        .formatted(extern.entity().sort(), name));
            }
        }
    }

    private InterfaceBuilder named(String path) throws InexpressibleException {
        PackageName owner = owner(path);
        String name = localName(path);
        return interfaces
                .computeIfAbsent(owner, p -> new LinkedHashMap<>())
                .computeIfAbsent(
                        name,
                        n ->
                                new InterfaceBuilder(
                                        owner,
                                        n,
                                        owner.equals(main)
                                                ? docs.part("interfaces", n)
                                                : PackageDocs.NONE));
    }

    private ResolvedPackage build(PackageName name) {
        boolean isMain = name.equals(main);
        List<WitInterface> built =
                interfaces.get(name).values().stream().map(InterfaceBuilder::build).toList();
        List<WitWorld> builtWorlds =
                isMain ? worlds.stream().map(WorldBuilder::build).toList() : List.of();
        return new ResolvedPackage(
                name, isMain ? docs.docs() : "", Order.usedFirst(built), builtWorlds, built);
    }

    /** The name with the part of the version that canonical names leave to an attribute. */
    private static String fullName(ExternName name) {
        return name.name() + name.versionSuffix().orElse("");
    }

    private static String localName(String path) {
        int at = path.indexOf('@');
        return path.substring(
                path.lastIndexOf('/', at < 0 ? path.length() : at) + 1,
                at < 0 ? path.length() : at);
    }

    private static PackageName owner(String path) throws InexpressibleException {
        int at = path.indexOf('@');
        int slash = path.lastIndexOf('/', at < 0 ? path.length() : at);
        int colon = slash < 0 ? -1 : path.lastIndexOf(':', slash);
        if (colon < 0) {
            throw new InexpressibleException("\"" + path + "\" is no name of an interface");
        }
        return new PackageName(
                path.substring(0, colon),
                path.substring(colon + 1, slash),
                at < 0 ? null : path.substring(at + 1));
    }
}
