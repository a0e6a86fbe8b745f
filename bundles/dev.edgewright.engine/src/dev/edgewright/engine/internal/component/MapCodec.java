/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.component.Value;
import dev.edgewright.wasm.component.types.TypeBody;
import dev.edgewright.wasm.component.types.TypeNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Maps, which lie in memory as lists of pairs; where keys repeat, they stay lists of pairs. */
final class MapCodec extends Codec {

    private final SequenceCodec.Tuples pair;
    private final ListCodec pairs;

    MapCodec(TypeNode type, SequenceCodec.Tuples pair) {
        super(type);
        this.pair = pair;
        TypeNode list = TypeNode.of(new TypeBody.ListOf(pair.type(), OptionalInt.empty()));
        this.pairs = new ListCodec(list, pair);
    }

    private static Value map(Value list) {
        Map<Value, Value> entries = new LinkedHashMap<>();
        for (Value each : list.asList()) {
            List<Value> parts = each.asList();
            if (entries.put(parts.get(0), parts.get(1)) != null) {
                return list;
            }
        }
        return new Value.MapOf(entries);
    }

    private static Value list(Value value) {
        return value instanceof Value.MapOf map
                ? Value.list(
                        map.entries().entrySet().stream()
                                .map(e -> Value.tuple(e.getKey(), e.getValue()))
                                .toList())
                : value;
    }

    @Override
    Value load(Context cx, long at) {
        return map(pairs.load(cx, at));
    }

    @Override
    void store(Context cx, Value value, long at) {
        pairs.store(cx, list(value), at);
    }

    @Override
    Value lift(Context cx, Flat in) {
        return map(pairs.lift(cx, in));
    }

    @Override
    void lower(Context cx, Value value, Flat out) {
        pairs.lower(cx, list(value), out);
    }

    @Override
    void check(GuestInstance receiver, Value value) {
        if (!(value instanceof Value.MapOf) && !(value instanceof Value.ListOf)) {
            throw Mismatch.of(value, type());
        }
        ListCodec.checkElements(receiver, pair, list(value).asList());
    }
}
