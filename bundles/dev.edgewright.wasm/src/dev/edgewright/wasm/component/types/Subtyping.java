/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.types;

import dev.edgewright.wasm.module.ExternalType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether what is there can stand where something is expected (Explainer.md, "Type Definitions").
 * Resources of the expected side that are still open are bound to those that are there as they are
 * met. Not for use by several threads at once.
 */
public final class Subtyping {

    /** A type that does not fit, with the reason as part of a sentence. */
    public static final class MismatchException extends Exception {

        private static final long serialVersionUID = 1L;

        MismatchException(String reason) {
            super(reason, null, false, false);
        }
    }

    private final Substitution bound;
    private final Set<ResourceId> open;

    /**
     * Compares with some resources open.
     *
     * @param bound receives what the open resources and expected types turn out to be
     * @param open the resources of the expected side that may be anything
     */
    public Subtyping(Substitution bound, Set<ResourceId> open) {
        this.bound = bound;
        this.open = open;
    }

    /**
     * Checks something that is there against what is expected.
     *
     * @param name the name of it, for the message
     */
    public void check(Entity actual, Entity expected, String name) throws MismatchException {
        if (actual.sort() != expected.sort()) {
            throw new MismatchException(
                    "\"%s\" is a %s, where a %s is expected"
                            .formatted(name, actual.sort(), expected.sort()));
        }
        switch (expected) {
            case Entity.OfModule module ->
                    modules(((Entity.OfModule) actual).type(), module.type());
            case Entity.OfFunction function ->
                    function(((Entity.OfFunction) actual).type(), function.type(), name);
            case Entity.OfType type -> type(((Entity.OfType) actual).type(), type.type(), name);
            case Entity.OfInstance instance ->
                    instance(((Entity.OfInstance) actual).type(), instance.type());
            case Entity.OfComponent component ->
                    component(((Entity.OfComponent) actual).type(), component.type());
        }
    }

    private void type(TypeNode actual, TypeNode expected, String name) throws MismatchException {
        ResourceId resource = expected.resource();
        if (resource != null && open.contains(resource) && !bound.has(resource)) {
            if (actual.resource() == null) {
                throw new MismatchException(
                        "\"%s\" is no resource type, where one is expected".formatted(name));
            }
            bound.put(resource, actual.resource());
        } else {
            TypeNode wanted = bound.apply(expected);
            switch (wanted.body()) {
                case TypeBody.OfInstance i -> {
                    if (!(actual.body() instanceof TypeBody.OfInstance a)) {
                        throw different(name, actual, wanted);
                    }
                    instance(a.type(), i.type());
                }
                case TypeBody.OfComponent c -> {
                    if (!(actual.body() instanceof TypeBody.OfComponent a)) {
                        throw different(name, actual, wanted);
                    }
                    component(a.type(), c.type());
                }
                default -> same(actual, wanted, name);
            }
        }
        bound.put(expected, actual);
    }

    private void function(FunctionType actual, FunctionType expected, String name)
            throws MismatchException {
        FunctionType wanted = bound.apply(expected);
        if (actual.async() != wanted.async()) {
            throw new MismatchException(
                    "the function \"%s\" is %s, where the other kind is expected"
                            .formatted(name, actual.async() ? "async" : "not async"));
        }
        List<TypeBody.Field> given = actual.parameters();
        List<TypeBody.Field> parameters = wanted.parameters();
        if (given.size() != parameters.size()) {
            throw new MismatchException(
                    "the function \"%s\" has %d parameters, where %d are expected"
                            .formatted(name, given.size(), parameters.size()));
        }
        for (int i = 0; i < given.size(); i++) {
            if (!given.get(i).name().equals(parameters.get(i).name())) {
                throw new MismatchException(
                        "parameter %d of the function \"%s\" is called \"%s\", not \"%s\""
                                .formatted(
                                        i + 1,
                                        name,
                                        given.get(i).name(),
                                        parameters.get(i).name()));
            }
            same(given.get(i).type(), parameters.get(i).type(), name);
        }
        same(actual.result(), wanted.result(), name);
    }

    private void instance(InstanceType actual, InstanceType expected) throws MismatchException {
        Set<ResourceId> wider = new HashSet<>(open);
        wider.addAll(expected.resources());
        new Subtyping(bound, wider).exports(actual.exports(), expected.exports());
    }

    private void exports(Map<String, Extern> actual, Map<String, Extern> expected)
            throws MismatchException {
        for (Map.Entry<String, Extern> wanted : expected.entrySet()) {
            Extern there = actual.get(wanted.getKey());
            if (there == null) {
                throw new MismatchException(
                        "the export \"%s\" is missing".formatted(wanted.getKey()));
            }
            check(there.entity(), wanted.getValue().entity(), wanted.getKey());
        }
    }

    private void component(ComponentType actual, ComponentType expected) throws MismatchException {
        ComponentType wanted = bound.apply(expected);
        Substitution inner = new Substitution();
        Subtyping imports = new Subtyping(inner, actual.imported());
        for (Map.Entry<String, Extern> needed : actual.imports().entrySet()) {
            Extern given = wanted.imports().get(needed.getKey());
            if (given == null) {
                throw new MismatchException(
                        "the component imports \"%s\", which is not expected"
                                .formatted(needed.getKey()));
            }
            imports.check(given.entity(), needed.getValue().entity(), needed.getKey());
        }
        Map<String, Extern> offered = new LinkedHashMap<>();
        actual.exports()
                .forEach(
                        (name, extern) ->
                                offered.put(
                                        name,
                                        new Extern(extern.name(), inner.apply(extern.entity()))));
        new Subtyping(new Substitution(), wanted.defined()).exports(offered, wanted.exports());
    }

    private static void modules(ModuleType actual, ModuleType expected) throws MismatchException {
        for (Map.Entry<String, ExternalType> wanted : expected.exports().entrySet()) {
            ExternalType there = actual.exports().get(wanted.getKey());
            if (there == null || !CoreSubtyping.fits(there, wanted.getValue())) {
                throw new MismatchException(
                        "the module's export \"%s\" is %s"
                                .formatted(
                                        wanted.getKey(),
                                        there == null ? "missing" : "of another type"));
            }
        }
        for (Map.Entry<String, Map<String, ExternalType>> module : actual.imports().entrySet()) {
            for (Map.Entry<String, ExternalType> needed : module.getValue().entrySet()) {
                ExternalType given =
                        expected.imports()
                                .getOrDefault(module.getKey(), Map.of())
                                .get(needed.getKey());
                if (given == null || !CoreSubtyping.fits(given, needed.getValue())) {
                    throw new MismatchException(
                            "the module imports \"%s\" \"%s\", which is %s"
                                    .formatted(
                                            module.getKey(),
                                            needed.getKey(),
                                            given == null ? "not expected" : "of another type"));
                }
            }
        }
    }

    private void same(Optional<TypeNode> actual, Optional<TypeNode> wanted, String name)
            throws MismatchException {
        if (actual.isPresent() != wanted.isPresent()) {
            throw new MismatchException(
                    "\"%s\" has %s part, where the opposite is expected"
                            .formatted(name, actual.isPresent() ? "one more" : "one fewer"));
        }
        if (actual.isPresent()) {
            same(actual.get(), wanted.get(), name);
        }
    }

    /** Types of values must be the same, names of their parts included. */
    private void same(TypeNode actual, TypeNode wanted, String name) throws MismatchException {
        if (actual == wanted) {
            return;
        }
        switch (wanted.body()) {
            case TypeBody.Resource r when actual.resource() == r.id() -> {}
            case TypeBody.Resource r when actual.resource() != null ->
                    throw new MismatchException("\"%s\" uses another resource".formatted(name));
            case TypeBody.Own o when actual.body() instanceof TypeBody.Own a ->
                    same(a.resource(), o.resource(), name);
            case TypeBody.Borrow b when actual.body() instanceof TypeBody.Borrow a ->
                    same(a.resource(), b.resource(), name);
            case TypeBody.ListOf l
                    when actual.body() instanceof TypeBody.ListOf a
                            && a.length().equals(l.length()) ->
                    same(a.element(), l.element(), name);
            case TypeBody.MapOf m when actual.body() instanceof TypeBody.MapOf a -> {
                same(a.key(), m.key(), name);
                same(a.value(), m.value(), name);
            }
            case TypeBody.Option o when actual.body() instanceof TypeBody.Option a ->
                    same(a.element(), o.element(), name);
            case TypeBody.Result r when actual.body() instanceof TypeBody.Result a -> {
                same(a.ok(), r.ok(), name);
                same(a.error(), r.error(), name);
            }
            case TypeBody.Stream s when actual.body() instanceof TypeBody.Stream a ->
                    same(a.element(), s.element(), name);
            case TypeBody.Future f when actual.body() instanceof TypeBody.Future a ->
                    same(a.element(), f.element(), name);
            case TypeBody.Tuple t
                    when actual.body() instanceof TypeBody.Tuple a
                            && a.elements().size() == t.elements().size() -> {
                for (int i = 0; i < t.elements().size(); i++) {
                    same(a.elements().get(i), t.elements().get(i), name);
                }
            }
            case TypeBody.Fields f
                    when actual.body() instanceof TypeBody.Fields a
                            && a.fields().size() == f.fields().size() -> {
                for (int i = 0; i < f.fields().size(); i++) {
                    sameName(a.fields().get(i).name(), f.fields().get(i).name(), name);
                    same(a.fields().get(i).type(), f.fields().get(i).type(), name);
                }
            }
            case TypeBody.Variant v
                    when actual.body() instanceof TypeBody.Variant a
                            && a.cases().size() == v.cases().size() -> {
                for (int i = 0; i < v.cases().size(); i++) {
                    sameName(a.cases().get(i).name(), v.cases().get(i).name(), name);
                    same(a.cases().get(i).type(), v.cases().get(i).type(), name);
                }
            }
            case TypeBody.OfFunction f when actual.body() instanceof TypeBody.OfFunction a ->
                    function(a.type(), f.type(), name);
            case TypeBody.Plain p when p.equals(actual.body()) -> {}
            case TypeBody.Flags f when f.equals(actual.body()) -> {}
            case TypeBody.Enumeration e when e.equals(actual.body()) -> {}
            default -> throw different(name, actual, wanted);
        }
    }

    private static void sameName(String actual, String wanted, String name)
            throws MismatchException {
        if (!actual.equals(wanted)) {
            throw new MismatchException(
                    "\"%s\" has a part \"%s\", where \"%s\" is expected"
                            .formatted(name, actual, wanted));
        }
    }

    private static MismatchException different(String name, TypeNode actual, TypeNode wanted) {
        return new MismatchException(
                "\"%s\" uses %s, where %s is expected"
                        .formatted(name, TypeText.of(actual), TypeText.of(wanted)));
    }
}
