/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.call;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.edgewright.engine.component.Handle;
import dev.edgewright.engine.component.Value;
import dev.edgewright.engine.wave.Handles;
import dev.edgewright.engine.wave.Wave;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Values as JSON. What JSON has no numbers for is text, such as {@code "nan"}; a case with a value
 * is an object of one member, {@code {"warn": "hot"}}, as is a {@code result}; an {@code option} is
 * its value or null, and {@code {"some": ...}} where its value is an option too.
 */
record ValueJson(Handles handles) {

    JsonElement of(Value value) {
        return switch (value) {
            case Value.Bool v -> new JsonPrimitive(v.value());
            case Value.S8 v -> new JsonPrimitive(v.value());
            case Value.U8 v -> new JsonPrimitive(v.value());
            case Value.S16 v -> new JsonPrimitive(v.value());
            case Value.U16 v -> new JsonPrimitive(v.value());
            case Value.S32 v -> new JsonPrimitive(v.value());
            case Value.U32 v -> new JsonPrimitive(v.value());
            case Value.S64 v -> new JsonPrimitive(v.value());
            case Value.U64 v -> new JsonPrimitive(new BigInteger(Long.toUnsignedString(v.value())));
            case Value.F32 v -> number(v, Float.isFinite(v.value()));
            case Value.F64 v -> number(v, Double.isFinite(v.value()));
            case Value.Char v -> new JsonPrimitive(Character.toString(v.codePoint()));
            case Value.Text v -> new JsonPrimitive(v.value());
            case Value.ListOf v -> array(v.elements());
            case Value.MapOf v ->
                    array(
                            v.entries().entrySet().stream()
                                    .map(entry -> Value.tuple(entry.getKey(), entry.getValue()))
                                    .toList());
            case Value.Fields v -> object(v.fields());
            case Value.Tuple v -> array(v.elements());
            case Value.Variant v ->
                    v.payload().isEmpty()
                            ? new JsonPrimitive(v.label())
                            : member(v.label(), v.payload());
            case Value.Enumeration v -> new JsonPrimitive(v.label());
            case Value.Option v -> option(v.value());
            case Value.Result v -> member(v.isOk() ? "ok" : "err", v.payload());
            case Value.Flags v -> {
                JsonArray labels = new JsonArray();
                v.labels().forEach(labels::add);
                yield labels;
            }
            case Handle v -> new JsonPrimitive("$" + handles.number(v));
        };
    }

    /** The digits of WAVE, which are those of JSON. */
    private static JsonElement number(Value number, boolean finite) {
        String text = Wave.print(number);
        return finite ? JsonParser.parseString(text) : new JsonPrimitive(text);
    }

    private JsonElement option(Optional<Value> value) {
        if (value.isEmpty()) {
            return JsonNull.INSTANCE;
        }
        return value.get() instanceof Value.Option ? member("some", value) : of(value.get());
    }

    private JsonObject member(String name, Optional<Value> value) {
        JsonObject object = new JsonObject();
        object.add(name, value.map(this::of).orElse(JsonNull.INSTANCE));
        return object;
    }

    private JsonArray array(Collection<Value> values) {
        JsonArray array = new JsonArray();
        values.forEach(value -> array.add(of(value)));
        return array;
    }

    private JsonObject object(Map<String, Value> fields) {
        JsonObject object = new JsonObject();
        fields.forEach((name, value) -> object.add(name, of(value)));
        return object;
    }
}
