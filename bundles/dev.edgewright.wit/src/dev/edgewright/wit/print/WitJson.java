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
import dev.edgewright.wit.resolve.TypeDefinition.Enumeration;
import dev.edgewright.wit.resolve.TypeDefinition.Fields;
import dev.edgewright.wit.resolve.TypeDefinition.Flags;
import dev.edgewright.wit.resolve.TypeDefinition.Resource;
import dev.edgewright.wit.resolve.TypeDefinition.Variant;
import dev.edgewright.wit.resolve.WitExtern;
import dev.edgewright.wit.resolve.WitFunction;
import dev.edgewright.wit.resolve.WitInterface;
import dev.edgewright.wit.resolve.WitType;
import dev.edgewright.wit.resolve.WitWorld;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The resolved model as JSON, in the shape that the tools of the component model print: lists of
 * worlds, interfaces, types and packages that refer to each other by their place in those lists.
 */
public final class WitJson {

    private final List<ResolvedPackage> packages;
    private final Numbering numbers;

    private WitJson(List<ResolvedPackage> packages) {
        this.packages = packages;
        this.numbers = new Numbering(packages);
    }

    /**
     * Prints packages.
     *
     * @param packages each after those that it depends on, and all of those
     */
    public static String of(List<ResolvedPackage> packages) {
        return Json.of(new WitJson(packages).model());
    }

    private Map<String, Object> model() {
        return object(
                "worlds", numbers.worlds().stream().map(this::world).toList(),
                "interfaces", numbers.interfaces().stream().map(this::type).toList(),
                "types", numbers.types().stream().map(this::type).toList(),
                "packages", packages.stream().map(this::pkg).toList());
    }

    private Map<String, Object> pkg(ResolvedPackage pkg) {
        Map<String, Object> interfaces = new LinkedHashMap<>();
        pkg.interfaces().forEach(i -> interfaces.put(i.name(), numbers.of(i)));
        Map<String, Object> worlds = new LinkedHashMap<>();
        pkg.worlds().forEach(w -> worlds.put(w.name(), numbers.of(w)));
        Map<String, Object> json = object("name", pkg.name().toString());
        docs(json, pkg.docs());
        json.put("interfaces", interfaces);
        json.put("worlds", worlds);
        return json;
    }

    private Map<String, Object> world(WitWorld world) {
        int pkg = numbers.packageOf(world);
        Map<String, Object> json = object("name", world.name());
        json.put("imports", externs(world, world.imports(), pkg));
        json.put("exports", externs(world, world.exports(), pkg));
        json.put("package", pkg);
        docs(json, world.docs());
        stability(json, world.stability());
        return json;
    }

    private Map<String, Object> externs(WitWorld world, List<WitExtern> externs, int pkg) {
        List<TypeDefinition> types =
                world.imports().stream()
                        .filter(WitExtern.OfType.class::isInstance)
                        .map(e -> ((WitExtern.OfType) e).type())
                        .toList();
        Map<String, Object> json = new LinkedHashMap<>();
        for (WitExtern extern : externs) {
            switch (extern) {
                case WitExtern.OfType t -> json.put(t.name(), object("type", numbers.of(t.type())));
                case WitExtern.OfFunction f ->
                        json.put(f.name(), object("function", function(f.function(), types, pkg)));
                case WitExtern.OfInterface i -> {
                    int number = numbers.of(i.type());
                    Map<String, Object> value = object("id", number);
                    stability(value, i.stability());
                    externalId(value, i.externalId());
                    json.put(
                            i.isByPath() ? "interface-" + number : i.name(),
                            object("interface", value));
                }
            }
        }
        return json;
    }

    private Map<String, Object> type(WitInterface type) {
        int pkg = numbers.packageOf(type);
        Map<String, Object> types = new LinkedHashMap<>();
        type.types().forEach(t -> types.put(t.name(), numbers.of(t)));
        Map<String, Object> functions = new LinkedHashMap<>();
        type.functions().forEach(f -> functions.put(f.name(), function(f, type.types(), pkg)));
        Map<String, Object> json = object("name", type.name());
        json.put("types", types);
        json.put("functions", functions);
        docs(json, type.docs());
        stability(json, type.stability());
        json.put("package", pkg);
        return json;
    }

    private Map<String, Object> function(
            WitFunction function, List<TypeDefinition> types, int pkg) {
        Map<String, Object> json = object("name", function.name());
        json.put("kind", kind(function, types));
        json.put(
                "params",
                function.parameters().stream()
                        .map(
                                p ->
                                        object(
                                                "name",
                                                p.name(),
                                                "type",
                                                numbers.reference(p.type(), pkg)))
                        .toList());
        function.result().ifPresent(r -> json.put("result", numbers.reference(r, pkg)));
        docs(json, function.docs());
        stability(json, function.stability());
        externalId(json, function.externalId());
        return json;
    }

    private Object kind(WitFunction function, List<TypeDefinition> types) {
        String async = function.async() ? "async-" : "";
        String word =
                switch (function.kind()) {
                    case FREE -> "freestanding";
                    case METHOD -> "method";
                    case STATIC -> "static";
                    case CONSTRUCTOR -> "constructor";
                };
        if (function.kind() == WitFunction.Kind.FREE) {
            return async + word;
        }
        String resource = function.resourceName();
        TypeDefinition owner =
                types.stream().filter(t -> t.name().equals(resource)).findFirst().orElseThrow();
        return object(async + word, numbers.of(owner));
    }

    private Map<String, Object> type(Numbering.Numbered type) {
        TypeDefinition definition = type.definition();
        Map<String, Object> json = object("name", definition == null ? null : definition.name());
        json.put(
                "kind",
                definition == null
                        ? kind(type.anonymous(), type.pkg())
                        : kind(definition.body(), type.pkg()));
        json.put(
                "owner",
                definition == null
                        ? null
                        : object(
                                type.owner() instanceof WitWorld ? "world" : "interface",
                                numbers.of(type.owner())));
        docs(json, definition == null ? "" : definition.docs());
        stability(json, type.stability());
        if (definition != null) {
            externalId(json, definition.externalId());
        }
        return json;
    }

    private Object kind(TypeDefinition.Body body, int pkg) {
        return switch (body) {
            case Alias alias -> kind(alias.type(), pkg);
            case Resource resource -> "resource";
            case Flags flags -> object("flags", object("flags", labels(flags.labels())));
            case Enumeration names -> object("enum", object("cases", labels(names.labels())));
            case Fields fields ->
                    object(
                            "record",
                            object(
                                    "fields",
                                    fields.fields().stream()
                                            .map(
                                                    f ->
                                                            member(
                                                                    f.name(),
                                                                    Optional.of(f.type()),
                                                                    f.docs(),
                                                                    pkg))
                                            .toList()));
            case Variant variant ->
                    object(
                            "variant",
                            object(
                                    "cases",
                                    variant.cases().stream()
                                            .map(c -> member(c.name(), c.type(), c.docs(), pkg))
                                            .toList()));
        };
    }

    private Map<String, Object> member(String name, Optional<WitType> type, String docs, int pkg) {
        Map<String, Object> json = object("name", name, "type", reference(type, pkg));
        docs(json, docs);
        return json;
    }

    private static List<Map<String, Object>> labels(List<TypeDefinition.Label> labels) {
        return labels.stream()
                .map(
                        l -> {
                            Map<String, Object> json = object("name", l.name());
                            docs(json, l.docs());
                            return json;
                        })
                .toList();
    }

    private Object kind(WitType type, int pkg) {
        return switch (type) {
            case WitType.Primitive p -> object("type", numbers.reference(p, pkg));
            case WitType.ErrorContext e -> object("type", numbers.reference(e, pkg));
            case WitType.Named n -> object("type", numbers.reference(n, pkg));
            case WitType.Own own -> object("handle", object("own", numbers.of(own.resource())));
            case WitType.Borrow borrow ->
                    object("handle", object("borrow", numbers.of(borrow.resource())));
            case WitType.ListOf list ->
                    list.length().isEmpty()
                            ? object("list", numbers.reference(list.element(), pkg))
                            : object(
                                    "fixed-length-list",
                                    List.of(
                                            numbers.reference(list.element(), pkg),
                                            list.length().getAsLong()));
            case WitType.MapOf map ->
                    object(
                            "map",
                            List.of(
                                    numbers.reference(map.key(), pkg),
                                    numbers.reference(map.value(), pkg)));
            case WitType.Option option ->
                    object("option", numbers.reference(option.element(), pkg));
            case WitType.Result result ->
                    object(
                            "result",
                            object(
                                    "ok",
                                    reference(result.ok(), pkg),
                                    "err",
                                    reference(result.error(), pkg)));
            case WitType.Tuple tuple ->
                    object(
                            "tuple",
                            object(
                                    "types",
                                    tuple.elements().stream()
                                            .map(t -> numbers.reference(t, pkg))
                                            .toList()));
            case WitType.Future future -> object("future", reference(future.element(), pkg));
            case WitType.Stream stream -> object("stream", reference(stream.element(), pkg));
        };
    }

    private Object reference(Optional<WitType> type, int pkg) {
        return type.map(t -> numbers.reference(t, pkg)).orElse(null);
    }

    private static void docs(Map<String, Object> json, String docs) {
        if (!docs.isEmpty()) {
            json.put("docs", object("contents", docs));
        }
    }

    private static void externalId(Map<String, Object> json, Optional<String> id) {
        id.ifPresent(text -> json.put("external_id", text));
    }

    private static void stability(Map<String, Object> json, Stability stability) {
        switch (stability) {
            case Stability.Unknown u -> {}
            case Stability.Stable s -> {
                Map<String, Object> value = object("since", s.since());
                s.deprecated().ifPresent(v -> value.put("deprecated", v));
                json.put("stability", object("stable", value));
            }
            case Stability.Unstable u -> {
                Map<String, Object> value = object("feature", u.feature());
                u.deprecated().ifPresent(v -> value.put("deprecated", v));
                json.put("stability", object("unstable", value));
            }
        }
    }

    /** Names and values in turn. */
    private static Map<String, Object> object(Object... entries) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            object.put((String) entries[i], entries[i + 1]);
        }
        return object;
    }
}
