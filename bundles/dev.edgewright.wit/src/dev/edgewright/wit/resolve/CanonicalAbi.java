/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.resolve;

import dev.edgewright.wit.resolve.TypeDefinition.Alias;
import dev.edgewright.wit.resolve.TypeDefinition.Case;
import dev.edgewright.wit.resolve.TypeDefinition.Enumeration;
import dev.edgewright.wit.resolve.TypeDefinition.Fields;
import dev.edgewright.wit.resolve.TypeDefinition.Flags;
import dev.edgewright.wit.resolve.TypeDefinition.Resource;
import dev.edgewright.wit.resolve.TypeDefinition.Variant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How WIT types become core values (CanonicalABI.md, "Flattening"). */
public final class CanonicalAbi {

    /** More flat parameters than this are passed through memory. */
    public static final int MAX_FLAT_PARAMS = 16;

    /** More flat results than this are passed through memory. */
    public static final int MAX_FLAT_RESULTS = 1;

    /** No question needs longer lists than one more than the limit. */
    private static final int CUT = MAX_FLAT_PARAMS + 1;

    private CanonicalAbi() {}

    /** The core function that implements an export. */
    public static CoreSignature lifted(WitFunction function) {
        List<CoreType> results = results(function);
        return new CoreSignature(
                params(function),
                results.size() > MAX_FLAT_RESULTS ? List.of(CoreType.I32) : results);
    }

    /** The core function that an import is called through. */
    public static CoreSignature lowered(WitFunction function) {
        List<CoreType> params = new ArrayList<>(params(function));
        List<CoreType> results = results(function);
        if (results.size() > MAX_FLAT_RESULTS) {
            params.add(CoreType.I32);
            results = List.of();
        }
        return new CoreSignature(params, results);
    }

    /** The core values of a type, cut off after one more than {@link #MAX_FLAT_PARAMS}. */
    public static List<CoreType> flatten(WitType type) {
        return new Flattening().flatten(type);
    }

    private static List<CoreType> params(WitFunction function) {
        List<CoreType> flat =
                new Flattening()
                        .concat(
                                function.parameters().stream()
                                        .map(WitFunction.Parameter::type)
                                        .toList());
        return flat.size() > MAX_FLAT_PARAMS ? List.of(CoreType.I32) : flat;
    }

    private static List<CoreType> results(WitFunction function) {
        return function.result().map(CanonicalAbi::flatten).orElse(List.of());
    }

    private static final class Flattening {

        /** By identity; a type that is used many times over is looked at once. */
        private final Map<TypeDefinition, List<CoreType>> known = new IdentityHashMap<>();

        private List<CoreType> flatten(WitType type) {
            return switch (type) {
                case WitType.Primitive p ->
                        switch (p) {
                            case BOOL, U8, U16, U32, S8, S16, S32, CHAR -> List.of(CoreType.I32);
                            case U64, S64 -> List.of(CoreType.I64);
                            case F32 -> List.of(CoreType.F32);
                            case F64 -> List.of(CoreType.F64);
                            case STRING -> List.of(CoreType.I32, CoreType.I32);
                        };
                case WitType.ListOf list -> {
                    if (list.length().isEmpty()) {
                        yield List.of(CoreType.I32, CoreType.I32);
                    }
                    List<CoreType> element = flatten(list.element());
                    List<CoreType> flat = new ArrayList<>();
                    for (long i = 0;
                            i < list.length().getAsLong()
                                    && flat.size() < CUT
                                    && !element.isEmpty();
                            i++) {
                        flat.addAll(element);
                    }
                    yield cut(flat);
                }
                case WitType.MapOf map -> List.of(CoreType.I32, CoreType.I32);
                case WitType.Tuple tuple -> concat(tuple.elements());
                case WitType.Option option ->
                        cases(List.of(Optional.empty(), Optional.of(option.element())));
                case WitType.Result result -> cases(List.of(result.ok(), result.error()));
                case WitType.Named named -> flatten(named.definition());
                case WitType.Own own -> List.of(CoreType.I32);
                case WitType.Borrow borrow -> List.of(CoreType.I32);
                case WitType.Future future -> List.of(CoreType.I32);
                case WitType.Stream stream -> List.of(CoreType.I32);
                case WitType.ErrorContext context -> List.of(CoreType.I32);
            };
        }

        private List<CoreType> flatten(TypeDefinition definition) {
            List<CoreType> flat = known.get(definition);
            if (flat == null) {
                flat = body(definition);
                known.put(definition, flat);
            }
            return flat;
        }

        private List<CoreType> body(TypeDefinition definition) {
            return switch (definition.body()) {
                case Alias alias -> flatten(alias.type());
                case Fields fields -> concat(fields.fields().stream().map(f -> f.type()).toList());
                case Variant variant -> cases(variant.cases().stream().map(Case::type).toList());
                case Enumeration names -> List.of(CoreType.I32);
                case Flags flags -> flags.labels().isEmpty() ? List.of() : List.of(CoreType.I32);
                case Resource resource -> List.of(CoreType.I32);
            };
        }

        private List<CoreType> concat(List<WitType> types) {
            List<CoreType> flat = new ArrayList<>();
            for (WitType type : types) {
                if (flat.size() >= CUT) {
                    break;
                }
                flat.addAll(flatten(type));
            }
            return cut(flat);
        }

        /** A discriminant, then values wide enough for every case. */
        private List<CoreType> cases(List<Optional<WitType>> cases) {
            List<CoreType> payload = new ArrayList<>();
            for (Optional<WitType> type : cases) {
                List<CoreType> flat = type.map(this::flatten).orElse(List.of());
                for (int i = 0; i < flat.size(); i++) {
                    if (i < payload.size()) {
                        payload.set(i, join(payload.get(i), flat.get(i)));
                    } else {
                        payload.add(flat.get(i));
                    }
                }
            }
            payload.add(0, CoreType.I32);
            return cut(payload);
        }
    }

    private static CoreType join(CoreType a, CoreType b) {
        if (a == b) {
            return a;
        }
        boolean narrow = is32(a) && is32(b);
        return narrow ? CoreType.I32 : CoreType.I64;
    }

    private static boolean is32(CoreType type) {
        return type == CoreType.I32 || type == CoreType.F32;
    }

    private static List<CoreType> cut(List<CoreType> flat) {
        return flat.size() > CUT ? List.copyOf(flat.subList(0, CUT)) : List.copyOf(flat);
    }
}
