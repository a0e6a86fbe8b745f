/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

import dev.edgewright.wasm.component.ValueType.Primitive;
import dev.edgewright.wasm.component.types.Flattening;
import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.component.types.TypeBody;
import dev.edgewright.wasm.component.types.TypeNode;
import dev.edgewright.wasm.component.types.TypeParts;
import dev.edgewright.wasm.module.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The core functions behind a function, and what they need (CanonicalABI.md, "Flattening"). */
final class Signatures {

    private static final Flattening FLATTENING = new Flattening(ValueType.I32);

    private Signatures() {}

    /** The core function that an import is called through. */
    static dev.edgewright.wasm.module.FunctionType lowered(FunctionType function) {
        List<ValueType> results = results(function);
        List<ValueType> parameters = new ArrayList<>(passed(function));
        if (results.size() > Flattening.MAX_RESULTS) {
            parameters.add(ValueType.I32);
            results = List.of();
        }
        return new dev.edgewright.wasm.module.FunctionType(parameters, results);
    }

    /** The core function that implements an export. */
    static dev.edgewright.wasm.module.FunctionType lifted(FunctionType function) {
        List<ValueType> results = results(function);
        return new dev.edgewright.wasm.module.FunctionType(
                passed(function),
                results.size() > Flattening.MAX_RESULTS ? List.of(ValueType.I32) : results);
    }

    private static List<ValueType> passed(FunctionType function) {
        List<ValueType> flat = parameters(function);
        return flat.size() > Flattening.MAX_PARAMETERS ? List.of(ValueType.I32) : flat;
    }

    private static List<ValueType> parameters(FunctionType function) {
        return FLATTENING.of(function.parameters().stream().map(TypeBody.Field::type).toList());
    }

    private static List<ValueType> results(FunctionType function) {
        return function.result().map(FLATTENING::of).orElse(List.of());
    }

    /** Whether values of the function go through memory. */
    static boolean needsMemory(FunctionType function) {
        return parameters(function).size() > Flattening.MAX_PARAMETERS
                || results(function).size() > Flattening.MAX_RESULTS
                || hasPointers(inputs(function))
                || hasPointers(function.result().stream());
    }

    /** Whether a call of an import writes values to places that are found during the call. */
    static boolean needsReallocLowered(FunctionType function) {
        return hasPointers(function.result().stream());
    }

    /** Whether a call of an export writes values to places that are found during the call. */
    static boolean needsReallocLifted(FunctionType function) {
        return hasPointers(inputs(function))
                || parameters(function).size() > Flattening.MAX_PARAMETERS;
    }

    /** Whether strings have to be encoded. */
    static boolean hasStrings(FunctionType function) {
        return Stream.concat(inputs(function), function.result().stream())
                .anyMatch(Signatures::hasString);
    }

    private static Stream<TypeNode> inputs(FunctionType function) {
        return function.parameters().stream().map(TypeBody.Field::type);
    }

    private static boolean hasString(TypeNode node) {
        return node.body() instanceof TypeBody.Plain p && p.type() == Primitive.STRING
                || TypeParts.of(node).stream().anyMatch(Signatures::hasString);
    }

    private static boolean hasPointers(Stream<TypeNode> nodes) {
        return nodes.anyMatch(Signatures::hasPointer);
    }

    private static boolean hasPointer(TypeNode node) {
        return switch (node.body()) {
            case TypeBody.Plain p -> p.type() == Primitive.STRING;
            case TypeBody.MapOf m -> true;
            case TypeBody.ListOf l -> l.length().isEmpty() || hasPointer(l.element());
            case TypeBody.Stream s -> false;
            case TypeBody.Future f -> false;
            default -> TypeParts.of(node).stream().anyMatch(Signatures::hasPointer);
        };
    }
}
