/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

import dev.edgewright.wasm.component.ExternName;
import dev.edgewright.wasm.component.encoding.EncodingException.Reason;
import dev.edgewright.wasm.component.types.ComponentType;
import dev.edgewright.wasm.component.types.Entity;
import dev.edgewright.wasm.component.types.Extern;
import dev.edgewright.wasm.component.types.TypeNode;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the modules that make up a component import and export together: the union of their worlds.
 * Interfaces of compatible versions are one, with the newest version.
 */
final class World {

    final Map<String, WorldItem> imports = new LinkedHashMap<>();
    final Map<String, WorldItem> exports = new LinkedHashMap<>();

    private final Map<TypeNode, TypeKey> keys = new IdentityHashMap<>();
    private final Map<TypeKey, TypeNode> definitions = new HashMap<>();
    private final Map<String, String> newest = new HashMap<>();

    World(List<ComponentType> worlds) throws EncodingException {
        for (ComponentType world : worlds) {
            world.imports().keySet().stream()
                    .filter(name -> name.indexOf(':') >= 0)
                    .forEach(n -> newest.merge(Versions.track(n), n, World::newer));
        }
        for (ComponentType world : worlds) {
            add(world.imports(), imports, false);
            add(world.exports(), exports, true);
        }
    }

    private static String newer(String a, String b) {
        return Versions.NEWER.compare(a, b) >= 0 ? a : b;
    }

    private void add(Map<String, Extern> externs, Map<String, WorldItem> to, boolean exported)
            throws EncodingException {
        for (Extern extern : externs.values()) {
            ExternName name = extern.name();
            switch (extern.entity()) {
                case Entity.OfInstance instance -> {
                    ExternName common = exported ? name : common(name);
                    WorldItem item =
                            to.computeIfAbsent(
                                    common.name(),
                                    n -> new WorldItem.OfInterface(common, exported));
                    if (!(item instanceof WorldItem.OfInterface face)) {
                        throw contradiction(name);
                    }
                    add(instance.type().exports(), face);
                }
                case Entity.OfFunction f ->
                        to.putIfAbsent(name.name(), new WorldItem.OfFunction(name, f.type()));
                case Entity.OfType t -> {
                    register(t.type(), new TypeKey(false, TypeKey.WORLD, name.name()));
                    to.putIfAbsent(name.name(), new WorldItem.OfType(name, t.type()));
                }
                default ->
                        throw new EncodingException(
                                Reason.WORLD,
                                "The world names a %s, \"%s\"; a core module can have interfaces,"
                                        + " functions and types.",
                                extern.entity().sort(),
                                name);
            }
        }
    }

    private ExternName common(ExternName name) {
        String best = newest.getOrDefault(Versions.track(name.name()), name.name());
        return new ExternName(best, name.implemented(), name.versionSuffix(), name.externalId());
    }

    private void add(Map<String, Extern> members, WorldItem.OfInterface face)
            throws EncodingException {
        for (Extern member : members.values()) {
            String name = member.name().name();
            switch (member.entity()) {
                case Entity.OfType t -> {
                    register(t.type(), face.key(name));
                    face.types().putIfAbsent(name, t.type());
                }
                case Entity.OfFunction f -> face.functions().putIfAbsent(name, f.type());
                default -> throw contradiction(member.name());
            }
        }
    }

    private static EncodingException contradiction(ExternName name) {
        return new EncodingException(
                Reason.WORLD, "The worlds of the module contradict each other in \"%s\".", name);
    }

    private void register(TypeNode node, TypeKey key) throws EncodingException {
        if (!node.isValue() && node.resource() == null) {
            throw new EncodingException(
                    Reason.WORLD,
                    "The world names a type \"%s\" that is neither one of values nor a resource.",
                    key.name());
        }
        keys.put(node, key);
        definitions.putIfAbsent(key, node);
    }

    /** The name that a type has in the world, or null. */
    TypeKey key(TypeNode node) {
        for (TypeNode each = node; each != null; each = each.original()) {
            TypeKey key = keys.get(each);
            if (key != null) {
                return key;
            }
        }
        return null;
    }

    TypeNode definition(TypeKey key) {
        return definitions.get(key);
    }

    /** The type that a name is another name for, or null. */
    TypeKey target(TypeKey key) {
        TypeNode original = definition(key).original();
        return original == null ? null : key(original);
    }

    /** The imported interface that a module means by a name, or null. */
    WorldItem.OfInterface imported(String name) {
        WorldItem item = imports.get(name);
        if (item == null) {
            item = imports.get(newest.getOrDefault(Versions.track(name), name));
        }
        return item instanceof WorldItem.OfInterface face ? face : null;
    }

    /** The exported interface of that name, or null. */
    WorldItem.OfInterface exported(String name) {
        return exports.entrySet().stream()
                .filter(e -> e.getKey().equals(name) || Versions.track(e.getKey()).equals(name))
                .map(Map.Entry::getValue)
                .filter(WorldItem.OfInterface.class::isInstance)
                .map(WorldItem.OfInterface.class::cast)
                .findFirst()
                .orElse(null);
    }
}
