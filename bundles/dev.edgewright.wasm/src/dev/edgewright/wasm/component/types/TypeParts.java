/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The nodes that a type is directly made of. */
public final class TypeParts {

    private TypeParts() {}

    /**
     * The parts of a type of values, for a handle the resource; none for an instance or component.
     */
    public static List<TypeNode> of(TypeNode node) {
        return of(node.body());
    }

    static List<TypeNode> of(TypeBody body) {
        return switch (body) {
            case TypeBody.Plain p -> List.of();
            case TypeBody.Flags f -> List.of();
            case TypeBody.Enumeration e -> List.of();
            case TypeBody.Resource r -> List.of();
            case TypeBody.Fields f -> f.fields().stream().map(TypeBody.Field::type).toList();
            case TypeBody.Variant v ->
                    v.cases().stream().map(TypeBody.Case::type).flatMap(Optional::stream).toList();
            case TypeBody.ListOf l -> List.of(l.element());
            case TypeBody.MapOf m -> List.of(m.key(), m.value());
            case TypeBody.Tuple t -> t.elements();
            case TypeBody.Option o -> List.of(o.element());
            case TypeBody.Result r ->
                    Stream.of(r.ok(), r.error()).flatMap(Optional::stream).toList();
            case TypeBody.Own o -> List.of(o.resource());
            case TypeBody.Borrow b -> List.of(b.resource());
            case TypeBody.Stream s -> s.element().stream().toList();
            case TypeBody.Future f -> f.element().stream().toList();
            case TypeBody.OfFunction f -> of(f.type());
            case TypeBody.OfInstance i -> List.of();
            case TypeBody.OfComponent c -> List.of();
        };
    }

    /** Parameters and result. */
    public static List<TypeNode> of(FunctionType function) {
        List<TypeNode> parts = new ArrayList<>();
        function.parameters().forEach(p -> parts.add(p.type()));
        function.result().ifPresent(parts::add);
        return parts;
    }
}
