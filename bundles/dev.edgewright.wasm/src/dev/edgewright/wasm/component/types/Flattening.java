/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.types;

import dev.edgewright.wasm.module.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How values become core values (CanonicalABI.md, "Flattening").
 *
 * @param pointer the core type of addresses, i32 or i64
 */
public record Flattening(ValueType pointer) {

    /** More flat parameters than this are passed through memory. */
    public static final int MAX_PARAMETERS = 16;

    /** The same for an asynchronous call of an import. */
    public static final int MAX_ASYNC_PARAMETERS = 4;

    /** More flat results than this are passed through memory. */
    public static final int MAX_RESULTS = 1;

    /** Nobody asks for more than one more than the limit. */
    private static final int CUT = MAX_PARAMETERS + 1;

    /** The core values of all types together, cut off after one more than can be passed. */
    public List<ValueType> of(List<TypeNode> types) {
        List<ValueType> flat = new ArrayList<>();
        for (TypeNode type : types) {
            if (flat.size() >= CUT) {
                break;
            }
            flat.addAll(of(type));
        }
        return cut(flat);
    }

    /** The core values of a type, cut off after one more than can be passed. */
    public List<ValueType> of(TypeNode type) {
        return switch (type.body()) {
            case TypeBody.Plain p ->
                    switch (p.type()) {
                        case S64, U64 -> List.of(ValueType.I64);
                        case F32 -> List.of(ValueType.F32);
                        case F64 -> List.of(ValueType.F64);
                        case STRING -> List.of(pointer, pointer);
                        default -> List.of(ValueType.I32);
                    };
            case TypeBody.ListOf l ->
                    l.length().isPresent()
                            ? repeat(of(l.element()), l.length().getAsInt())
                            : List.of(pointer, pointer);
            case TypeBody.MapOf m -> List.of(pointer, pointer);
            case TypeBody.Fields f -> of(f.fields().stream().map(TypeBody.Field::type).toList());
            case TypeBody.Tuple t -> of(t.elements());
            case TypeBody.Variant v ->
                    variant(
                            v.cases().stream()
                                    .map(TypeBody.Case::type)
                                    .flatMap(Optional::stream)
                                    .toList());
            case TypeBody.Option o -> variant(List.of(o.element()));
            case TypeBody.Result r -> {
                List<TypeNode> payloads = new ArrayList<>();
                r.ok().ifPresent(payloads::add);
                r.error().ifPresent(payloads::add);
                yield variant(payloads);
            }
            default -> List.of(ValueType.I32);
        };
    }

    private static List<ValueType> repeat(List<ValueType> element, int length) {
        List<ValueType> flat = new ArrayList<>();
        for (int i = 0; i < length && flat.size() < CUT; i++) {
            flat.addAll(element);
        }
        return cut(flat);
    }

    private List<ValueType> variant(List<TypeNode> payloads) {
        List<ValueType> joined = new ArrayList<>();
        joined.add(ValueType.I32);
        for (TypeNode payload : payloads) {
            List<ValueType> flat = of(payload);
            for (int i = 0; i < flat.size(); i++) {
                if (i + 1 < joined.size()) {
                    joined.set(i + 1, join(joined.get(i + 1), flat.get(i)));
                } else {
                    joined.add(flat.get(i));
                }
            }
        }
        return cut(joined);
    }

    private static ValueType join(ValueType a, ValueType b) {
        if (a == b) {
            return a;
        }
        return narrow(a) && narrow(b) ? ValueType.I32 : ValueType.I64;
    }

    private static boolean narrow(ValueType type) {
        return type == ValueType.I32 || type == ValueType.F32;
    }

    private static List<ValueType> cut(List<ValueType> flat) {
        return flat.size() > CUT ? List.copyOf(flat.subList(0, CUT)) : List.copyOf(flat);
    }
}
