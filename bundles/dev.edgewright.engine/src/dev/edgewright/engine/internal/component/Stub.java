/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import dev.edgewright.engine.component.HostCall;
import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.engine.component.HostResource;
import dev.edgewright.engine.component.Value;
import dev.edgewright.engine.wave.Handles;
import dev.edgewright.engine.wave.Wave;
import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.component.types.ResourceId;
import dev.edgewright.wasm.component.types.TypeBody;
import dev.edgewright.wasm.component.types.TypeNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers a function that nobody provides with the default value of its result: zero, nothing, the
 * first case, success.
 *
 * @param types what is behind the resources of the result
 * @param log receives each call as a line
 */
record Stub(
        String name,
        FunctionType type,
        Function<ResourceId, ResourceType> types,
        Consumer<String> log)
        implements HostInterface.Function {

    /** Arguments that are longer are cut off in the log. */
    private static final int LONGEST = 1_000;

    /** What a resource of a stub stands for. */
    private static final Object NOTHING =
            new Object() {
                @Override
                public String toString() {
                    return "a stub's resource";
                }
            };

    static HostResource<Object> resource(String name) {
        return new HostResource<>(name, Object.class);
    }

    @Override
    public Value call(HostCall call, List<Value> arguments) {
        Handles handles = new Handles();
        String given =
                arguments.stream()
                        .map(argument -> Wave.print(argument, handles))
                        .collect(Collectors.joining(", "));
        Value result = type.result().map(this::standard).orElse(null);
        String answer = result == null ? "" : " -> " + Wave.print(result, handles);
        log.accept(name + "(" + cut(given) + ")" + answer);
        return result;
    }

    private static String cut(String line) {
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }

    private Value standard(TypeNode node) {
        return switch (node.body()) {
            case TypeBody.Plain p ->
                    switch (p.type()) {
                        case BOOL -> Value.of(false);
                        case S8 -> new Value.S8((byte) 0);
                        case U8 -> Value.u8(0);
                        case S16 -> new Value.S16((short) 0);
                        case U16 -> Value.u16(0);
                        case S32 -> new Value.S32(0);
                        case U32 -> Value.u32(0);
                        case S64 -> new Value.S64(0);
                        case U64 -> Value.u64(0);
                        case F32 -> new Value.F32(0);
                        case F64 -> new Value.F64(0);
                        case CHAR -> new Value.Char(0);
                        case STRING -> Value.of("");
                        case ERROR_CONTEXT -> throw impossible(node);
                    };
            case TypeBody.ListOf l ->
                    Value.list(
                            Collections.nCopies(
                                    l.length().orElse(0),
                                    l.length().isPresent() ? standard(l.element()) : Value.none()));
            case TypeBody.MapOf m -> new Value.MapOf(Map.of());
            case TypeBody.Fields f -> {
                Map<String, Value> fields = new LinkedHashMap<>();
                f.fields().forEach(field -> fields.put(field.name(), standard(field.type())));
                yield new Value.Fields(fields);
            }
            case TypeBody.Tuple t ->
                    new Value.Tuple(t.elements().stream().map(this::standard).toList());
            case TypeBody.Variant v ->
                    new Value.Variant(v.cases().get(0).name(), standard(v.cases().get(0).type()));
            case TypeBody.Enumeration e -> Value.enumeration(e.labels().get(0));
            case TypeBody.Flags f -> new Value.Flags(Set.of());
            case TypeBody.Option o -> Value.none();
            case TypeBody.Result r -> new Value.Result(true, standard(r.ok()));
            case TypeBody.Own o -> handle(o.resource());
            default -> throw impossible(node);
        };
    }

    private Optional<Value> standard(Optional<TypeNode> node) {
        return node.map(this::standard);
    }

    @SuppressWarnings("unchecked") // Whether the type takes anything is looked at before.
    private Value handle(TypeNode node) {
        HostResource<?> host = types.apply(node.resource()).host();
        if (host == null || !host.takes(NOTHING)) {
            throw impossible(node);
        }
        return ((HostResource<Object>) host).own(NOTHING);
    }

    private Trap impossible(TypeNode node) {
        return new Trap(
                TrapReason.HOST,
                "The stub of %s cannot answer, since nothing stands for a value of type %s; a component that exports the function can"
                        .formatted(name, TypeWords.of(node)));
    }
}
