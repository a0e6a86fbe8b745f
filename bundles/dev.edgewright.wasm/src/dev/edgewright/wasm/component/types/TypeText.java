/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.types;

/** Words for types in messages. */
public final class TypeText {

    private TypeText() {}

    /** What kind of type it is, such as {@code a record}. */
    public static String of(TypeNode node) {
        return switch (node.body()) {
            case TypeBody.Plain p -> p.type().toString();
            case TypeBody.Fields f -> "a record";
            case TypeBody.Variant v -> "a variant";
            case TypeBody.ListOf l -> "a list";
            case TypeBody.MapOf m -> "a map";
            case TypeBody.Tuple t -> "a tuple";
            case TypeBody.Flags f -> "flags";
            case TypeBody.Enumeration e -> "an enum";
            case TypeBody.Option o -> "an option";
            case TypeBody.Result r -> "a result";
            case TypeBody.Own o -> "an owning handle";
            case TypeBody.Borrow b -> "a borrowed handle";
            case TypeBody.Stream s -> "a stream";
            case TypeBody.Future f -> "a future";
            case TypeBody.Resource r -> "a resource";
            case TypeBody.OfFunction f -> "a function";
            case TypeBody.OfInstance i -> "an instance";
            case TypeBody.OfComponent c -> "a component";
        };
    }
}
