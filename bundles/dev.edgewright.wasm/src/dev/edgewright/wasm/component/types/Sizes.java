/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.types;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts the parts of types, so that nothing has to walk through more than a limit of them. */
public final class Sizes {

    private Sizes() {}

    static int of(TypeBody body) {
        long size =
                1
                        + switch (body) {
                            case TypeBody.Plain p -> 0L;
                            case TypeBody.Resource r -> 0L;
                            case TypeBody.Own own -> 1L;
                            case TypeBody.Borrow borrow -> 1L;
                            case TypeBody.Flags flags -> flags.labels().size();
                            case TypeBody.Enumeration names -> names.labels().size();
                            case TypeBody.Fields fields ->
                                    fields.fields().stream().mapToLong(f -> f.type().size()).sum();
                            case TypeBody.Variant variant ->
                                    variant.cases().stream().mapToLong(c -> 1 + of(c.type())).sum();
                            case TypeBody.ListOf list -> list.element().size();
                            case TypeBody.MapOf map -> (long) map.key().size() + map.value().size();
                            case TypeBody.Tuple tuple ->
                                    tuple.elements().stream().mapToLong(TypeNode::size).sum();
                            case TypeBody.Option option -> option.element().size();
                            case TypeBody.Result result -> of(result.ok()) + of(result.error());
                            case TypeBody.Stream stream -> of(stream.element());
                            case TypeBody.Future future -> of(future.element());
                            case TypeBody.OfFunction function -> of(function.type());
                            case TypeBody.OfInstance instance -> of(instance.type().exports());
                            case TypeBody.OfComponent component ->
                                    of(component.type().imports()) + of(component.type().exports());
                        };
        return (int) Math.min(size, TypeNode.MAX_SIZE + 1L);
    }

    /** How deep the parts of a type nest; those of instances and components count too. */
    static int depth(TypeBody body) {
        return 1
                + switch (body) {
                    case TypeBody.OfInstance i -> depth(i.type().exports());
                    case TypeBody.OfComponent c ->
                            Math.max(depth(c.type().imports()), depth(c.type().exports()));
                    default -> depth(TypeParts.of(body));
                };
    }

    private static int depth(List<TypeNode> nodes) {
        int deepest = 0;
        for (TypeNode node : nodes) {
            deepest = Math.max(deepest, node.depth());
        }
        return deepest;
    }

    private static int depth(Map<String, Extern> externs) {
        int deepest = 0;
        for (Extern extern : externs.values()) {
            deepest =
                    Math.max(
                            deepest,
                            switch (extern.entity()) {
                                case Entity.OfModule m -> 0;
                                case Entity.OfFunction f -> depth(TypeParts.of(f.type()));
                                case Entity.OfType t -> t.type().depth();
                                case Entity.OfInstance i -> 1 + depth(i.type().exports());
                                case Entity.OfComponent c ->
                                        1
                                                + Math.max(
                                                        depth(c.type().imports()),
                                                        depth(c.type().exports()));
                            });
        }
        return deepest;
    }

    /** How many parts all of them have together. */
    public static long of(Map<String, Extern> externs) {
        return of(externs.values());
    }

    private static long of(Collection<Extern> externs) {
        long size = 0;
        for (Extern extern : externs) {
            size +=
                    1
                            + switch (extern.entity()) {
                                case Entity.OfModule m -> m.type().exports().size();
                                case Entity.OfFunction f -> of(f.type());
                                case Entity.OfType t -> t.type().size();
                                case Entity.OfInstance i -> of(i.type().exports());
                                case Entity.OfComponent c ->
                                        of(c.type().imports()) + of(c.type().exports());
                            };
        }
        return size;
    }

    private static long of(FunctionType type) {
        return type.parameters().stream().mapToLong(p -> p.type().size()).sum() + of(type.result());
    }

    private static long of(Optional<TypeNode> type) {
        return type.map(TypeNode::size).orElse(0);
    }
}
