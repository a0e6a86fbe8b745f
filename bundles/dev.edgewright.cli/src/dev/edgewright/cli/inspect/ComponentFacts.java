/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.inspect;

import dev.edgewright.cli.inspect.Inspection.Item;
import dev.edgewright.wit.binary.WitBinary;
import dev.edgewright.wit.print.WitPrinter;
import dev.edgewright.wit.resolve.TypeDefinition;
import dev.edgewright.wit.resolve.WitExtern;
import dev.edgewright.wit.resolve.WitFunction;
import dev.edgewright.wit.resolve.WitInterface;
import dev.edgewright.wit.resolve.WitWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a component needs and offers, in words of WIT. */
final class ComponentFacts {

    private static final String COMPONENT = "root:component";

    private final WitBinary binary;
    private final WitWorld world;

    ComponentFacts(WitBinary binary) {
        this.binary = binary;
        boolean runs = binary.main().name().toString().equals(COMPONENT);
        this.world = runs ? binary.main().world("root").orElse(null) : null;
    }

    /** Whether it holds a WIT package and no code. */
    boolean isPackage() {
        return world == null;
    }

    String wit() {
        return binary.text();
    }

    List<Item> imports() {
        return world == null ? List.of() : items(world.imports());
    }

    List<Item> exports() {
        return world == null ? List.of() : items(world.exports());
    }

    String target() {
        if (world == null) {
            return "package " + binary.main().name();
        }
        String form =
                exports("wasi:cli/run")
                        ? Inspection.COMMAND
                        : exports("wasi:http/incoming-handler") ? "HTTP handler" : "library";
        TreeSet<String> versions = new TreeSet<>();
        Stream.concat(world.imports().stream(), world.exports().stream())
                .map(WitExtern::name)
                .filter(name -> name.startsWith("wasi:") && name.contains("@"))
                .forEach(name -> versions.add(name.substring(name.indexOf('@') + 1)));
        return versions.isEmpty()
                ? form + " without WASI"
                : "WASI " + String.join(" and ", versions) + " " + form;
    }

    String use(String file) {
        if (world == null) {
            return "edgewright wit print " + file;
        }
        if (exports("wasi:cli/run")) {
            return "edgewright run " + file;
        }
        if (exports("wasi:http/incoming-handler")) {
            return "edgewright serve " + file;
        }
        return functions()
                .filter(function -> function.kind() == WitFunction.Kind.FREE)
                .findFirst()
                .map(
                        function ->
                                Calls.example(
                                        file, function.name(), !function.parameters().isEmpty()))
                .orElse(null);
    }

    private boolean exports(String path) {
        return world.exports().stream()
                .anyMatch(e -> e.name().equals(path) || e.name().startsWith(path + "@"));
    }

    private Stream<WitFunction> functions() {
        return world.exports().stream()
                .flatMap(
                        extern ->
                                switch (extern) {
                                    case WitExtern.OfInterface i -> i.type().functions().stream();
                                    case WitExtern.OfFunction f -> Stream.of(f.function());
                                    case WitExtern.OfType t -> Stream.empty();
                                });
    }

    private static List<Item> items(List<WitExtern> externs) {
        return externs.stream()
                .map(
                        extern ->
                                switch (extern) {
                                    case WitExtern.OfInterface i ->
                                            new Item(i.name(), "interface", null, items(i.type()));
                                    case WitExtern.OfFunction f -> item(f.function());
                                    case WitExtern.OfType t -> item(t.type());
                                })
                .toList();
    }

    private static List<Item> items(WitInterface type) {
        List<Item> items = new ArrayList<>();
        type.types().forEach(each -> items.add(item(each)));
        type.functions().forEach(each -> items.add(item(each)));
        return items;
    }

    private static Item item(WitFunction function) {
        return Item.of(function.name(), "func", WitPrinter.signatureOf(function));
    }

    private static Item item(TypeDefinition type) {
        String word =
                switch (type.body()) {
                    case TypeDefinition.Alias a -> "type";
                    case TypeDefinition.Fields f -> "record";
                    case TypeDefinition.Enumeration e -> "enum";
                    default -> type.body().getClass().getSimpleName().toLowerCase(Locale.ROOT);
                };
        return new Item(type.name(), word, null, List.of());
    }

    /** The name of the resource that a function belongs to. */
    static Optional<String> resource(Item item) {
        int end = item.name().indexOf(']');
        if (end < 0) {
            return Optional.empty();
        }
        int dot = item.name().indexOf('.', end);
        return Optional.of(item.name().substring(end + 1, dot < 0 ? item.name().length() : dot));
    }
}
