/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.validation;

import dev.edgewright.wasm.component.ValueType.Primitive;
import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.component.types.Layout;
import dev.edgewright.wasm.component.types.TypeBody;
import dev.edgewright.wasm.component.types.TypeNode;
import dev.edgewright.wasm.component.types.TypeParts;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Rules that a single type must keep (Binary.md, the notes of "Type Definitions"). */
final class TypeRules {

    private static final int MAX_FLAGS = 32;
    private static final long MAX_BYTES = 1L << 28;

    private TypeRules() {}

    static void check(TypeNode node) throws Broken {
        switch (node.body()) {
            case TypeBody.Fields f -> {
                some(f.fields(), "a record has no fields");
                labels(f.fields().stream().map(TypeBody.Field::name).toList(), "field");
            }
            case TypeBody.Variant v -> {
                some(v.cases(), "a variant has no cases");
                labels(v.cases().stream().map(TypeBody.Case::name).toList(), "case");
            }
            case TypeBody.Tuple t -> some(t.elements(), "a tuple has no elements");
            case TypeBody.Enumeration e -> {
                some(e.labels(), "an enum has no cases");
                labels(e.labels(), "case");
            }
            case TypeBody.Flags f -> {
                some(f.labels(), "a type of flags has no flags");
                if (f.labels().size() > MAX_FLAGS) {
                    throw new Broken(
                            Broken.Rule.TYPE,
                            "a type has %d flags, but at most %d are possible",
                            f.labels().size(),
                            MAX_FLAGS);
                }
                labels(f.labels(), "flag");
            }
            case TypeBody.ListOf l -> {
                if (l.length().orElse(1) == 0) {
                    throw new Broken(Broken.Rule.TYPE, "a list has the fixed length 0");
                }
            }
            case TypeBody.MapOf m -> key(m.key());
            case TypeBody.Stream s -> {
                if (s.element().orElse(null) != null
                        && s.element().get().body().equals(new TypeBody.Plain(Primitive.CHAR))) {
                    throw new Broken(Broken.Rule.TYPE, "a stream cannot consist of char yet");
                }
                noBorrow(node, "a stream");
            }
            case TypeBody.Future f -> noBorrow(node, "a future");
            case TypeBody.OfFunction f -> function(f.type());
            default -> {}
        }
        if (node.isValue() && Layout.of(node).size64() >= MAX_BYTES) {
            throw new Broken(
                    Broken.Rule.LIMIT,
                    "a value of this type takes more than the possible %,d bytes in memory",
                    MAX_BYTES - 1);
        }
    }

    private static void function(FunctionType type) throws Broken {
        labels(type.parameters().stream().map(TypeBody.Field::name).toList(), "parameter");
        if (type.result().isPresent() && borrows(type.result().get())) {
            throw new Broken(
                    Broken.Rule.RESOURCE, "the result of a function cannot hold a borrowed handle");
        }
    }

    private static void noBorrow(TypeNode node, String what) throws Broken {
        if (borrows(node)) {
            throw new Broken(Broken.Rule.RESOURCE, "%s cannot hold a borrowed handle", what);
        }
    }

    private static boolean borrows(TypeNode node) {
        return node.body() instanceof TypeBody.Borrow
                || TypeParts.of(node).stream().anyMatch(TypeRules::borrows);
    }

    private static void key(TypeNode node) throws Broken {
        boolean fits =
                node.body() instanceof TypeBody.Plain plain
                        && switch (plain.type()) {
                            case F32, F64, ERROR_CONTEXT -> false;
                            default -> true;
                        };
        if (!fits) {
            throw new Broken(
                    Broken.Rule.TYPE, "the key of a map must be bool, an integer, char or string");
        }
    }

    private static void some(List<?> items, String otherwise) throws Broken {
        if (items.isEmpty()) {
            throw new Broken(Broken.Rule.TYPE, otherwise);
        }
    }

    private static void labels(List<String> labels, String what) throws Broken {
        Set<String> unique = new HashSet<>();
        for (String label : labels) {
            if (!ExternNames.isLabel(label)) {
                throw new Broken(
                        Broken.Rule.NAME, "the %s name \"%s\" is not in kebab case", what, label);
            }
            if (!unique.add(label.toLowerCase(Locale.ROOT))) {
                throw new Broken(
                        Broken.Rule.NAME,
                        "the %s name \"%s\" differs from another one at most in case",
                        what,
                        label);
            }
        }
    }
}
