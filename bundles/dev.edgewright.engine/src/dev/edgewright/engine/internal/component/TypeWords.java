/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.component.types.TypeBody;
import dev.edgewright.wasm.component.types.TypeNode;
import dev.edgewright.wasm.component.types.TypeText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Types as WIT writes them, for messages; those with a name by their name. */
final class TypeWords {

    private static final int DEEPEST = 6;

    private final Map<TypeNode, String> names;

    /**
     * Words with names.
     *
     * @param names by identity
     */
    TypeWords(Map<TypeNode, String> names) {
        this.names = names;
    }

    static String of(TypeNode node) {
        return new TypeWords(Map.of()).words(node, 0);
    }

    /** A function, such as {@code func(level: level, message: string) -> bool}. */
    String of(FunctionType type) {
        return "func("
                + type.parameters().stream()
                        .map(p -> p.name() + ": " + words(p.type(), 0))
                        .collect(Collectors.joining(", "))
                + ")"
                + type.result().map(r -> " -> " + words(r, 0)).orElse("");
    }

    private String words(TypeNode node, int depth) {
        String name = names.get(node);
        if (name != null) {
            return name;
        }
        if (depth > DEEPEST) {
            return TypeText.of(node);
        }
        return switch (node.body()) {
            case TypeBody.Plain p -> p.type().toString();
            case TypeBody.ListOf l ->
                    "list<"
                            + words(l.element(), depth + 1)
                            + (l.length().isPresent() ? ", " + l.length().getAsInt() : "")
                            + ">";
            case TypeBody.MapOf m -> "map" + words(List.of(m.key(), m.value()), depth);
            case TypeBody.Tuple t -> "tuple" + words(t.elements(), depth);
            case TypeBody.Option o -> "option" + words(List.of(o.element()), depth);
            case TypeBody.Result r -> result(r.ok(), r.error(), depth);
            case TypeBody.Own o -> resource(o.resource());
            case TypeBody.Borrow b -> "borrow<" + resource(b.resource()) + ">";
            case TypeBody.Fields f ->
                    f.fields().stream()
                            .map(TypeBody.Field::name)
                            .collect(Collectors.joining(", ", "record {", "}"));
            case TypeBody.Variant v ->
                    v.cases().stream()
                            .map(TypeBody.Case::name)
                            .collect(Collectors.joining(", ", "variant {", "}"));
            case TypeBody.Enumeration e -> "enum {" + String.join(", ", e.labels()) + "}";
            case TypeBody.Flags f -> "flags {" + String.join(", ", f.labels()) + "}";
            default -> TypeText.of(node);
        };
    }

    private String words(List<TypeNode> parts, int depth) {
        return parts.stream()
                .map(part -> words(part, depth + 1))
                .collect(Collectors.joining(", ", "<", ">"));
    }

    private String result(Optional<TypeNode> ok, Optional<TypeNode> error, int depth) {
        if (ok.isEmpty() && error.isEmpty()) {
            return "result";
        }
        String first = ok.map(node -> words(node, depth + 1)).orElse("_");
        return "result<"
                + first
                + error.map(node -> ", " + words(node, depth + 1)).orElse("")
                + ">";
    }

    private String resource(TypeNode node) {
        String name = names.get(node);
        return name != null ? name : node.resource().name();
    }
}
