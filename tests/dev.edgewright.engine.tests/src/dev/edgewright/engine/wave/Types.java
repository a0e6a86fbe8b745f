/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.wave;

import dev.edgewright.wasm.component.ValueType.Primitive;
import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.component.types.ResourceId;
import dev.edgewright.wasm.component.types.TypeBody;
import dev.edgewright.wasm.component.types.TypeNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Short words for types. */
final class Types {

    static final TypeNode BOOL = TypeNode.of(Primitive.BOOL);
    static final TypeNode U8 = TypeNode.of(Primitive.U8);
    static final TypeNode S8 = TypeNode.of(Primitive.S8);
    static final TypeNode S32 = TypeNode.of(Primitive.S32);
    static final TypeNode U64 = TypeNode.of(Primitive.U64);
    static final TypeNode F32 = TypeNode.of(Primitive.F32);
    static final TypeNode F64 = TypeNode.of(Primitive.F64);
    static final TypeNode CHAR = TypeNode.of(Primitive.CHAR);
    static final TypeNode STRING = TypeNode.of(Primitive.STRING);

    static final TypeNode READING = record("value", F64, "unit", STRING, "note", option(STRING));
    static final TypeNode VERDICT =
            variant("ok", null, "warn", STRING, "alarm", tuple(STRING, F64), "err", null);

    private Types() {}

    /** Names and types in turn. */
    static TypeNode record(Object... fields) {
        return TypeNode.of(new TypeBody.Fields(fields(fields)));
    }

    /** Names and types, or null, in turn. */
    static TypeNode variant(Object... cases) {
        List<TypeBody.Case> all = new ArrayList<>();
        for (int i = 0; i < cases.length; i += 2) {
            all.add(
                    new TypeBody.Case(
                            (String) cases[i], Optional.ofNullable((TypeNode) cases[i + 1])));
        }
        return TypeNode.of(new TypeBody.Variant(all));
    }

    static TypeNode list(TypeNode element) {
        return TypeNode.of(new TypeBody.ListOf(element, OptionalInt.empty()));
    }

    static TypeNode list(TypeNode element, int length) {
        return TypeNode.of(new TypeBody.ListOf(element, OptionalInt.of(length)));
    }

    static TypeNode map(TypeNode key, TypeNode value) {
        return TypeNode.of(new TypeBody.MapOf(key, value));
    }

    static TypeNode tuple(TypeNode... elements) {
        return TypeNode.of(new TypeBody.Tuple(List.of(elements)));
    }

    static TypeNode flags(String... labels) {
        return TypeNode.of(new TypeBody.Flags(List.of(labels)));
    }

    static TypeNode enumeration(String... labels) {
        return TypeNode.of(new TypeBody.Enumeration(List.of(labels)));
    }

    static TypeNode option(TypeNode element) {
        return TypeNode.of(new TypeBody.Option(element));
    }

    /** Of which both may be null. */
    static TypeNode result(TypeNode ok, TypeNode error) {
        return TypeNode.of(
                new TypeBody.Result(Optional.ofNullable(ok), Optional.ofNullable(error)));
    }

    static TypeNode own(String resource) {
        return TypeNode.of(
                new TypeBody.Own(TypeNode.of(new TypeBody.Resource(new ResourceId(resource)))));
    }

    /** Names and types in turn; without result. */
    static FunctionType function(Object... parameters) {
        return new FunctionType(false, fields(parameters), Optional.empty());
    }

    private static List<TypeBody.Field> fields(Object... pairs) {
        List<TypeBody.Field> fields = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.add(new TypeBody.Field((String) pairs[i], (TypeNode) pairs[i + 1]));
        }
        return fields;
    }
}
