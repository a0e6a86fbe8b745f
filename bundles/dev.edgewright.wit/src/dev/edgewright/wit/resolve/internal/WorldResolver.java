/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.resolve.internal;

import dev.edgewright.wit.packages.Features;
import dev.edgewright.wit.resolve.Stability;
import dev.edgewright.wit.resolve.TypeDefinition;
import dev.edgewright.wit.resolve.WitExtern;
import dev.edgewright.wit.resolve.WitFunction;
import dev.edgewright.wit.resolve.WitInterface;
import dev.edgewright.wit.resolve.WitWorld;
import dev.edgewright.wit.scoping.Documentation;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Extern;
import dev.edgewright.wit.syntax.Include;
import dev.edgewright.wit.syntax.IncludeRename;
import dev.edgewright.wit.syntax.Resource;
import dev.edgewright.wit.syntax.TypeDeclaration;
import dev.edgewright.wit.syntax.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;

/** Resolves worlds: their own items, those of included worlds, and what both need. */
final class WorldResolver {

    private final Resolver resolver;
    private final TypeResolver types;
    private final FunctionResolver functions;
    private final Map<World, WitWorld> worlds = new HashMap<>();

    WorldResolver(Resolver resolver, TypeResolver types, FunctionResolver functions) {
        this.resolver = resolver;
        this.types = types;
        this.functions = functions;
    }

    WitWorld resolve(World world) {
        WitWorld known = worlds.get(world);
        if (known != null) {
            return known;
        }
        Features features = Features.of(world);
        List<WitExtern> declared = new ArrayList<>();
        Map<String, WitExtern> imports = new LinkedHashMap<>();
        Map<String, WitExtern> exports = new LinkedHashMap<>();
        for (TypeDeclaration type : types.inOrder(world, features)) {
            TypeDefinition definition = types.declaration(type);
            declared.add(new WitExtern.OfType(definition.name(), definition));
        }
        declared.forEach(type -> imports.put(type.name(), type));
        for (EObject item : world.getItems()) {
            if (item instanceof Extern extern
                    && (extern.getFunction() != null || features.isOpen(item))) {
                WitExtern own = extern(extern);
                declared.add(own);
                if (features.isOpen(item)) {
                    (extern.isExport() ? exports : imports).put(own.name(), own);
                }
            } else if (item instanceof Resource resource) {
                List<WitFunction> ofResource = functions.functions(resource);
                for (int i = 0; i < ofResource.size(); i++) {
                    WitFunction function = ofResource.get(i);
                    WitExtern own = new WitExtern.OfFunction(function.name(), function);
                    declared.add(own);
                    if (features.isOpen(resource.getFunctions().get(i))) {
                        imports.put(own.name(), own);
                    }
                }
            }
        }
        List<WitWorld.Inclusion> included = new ArrayList<>();
        for (EObject item : world.getItems()) {
            if (item instanceof Include include && features.isOpen(include)) {
                included.add(include(include, resolver.ownerOf(world), imports, exports));
            }
        }
        Map<String, WitExtern> allImports = imports(imports);
        Map<String, WitExtern> allExports = exports(exports, allImports);
        WitWorld resolved =
                new WitWorld(
                        resolver.ownerPackage(world),
                        world.getName(),
                        Documentation.contents(world),
                        Gates.stability(world),
                        declared,
                        included,
                        sorted(allImports.values()),
                        List.copyOf(allExports.values()));
        worlds.put(world, resolved);
        return resolved;
    }

    private WitExtern extern(Extern extern) {
        if (extern.getFunction() != null) {
            return new WitExtern.OfFunction(
                    extern.getName(),
                    functions.free(extern.getName(), extern.getFunction(), extern));
        }
        WitInterface type =
                extern.getInterface() != null
                        ? resolver.body(extern.getInterface(), null, extern)
                        : resolver.resolve(WitSyntax.interfaceOf(extern.getPath()));
        String name = extern.getName() == null ? type.qualifiedName() : extern.getName();
        return new WitExtern.OfInterface(
                name, type, Gates.stability(extern), Gates.externalId(extern));
    }

    private WitWorld.Inclusion include(
            Include include,
            String owner,
            Map<String, WitExtern> imports,
            Map<String, WitExtern> exports) {
        WitWorld inner = resolve(WitSyntax.included(include));
        Map<String, String> names = new HashMap<>();
        for (IncludeRename rename : include.getRenames()) {
            names.putIfAbsent(rename.getFrom(), rename.getName());
        }
        boolean foreign = !inner.owner().equals(resolver.ownerPackage(include));
        WorldCopy copy = new WorldCopy(inner, owner, names, foreign, types);
        List<WitExtern> copies = new ArrayList<>();
        for (WitExtern extern : inner.imports()) {
            WitExtern imported = copy.of(extern);
            merge(imports, imported);
            copies.add(imported);
        }
        for (WitExtern extern : inner.exports()) {
            WitExtern exported = copy.of(extern);
            merge(exports, exported);
            copies.add(exported);
        }
        return new WitWorld.Inclusion(inner, copies);
    }

    private static void merge(Map<String, WitExtern> side, WitExtern extern) {
        WitExtern before = side.putIfAbsent(extern.name(), extern);
        if (before instanceof WitExtern.OfInterface b && b.stability().isUnknown()) {
            side.put(extern.name(), extern);
        }
    }

    /** Every interface after those that it needs. */
    private Map<String, WitExtern> imports(Map<String, WitExtern> declared) {
        Map<String, WitExtern> imports = new LinkedHashMap<>();
        for (WitExtern extern : sorted(declared.values())) {
            if (extern instanceof WitExtern.OfInterface i) {
                needed(i, imports);
            } else {
                if (extern instanceof WitExtern.OfType t) {
                    types.neededBy(t.type())
                            .ifPresent(n -> needed(byPath(n, t.type().stability()), imports));
                }
                imports.put(extern.name(), extern);
            }
        }
        return imports;
    }

    private void needed(WitExtern.OfInterface extern, Map<String, WitExtern> imports) {
        if (!imports.containsKey(extern.name())) {
            for (WitInterface need : needs(extern.type())) {
                needed(byPath(need, extern.stability()), imports);
            }
            imports.putIfAbsent(extern.name(), extern);
        }
    }

    /** An exported interface takes what it needs from the exports, or else from the imports. */
    private Map<String, WitExtern> exports(
            Map<String, WitExtern> declared, Map<String, WitExtern> imports) {
        Map<String, WitExtern> exports = new LinkedHashMap<>();
        for (WitExtern extern : declared.values()) {
            if (!(extern instanceof WitExtern.OfInterface)) {
                exports.put(extern.name(), extern);
            }
        }
        Set<String> visited = new HashSet<>();
        for (WitExtern extern : declared.values()) {
            if (extern instanceof WitExtern.OfInterface i) {
                export(i, true, declared, imports, exports, visited);
            }
        }
        return exports;
    }

    private void export(
            WitExtern.OfInterface extern,
            boolean asExport,
            Map<String, WitExtern> declared,
            Map<String, WitExtern> imports,
            Map<String, WitExtern> exports,
            Set<String> visited) {
        if (exports.containsKey(extern.name()) || (!asExport && !visited.add(extern.name()))) {
            return;
        }
        for (WitInterface need : needs(extern.type())) {
            boolean exported = asExport && declared.containsKey(need.qualifiedName());
            Optional<String> externalId =
                    exported
                            ? ((WitExtern.OfInterface) declared.get(need.qualifiedName()))
                                    .externalId()
                            : Optional.empty();
            WitExtern.OfInterface next =
                    new WitExtern.OfInterface(
                            need.qualifiedName(), need, extern.stability(), externalId);
            export(next, exported, declared, imports, exports, visited);
        }
        if (asExport) {
            exports.put(extern.name(), extern);
        } else {
            imports.put(extern.name(), extern);
        }
    }

    private List<WitInterface> needs(WitInterface type) {
        return type.types().stream().map(types::neededBy).flatMap(Optional::stream).toList();
    }

    private static WitExtern.OfInterface byPath(WitInterface type, Stability stability) {
        return new WitExtern.OfInterface(type.qualifiedName(), type, stability, Optional.empty());
    }

    private List<WitExtern> sorted(Collection<WitExtern> externs) {
        return externs.stream().sorted(Comparator.comparingInt(this::rank)).toList();
    }

    private int rank(WitExtern extern) {
        return switch (extern) {
            case WitExtern.OfInterface i -> 0;
            case WitExtern.OfType t -> types.neededBy(t.type()).isPresent() ? 1 : 2;
            case WitExtern.OfFunction f -> f.function().kind() == WitFunction.Kind.FREE ? 3 : 4;
        };
    }
}
