/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.engine.component.Value;
import dev.edgewright.host.wasi2.io.GuestResource;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The functions of the resource {@code fields}. */
final class FieldCalls {

    private static final String METHOD = "[method]fields.";

    /** A call that may be refused. */
    @FunctionalInterface
    private interface Change {
        void make(Fields fields, List<Value> arguments) throws HeaderException;
    }

    private final GuestResource<Fields> fields;

    FieldCalls(GuestResource<Fields> fields) {
        this.fields = fields;
    }

    void addTo(HostInterface.Builder builder) {
        builder.resource(fields.type())
                .function("[constructor]fields", (call, args) -> fields.own(Fields.empty()))
                .function("[static]fields.from-list", (call, args) -> fromList(args.getFirst()))
                .function(
                        METHOD + "get",
                        (call, args) ->
                                Value.list(
                                        of(args).get(name(args)).stream()
                                                .map(FieldCalls::bytes)
                                                .toList()))
                .function(
                        METHOD + "has",
                        (call, args) -> Value.of(of(args).first(name(args)).isPresent()))
                .function(
                        METHOD + "entries",
                        (call, args) ->
                                Value.list(
                                        of(args).all().stream()
                                                .map(
                                                        field ->
                                                                Value.tuple(
                                                                        Value.of(field.name()),
                                                                        bytes(field.value())))
                                                .toList()))
                .function(METHOD + "clone", (call, args) -> fields.own(of(args).copy()));
        add(
                builder,
                "set",
                (known, args) ->
                        known.set(
                                name(args),
                                args.get(2).asList().stream().map(FieldCalls::text).toList()));
        add(builder, "append", (known, args) -> known.append(name(args), text(args.get(2))));
        add(builder, "delete", (known, args) -> known.delete(name(args)));
    }

    private void add(HostInterface.Builder builder, String name, Change change) {
        builder.function(
                METHOD + name,
                (call, args) -> {
                    try {
                        change.make(of(args), args);
                        return Value.ok();
                    } catch (HeaderException e) {
                        return Value.error(Value.variant(e.label()));
                    }
                });
    }

    private Value fromList(Value entries) {
        Fields made = Fields.empty();
        try {
            for (Value entry : entries.asList()) {
                List<Value> pair = entry.asList();
                made.append(pair.get(0).asString(), text(pair.get(1)));
            }
        } catch (HeaderException e) {
            return Value.error(Value.variant(e.label()));
        }
        return Value.ok(fields.own(made));
    }

    private Fields of(List<Value> args) {
        return fields.get(args.getFirst());
    }

    private static String name(List<Value> args) {
        return args.get(1).asString();
    }

    private static String text(Value bytes) {
        return new String(bytes.asBytes(), StandardCharsets.ISO_8859_1);
    }

    private static Value bytes(String text) {
        return Value.bytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
