/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.wave;

import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.component.types.ResourceId;
import dev.edgewright.wasm.component.types.TypeBody;
import dev.edgewright.wasm.component.types.TypeNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Types in the words of WIT, in one line: since a binary does not say what its types are called
 * where they are used, each is spelled out, as {@code record {value: f64, unit: string}}.
 */
public final class WitText {

    /** What is nested deeper is left out. */
    private static final int DEEPEST = 8;

    /** Of longer lists the rest is left out. */
    private static final int MOST = 40;

    private WitText() {}

    /** A value type. */
    public static String of(TypeNode type) {
        return of(type, 0);
    }

    /** A function without its name, as {@code func(a: u32) -> string}. */
    public static String of(FunctionType type) {
        return "%sfunc(%s)%s"
                .formatted(
                        type.async() ? "async " : "",
                        fields(type.parameters(), 0),
                        type.result().map(result -> " -> " + of(result)).orElse(""));
    }

    private static String of(TypeNode type, int depth) {
        if (depth > DEEPEST) {
            return "...";
        }
        int inside = depth + 1;
        return switch (type.body()) {
            case TypeBody.Plain p -> p.type().toString();
            case TypeBody.Fields f -> "record {" + fields(f.fields(), inside) + "}";
            case TypeBody.Variant v ->
                    "variant {"
                            + joined(
                                    v.cases(),
                                    c -> c.name() + inBrackets("(", c.type(), inside, ")"))
                            + "}";
            case TypeBody.ListOf l ->
                    "list<"
                            + of(l.element(), inside)
                            + (l.length().isPresent() ? ", " + l.length().getAsInt() : "")
                            + ">";
            case TypeBody.MapOf m ->
                    "map<" + of(m.key(), inside) + ", " + of(m.value(), inside) + ">";
            case TypeBody.Tuple t -> "tuple<" + joined(t.elements(), e -> of(e, inside)) + ">";
            case TypeBody.Flags f -> "flags {" + joined(f.labels(), label -> label) + "}";
            case TypeBody.Enumeration e -> "enum {" + joined(e.labels(), label -> label) + "}";
            case TypeBody.Option o -> "option<" + of(o.element(), inside) + ">";
            case TypeBody.Result r -> "result" + payloads(r, inside);
            case TypeBody.Own o -> "own<" + name(o.resource().resource()) + ">";
            case TypeBody.Borrow b -> "borrow<" + name(b.resource().resource()) + ">";
            case TypeBody.Stream s -> "stream" + inBrackets("<", s.element(), inside, ">");
            case TypeBody.Future f -> "future" + inBrackets("<", f.element(), inside, ">");
            case TypeBody.Resource r -> "resource " + r.id().name();
            case TypeBody.OfFunction f -> of(f.type());
            case TypeBody.OfInstance i -> "instance";
            case TypeBody.OfComponent c -> "component";
        };
    }

    /** The name of a resource type; one that is defined in a component has only a number there. */
    static String name(ResourceId resource) {
        return resource.name().matches("type [0-9]+") ? "resource" : resource.name();
    }

    private static String fields(List<TypeBody.Field> fields, int depth) {
        return joined(fields, field -> field.name() + ": " + of(field.type(), depth));
    }

    private static String payloads(TypeBody.Result result, int depth) {
        if (result.error().isEmpty()) {
            return inBrackets("<", result.ok(), depth, ">");
        }
        String ok = result.ok().map(type -> of(type, depth)).orElse("_");
        return "<" + ok + ", " + of(result.error().get(), depth) + ">";
    }

    private static String inBrackets(
            String open, Optional<TypeNode> type, int depth, String close) {
        return type.map(known -> open + of(known, depth) + close).orElse("");
    }

    private static <T> String joined(List<T> parts, Function<T, String> words) {
        String shown = parts.stream().limit(MOST).map(words).collect(Collectors.joining(", "));
        return parts.size() > MOST ? shown + ", ..." : shown;
    }
}
