/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.worlds;

import dev.edgewright.wit.packages.Features;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Extern;
import dev.edgewright.wit.syntax.Include;
import dev.edgewright.wit.syntax.IncludeRename;
import dev.edgewright.wit.syntax.Interface;
import dev.edgewright.wit.syntax.SyntaxPackage;
import dev.edgewright.wit.syntax.TypeDeclaration;
import dev.edgewright.wit.syntax.Use;
import dev.edgewright.wit.syntax.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * The union of a world with the worlds that it includes, and the interfaces that its own interfaces
 * need (WIT.md, "Union of Worlds with include", "Transitive imports and worlds").
 *
 * <p>Keys are plain names (strings) or interfaces; values are {@link Extern}s, type declarations,
 * or, for interfaces that are only needed, the interface itself.
 */
public final class WorldContents {

    /** Includes and interface dependencies longer than this are cut off. */
    private static final int MAX_DEPTH = 500;

    private final Features features;
    private final Map<World, WorldContents> included;
    private final Map<Object, EObject> imports = new LinkedHashMap<>();
    private final Map<Object, EObject> exports = new LinkedHashMap<>();
    private final Set<Object> needed = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A mistake that only shows when worlds are put together. */
    public record Problem(EObject element, EStructuralFeature feature, Kind kind, String name) {}

    /** What the mistake is. */
    public enum Kind {
        TWICE,
        CONFLICT,
        RENAME_UNKNOWN,
        RENAME_INTERFACE,
        INCOMPATIBLE
    }

    private WorldContents(Features features, Map<World, WorldContents> included) {
        this.features = features;
        this.included = included;
    }

    /** Puts the world together. Unresolved names are left out. */
    public static WorldContents of(World world, Features features) {
        WorldContents contents = new WorldContents(features, new HashMap<>());
        contents.own(world);
        contents.includes(world, new HashSet<>(Set.of(world)));
        contents.transitive(world);
        return contents;
    }

    public Map<Object, EObject> imports() {
        return imports;
    }

    public Map<Object, EObject> exports() {
        return exports;
    }

    public List<Problem> problems() {
        return problems;
    }

    private void own(World world) {
        for (EObject item : world.getItems()) {
            if (!features.isOpen(item)) {
                continue;
            }
            switch (item) {
                case Extern extern -> {
                    Map<Object, EObject> side = extern.isExport() ? exports : imports;
                    Object key = key(extern);
                    if (key != null
                            && side.putIfAbsent(key, extern) != null
                            && key instanceof Interface) {
                        problem(
                                extern.getPath(),
                                SyntaxPackage.Literals.USE_PATH__TARGET,
                                Kind.TWICE,
                                name(key));
                    }
                }
                case Use use -> use.getNames().forEach(this::type);
                case TypeDeclaration type -> type(type);
                default -> {}
            }
        }
    }

    private void type(TypeDeclaration type) {
        String name = WitSyntax.nameOf(type);
        if (name != null) {
            imports.putIfAbsent(name, type);
        }
    }

    private void includes(World world, Set<World> path) {
        if (path.size() > MAX_DEPTH) {
            return;
        }
        for (EObject item : world.getItems()) {
            if (item instanceof Include include && features.isOpen(include)) {
                World target = WitSyntax.included(include);
                if (target != null && path.add(target)) {
                    WorldContents inner = declared(target, path);
                    path.remove(target);
                    Map<String, String> renames = renames(include, inner);
                    inner.imports.forEach((k, v) -> add(imports, rename(k, renames), v, include));
                    inner.exports.forEach((k, v) -> add(exports, rename(k, renames), v, include));
                }
            }
        }
    }

    /** A world with its includes but without what its interfaces need. */
    private WorldContents declared(World world, Set<World> path) {
        WorldContents known = included.get(world);
        if (known == null) {
            known = new WorldContents(features, included);
            known.own(world);
            known.includes(world, path);
            included.put(world, known);
        }
        return known;
    }

    private void add(Map<Object, EObject> side, Object key, EObject value, Include place) {
        EObject before = side.putIfAbsent(key, value);
        boolean sameType = before == value && value instanceof TypeDeclaration;
        if (before != null && key instanceof String name && !sameType) {
            problem(place.getPath(), SyntaxPackage.Literals.USE_PATH__TARGET, Kind.CONFLICT, name);
        }
    }

    private static Object rename(Object key, Map<String, String> renames) {
        return key instanceof String name ? renames.getOrDefault(name, name) : key;
    }

    private Map<String, String> renames(Include include, WorldContents inner) {
        Map<String, String> renames = new HashMap<>();
        for (IncludeRename rename : include.getRenames()) {
            String from = rename.getFrom();
            renames.putIfAbsent(from, rename.getName());
            if (!inner.imports.containsKey(from) && !inner.exports.containsKey(from)) {
                boolean isInterface =
                        inner.imports.keySet().stream().anyMatch(k -> isInterface(k, from))
                                || inner.exports.keySet().stream()
                                        .anyMatch(k -> isInterface(k, from));
                problem(
                        include.getPath(),
                        SyntaxPackage.Literals.USE_PATH__TARGET,
                        isInterface ? Kind.RENAME_INTERFACE : Kind.RENAME_UNKNOWN,
                        from);
            }
        }
        return renames;
    }

    private static boolean isInterface(Object key, String name) {
        return key instanceof Interface i && name.equals(i.getName());
    }

    private void transitive(World world) {
        for (Map.Entry<Object, EObject> entry : new ArrayList<>(imports.entrySet())) {
            directNeeds(entry.getKey(), entry.getValue()).forEach(i -> needImport(i, 0));
        }
        Map<Object, EObject> declared = new LinkedHashMap<>(exports);
        exports.clear();
        for (Map.Entry<Object, EObject> entry : declared.entrySet()) {
            if (!export(entry.getKey(), entry.getValue(), true, declared, 0)) {
                problem(
                        world,
                        SyntaxPackage.Literals.WORLD__NAME,
                        Kind.INCOMPATIBLE,
                        name(entry.getKey()));
            }
        }
    }

    private void needImport(Interface target, int depth) {
        if (depth < MAX_DEPTH && imports.putIfAbsent(target, target) == null) {
            needs(target).forEach(i -> needImport(i, depth + 1));
        }
    }

    /** An exported interface takes what it needs from the exports, or else from the imports. */
    private boolean export(
            Object key, EObject value, boolean asExport, Map<Object, EObject> declared, int depth) {
        if (exports.containsKey(key)) {
            return asExport;
        }
        if ((!asExport && needed.contains(key)) || depth > MAX_DEPTH) {
            return true;
        }
        for (Interface need : directNeeds(key, value)) {
            boolean exported = asExport && declared.containsKey(need);
            if (!export(need, declared.getOrDefault(need, need), exported, declared, depth + 1)) {
                return false;
            }
        }
        if (asExport) {
            if (needed.contains(key)) {
                return false;
            }
            exports.put(key, value);
        } else {
            needed.add(key);
            imports.putIfAbsent(key, value);
        }
        return true;
    }

    private Set<Interface> directNeeds(Object key, EObject value) {
        if (key instanceof Interface target) {
            return needs(target);
        }
        if (value instanceof Extern extern) {
            if (extern.getInterface() != null) {
                return needs(extern.getInterface());
            }
            Interface named = WitSyntax.interfaceOf(extern.getPath());
            return named == null ? Set.of() : needs(named);
        }
        if (value instanceof TypeDeclaration && value.eContainer() instanceof Use use) {
            Interface target = WitSyntax.interfaceOf(use.getPath());
            return target == null ? Set.of() : Set.of(target);
        }
        return Set.of();
    }

    /** The interfaces that the interface uses types of. */
    private Set<Interface> needs(EObject target) {
        Set<Interface> needs = new LinkedHashSet<>();
        for (EObject item : WitSyntax.members(target)) {
            if (item instanceof Use use && features.isOpen(use)) {
                Interface used = WitSyntax.interfaceOf(use.getPath());
                if (used != null) {
                    needs.add(used);
                }
            }
        }
        return needs;
    }

    private static Object key(Extern extern) {
        return extern.getName() != null
                ? extern.getName()
                : WitSyntax.interfaceOf(extern.getPath());
    }

    private static String name(Object key) {
        return key instanceof Interface i ? i.getName() : String.valueOf(key);
    }

    private void problem(EObject element, EStructuralFeature feature, Kind kind, String name) {
        problems.add(new Problem(element, feature, kind, name));
    }
}
