/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.wasm.component.ValueType.Primitive;
import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.component.types.TypeBody;
import dev.edgewright.wasm.component.types.TypeNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the codecs of one program's types, one for each. Used by one thread. */
final class Codecs {

    private static final Map<Primitive, Codec> PRIMITIVES = new EnumMap<>(Primitive.class);

    static {
        for (Primitive primitive : Primitive.values()) {
            switch (primitive) {
                case STRING -> PRIMITIVES.put(primitive, new TextCodec(TypeNode.of(primitive)));
                case ERROR_CONTEXT -> {}
                default -> PRIMITIVES.put(primitive, ScalarCodec.of(primitive));
            }
        }
    }

    private final Map<TypeNode, Codec> known = new IdentityHashMap<>();

    FunctionCodec of(FunctionType type) throws UnsupportedException {
        return new FunctionCodec(type, this);
    }

    SequenceCodec.Tuples tuple(List<TypeNode> parts) throws UnsupportedException {
        return new SequenceCodec.Tuples(TypeNode.of(new TypeBody.Tuple(parts)), all(parts));
    }

    Codec of(TypeNode node) throws UnsupportedException {
        Codec codec = known.get(node);
        if (codec == null) {
            codec = make(node);
            known.put(node, codec);
        }
        return codec;
    }

    private List<Codec> all(List<TypeNode> nodes) throws UnsupportedException {
        List<Codec> codecs = new ArrayList<>();
        for (TypeNode node : nodes) {
            codecs.add(of(node));
        }
        return codecs;
    }

    /** Null for nothing. */
    private Codec optional(Optional<TypeNode> node) throws UnsupportedException {
        return node.isPresent() ? of(node.get()) : null;
    }

    private Codec make(TypeNode node) throws UnsupportedException {
        return switch (node.body()) {
            case TypeBody.Plain p -> {
                Codec codec = PRIMITIVES.get(p.type());
                if (codec == null) {
                    throw new UnsupportedException("error-context (component model async)");
                }
                yield codec;
            }
            case TypeBody.ListOf l -> {
                Codec element = of(l.element());
                yield l.length().isPresent()
                        ? new FixedListCodec(node, element, l.length().getAsInt())
                        : isByte(l.element())
                                ? new BytesCodec(node, element)
                                : new ListCodec(node, element);
            }
            case TypeBody.MapOf m -> {
                SequenceCodec.Tuples pair = tuple(List.of(m.key(), m.value()));
                yield new MapCodec(node, pair);
            }
            case TypeBody.Fields f ->
                    new SequenceCodec.Records(
                            node,
                            f.fields().stream().map(TypeBody.Field::name).toList(),
                            all(f.fields().stream().map(TypeBody.Field::type).toList()));
            case TypeBody.Tuple t -> new SequenceCodec.Tuples(node, all(t.elements()));
            case TypeBody.Variant v -> {
                List<Codec> payloads = new ArrayList<>();
                for (TypeBody.Case each : v.cases()) {
                    payloads.add(optional(each.type()));
                }
                yield new CaseCodec.Variants(
                        node, v.cases().stream().map(TypeBody.Case::name).toList(), payloads);
            }
            case TypeBody.Enumeration e -> new CaseCodec.Enumerations(node, e.labels());
            case TypeBody.Option o -> new CaseCodec.Options(node, of(o.element()));
            case TypeBody.Result r ->
                    new CaseCodec.Results(node, optional(r.ok()), optional(r.error()));
            case TypeBody.Flags f -> new FlagsCodec(node, f.labels());
            case TypeBody.Own o -> new HandleCodec.Own(node, o.resource().resource());
            case TypeBody.Borrow b -> new HandleCodec.Borrow(node, b.resource().resource());
            case TypeBody.Stream s ->
                    throw new UnsupportedException("stream (component model async)");
            case TypeBody.Future f ->
                    throw new UnsupportedException("future (component model async)");
            case TypeBody.Resource r -> throw noValue();
            case TypeBody.OfFunction f -> throw noValue();
            case TypeBody.OfInstance i -> throw noValue();
            case TypeBody.OfComponent c -> throw noValue();
        };
    }

    private static boolean isByte(TypeNode node) {
        return node.body() instanceof TypeBody.Plain plain && plain.type() == Primitive.U8;
    }

    private static IllegalArgumentException noValue() {
        return new IllegalArgumentException("no value has this type");
    }
}
