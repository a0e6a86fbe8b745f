/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.print;

import dev.edgewright.wit.resolve.ResolvedPackage;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gives interfaces, worlds and types their numbers: package by package, in each first the types of
 * interfaces, then those of worlds. A type without a name has one number in a package and gets it
 * where it first occurs, except for handles that are nothing but a parameter or a result: those
 * come last.
 */
final class Numbering {

    /**
     * A type with a number.
     *
     * @param definition the type if it has a name, else null
     * @param anonymous the type if it has no name, else null
     * @param owner the interface or world of a type with a name
     * @param stability what its gates promise, or those of its first part that has any
     * @param pkg the index of its package
     */
    record Numbered(
            TypeDefinition definition,
            WitType anonymous,
            Object owner,
            Stability stability,
            int pkg) {}

    private final List<WitInterface> interfaces = new ArrayList<>();
    private final List<WitWorld> worlds = new ArrayList<>();
    private final List<Numbered> types = new ArrayList<>();
    private final Map<Object, Integer> numbers = new IdentityHashMap<>();
    private final Map<Object, Integer> packageOf = new IdentityHashMap<>();
    private final List<Map<String, Integer>> anonymous = new ArrayList<>();
    private int pkg;
    private final Map<WitExtern, String> origins = new IdentityHashMap<>();
    private boolean including;

    /** The numbers of the types without a name; what is copied has types of its own. */
    private Map<String, Integer> scope = new HashMap<>();

    Numbering(List<ResolvedPackage> packages) {
        for (ResolvedPackage each : packages) {
            pkg = anonymous.size();
            scope = new HashMap<>();
            anonymous.add(scope);
            number(each);
        }
    }

    List<WitInterface> interfaces() {
        return interfaces;
    }

    List<WitWorld> worlds() {
        return worlds;
    }

    List<Numbered> types() {
        return types;
    }

    /** The number of an interface, a world or a type with a name. */
    int of(Object numbered) {
        return numbers.get(numbered);
    }

    /** The index of the package that an interface or a world belongs to. */
    int packageOf(Object interfaceOrWorld) {
        return packageOf.get(interfaceOrWorld);
    }

    /** How a type is referred to in a package: by its word, or else by its number. */
    Object reference(WitType type, int inPackage) {
        return switch (type) {
            case WitType.Primitive p -> p.name().toLowerCase(Locale.ROOT);
            case WitType.ErrorContext e -> "error-context";
            case WitType.Named n -> of(n.definition());
            default ->
                    numbers.containsKey(type)
                            ? numbers.get(type)
                            : anonymous.get(inPackage).get(key(type));
        };
    }

    private void number(ResolvedPackage resolved) {
        int first = interfaces.size();
        resolved.interfaces().forEach(this::add);
        resolved.declared().forEach(this::contents);
        for (WitWorld world : resolved.worlds()) {
            numbers.put(world, worlds.size());
            packageOf.put(world, pkg);
            worlds.add(world);
            world.declared().forEach(e -> extern(e, world));
        }
        for (WitInterface each : List.copyOf(interfaces.subList(first, interfaces.size()))) {
            each.functions().forEach(this::handles);
        }
        for (WitWorld world : resolved.worlds()) {
            Set<WitFunction> open = Collections.newSetFromMap(new IdentityHashMap<>());
            Stream.concat(world.imports().stream(), world.exports().stream())
                    .forEach(
                            extern -> {
                                if (extern instanceof WitExtern.OfFunction f) {
                                    open.add(f.function());
                                }
                            });
            for (WitExtern extern : world.declared()) {
                if (extern instanceof WitExtern.OfFunction f && open.contains(f.function())) {
                    handles(f.function());
                }
            }
        }
        including = true;
        for (WitWorld world : resolved.worlds()) {
            for (int i = 0; i < world.included().size(); i++) {
                included(world.included().get(i), i, world);
            }
        }
        including = false;
    }

    /** Numbers the handles that the function takes and returns itself. */
    private void handles(WitFunction function) {
        signature(function)
                .filter(WitType.Own.class::isInstance)
                .forEach(own -> add(own, key(own), Stability.UNKNOWN));
    }

    private static Stream<WitType> signature(WitFunction function) {
        return Stream.concat(
                function.parameters().stream().map(WitFunction.Parameter::type),
                function.result().stream());
    }

    private void extern(WitExtern extern, WitWorld world) {
        switch (extern) {
            case WitExtern.OfType t -> {
                if (!numbers.containsKey(t.type())) {
                    definition(t.type(), world);
                }
            }
            case WitExtern.OfFunction f -> function(f.function());
            case WitExtern.OfInterface i -> {
                if (!numbers.containsKey(i.type())) {
                    add(i.type());
                    contents(i.type());
                }
            }
        }
    }

    /**
     * What a world includes gets its numbers after everything that is declared. Each type without a
     * name is copied once, so those of what the included world itself included stay apart.
     */
    private void included(WitWorld.Inclusion inclusion, int index, WitWorld world) {
        List<WitExtern> originals = new ArrayList<>(inclusion.world().imports());
        originals.addAll(inclusion.world().exports());
        Map<String, Map<String, Integer>> scopes = new HashMap<>();
        for (int i = 0; i < originals.size(); i++) {
            WitExtern copy = inclusion.copies().get(i);
            String origin = origins.getOrDefault(originals.get(i), "");
            origins.put(copy, index + "/" + origin);
            scope =
                    copy instanceof WitExtern.OfInterface
                            ? new HashMap<>()
                            : scopes.computeIfAbsent(origin, o -> new HashMap<>());
            extern(copy, world);
        }
    }

    private void add(WitInterface type) {
        numbers.put(type, interfaces.size());
        packageOf.put(type, pkg);
        interfaces.add(type);
    }

    private void contents(WitInterface type) {
        if (numbers.containsKey(type)) {
            type.types().forEach(t -> definition(t, type));
        }
        type.declared().forEach(this::function);
    }

    private void definition(TypeDefinition type, Object owner) {
        List<WitType> parts =
                switch (type.body()) {
                    case Alias alias -> parts(alias.type());
                    case Fields fields -> fields.fields().stream().map(f -> f.type()).toList();
                    case Variant variant ->
                            variant.cases().stream().flatMap(c -> c.type().stream()).toList();
                    default -> List.of();
                };
        handlesLast(parts).forEach(part -> type(part, type.stability()));
        numbers.put(type, types.size());
        types.add(new Numbered(type, null, owner, type.stability(), pkg));
    }

    private void function(WitFunction function) {
        signature(function)
                .filter(t -> including || !(t instanceof WitType.Own))
                .forEach(t -> type(t, Stability.UNKNOWN));
    }

    /**
     * Numbers a type without a name, its parts first; says what gates stand before it.
     *
     * @param given the gates of the definition that it is part of
     */
    private Stability type(WitType type, Stability given) {
        if (type instanceof WitType.Named named) {
            return named.definition().stability();
        }
        if (type instanceof WitType.Primitive || type instanceof WitType.ErrorContext) {
            return Stability.UNKNOWN;
        }
        Stability stability =
                switch (type) {
                    case WitType.Own own -> own.resource().stability();
                    case WitType.Borrow borrow -> borrow.resource().stability();
                    default -> Stability.UNKNOWN;
                };
        for (WitType part : handlesLast(parts(type))) {
            Stability ofPart = type(part, given);
            stability = stability.isUnknown() ? ofPart : stability;
        }
        if (!given.isUnknown()) {
            stability = given;
        }
        if (!isOpen(type)) {
            return stability;
        }
        String key = key(type);
        add(type, key, type instanceof WitType.Own ? Stability.UNKNOWN : stability);
        return type instanceof WitType.Own ? stability : types.get(scope.get(key)).stability();
    }

    /** Whether the type is made of nothing that a closed feature keeps out. */
    private boolean isOpen(WitType type) {
        return switch (type) {
            case WitType.Named n -> numbers.containsKey(n.definition());
            case WitType.Own o -> numbers.containsKey(o.resource());
            case WitType.Borrow b -> numbers.containsKey(b.resource());
            default -> parts(type).stream().allMatch(this::isOpen);
        };
    }

    /** Handles come directly before the type that holds them, except in what is included. */
    private List<WitType> handlesLast(List<WitType> parts) {
        if (including) {
            return parts;
        }
        return Stream.concat(
                        parts.stream().filter(p -> !(p instanceof WitType.Own)),
                        parts.stream().filter(WitType.Own.class::isInstance))
                .toList();
    }

    private void add(WitType type, String key, Stability stability) {
        if (scope.putIfAbsent(key, types.size()) == null) {
            types.add(new Numbered(null, type, null, stability, pkg));
        }
        if (including) {
            numbers.put(type, scope.get(key));
        }
    }

    static List<WitType> parts(WitType type) {
        return switch (type) {
            case WitType.ListOf l -> List.of(l.element());
            case WitType.MapOf m -> List.of(m.key(), m.value());
            case WitType.Option o -> List.of(o.element());
            case WitType.Tuple t -> t.elements();
            case WitType.Result r -> {
                List<WitType> parts = new ArrayList<>();
                r.ok().ifPresent(parts::add);
                r.error().ifPresent(parts::add);
                yield parts;
            }
            case WitType.Future f -> f.element().map(List::of).orElse(List.of());
            case WitType.Stream s -> s.element().map(List::of).orElse(List.of());
            default -> List.of();
        };
    }

    /** Equal for types of the same form, different for all others. */
    private String key(WitType type) {
        return switch (type) {
            case WitType.Named n -> "#" + of(n.definition());
            case WitType.Own o -> "own " + of(o.resource());
            case WitType.Borrow b -> "borrow " + of(b.resource());
            case WitType.Primitive p -> p.name();
            case WitType.ListOf l -> "list " + l.length() + key(l.element());
            case WitType.Result r -> "result(" + key(r.ok()) + "," + key(r.error()) + ")";
            case WitType.Future f -> "future(" + key(f.element()) + ")";
            case WitType.Stream s -> "stream(" + key(s.element()) + ")";
            default -> {
                StringBuilder key = new StringBuilder(type.getClass().getSimpleName()).append('(');
                parts(type).forEach(p -> key.append(key(p)).append(','));
                yield key.append(')').toString();
            }
        };
    }

    private String key(Optional<WitType> type) {
        return type.map(this::key).orElse("_");
    }
}
