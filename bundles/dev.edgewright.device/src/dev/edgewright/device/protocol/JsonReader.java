/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads fields of a JSON object and says in words, with the field's path, what is wrong. */
final class JsonReader {

    private static final int MAX_DEPTH = 32;
    private static final BigInteger MAX_UNSIGNED = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);
    private static final TypeAdapter<JsonElement> ADAPTER =
            new GsonBuilder()
                    .setStrictness(Strictness.STRICT)
                    .create()
                    .getAdapter(JsonElement.class);

    private final JsonObject json;
    private final String path;

    private JsonReader(JsonObject json, String path) {
        this.json = json;
        this.path = path;
    }

    static JsonReader parse(byte[] bytes, String what) {
        if (bytes.length > MargoApi.MAX_DOCUMENT) {
            throw new ProtocolException(
                    "%s is larger than %d bytes.".formatted(what, MargoApi.MAX_DOCUMENT));
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            com.google.gson.stream.JsonReader reader =
                    new com.google.gson.stream.JsonReader(new java.io.StringReader(text));
            reader.setStrictness(Strictness.STRICT);
            reader.setNestingLimit(MAX_DEPTH);
            JsonElement element = ADAPTER.read(reader);
            if (reader.peek() != com.google.gson.stream.JsonToken.END_DOCUMENT) {
                throw new ProtocolException(what + " goes on after its end.");
            }
            if (!(element instanceof JsonObject object)) {
                throw new ProtocolException(what + " is no JSON object.");
            }
            return new JsonReader(object, "");
        } catch (CharacterCodingException e) {
            throw new ProtocolException(what + " is no UTF-8 text.", e);
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw new ProtocolException(what + " is no JSON: " + e.getMessage(), e);
        }
    }

    String string(String name) {
        return optionalString(name)
                .orElseThrow(() -> new ProtocolException(path + name + ": this field is missing."));
    }

    Optional<String> optionalString(String name) {
        JsonElement value = json.get(name);
        if (value == null || value.isJsonNull()) {
            return Optional.empty();
        }
        if (value instanceof JsonPrimitive primitive && primitive.isString()) {
            return Optional.of(primitive.getAsString());
        }
        throw new ProtocolException(path + name + ": a text is expected.");
    }

    long unsigned(String name) {
        BigInteger value = integer(name);
        if (value.signum() < 0 || value.compareTo(MAX_UNSIGNED) > 0) {
            throw new ProtocolException(path + name + ": an unsigned 64-bit number is expected.");
        }
        return value.longValue();
    }

    long optionalSize(String name) {
        return json.has(name) && !json.get(name).isJsonNull() ? unsigned(name) : 0;
    }

    private BigInteger integer(String name) {
        JsonElement value = json.get(name);
        if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
            String digits = primitive.getAsString();
            try {
                // Exponents beyond this only serve to blow up the number.
                if (digits.length() <= 40 && Math.abs(new BigDecimal(digits).scale()) <= 40) {
                    return new BigDecimal(digits).toBigIntegerExact();
                }
            } catch (ArithmeticException | NumberFormatException e) {
                throw new ProtocolException(path + name + ": a whole number is expected.", e);
            }
        }
        throw new ProtocolException(path + name + ": a whole number is expected.");
    }

    JsonReader object(String name) {
        return nullable(name)
                .orElseThrow(() -> new ProtocolException(path + name + ": this field is missing."));
    }

    Optional<JsonReader> nullable(String name) {
        JsonElement value = json.get(name);
        if (value == null || value.isJsonNull()) {
            return Optional.empty();
        }
        if (value instanceof JsonObject object) {
            return Optional.of(new JsonReader(object, path + name + "."));
        }
        throw new ProtocolException(path + name + ": an object is expected.");
    }

    List<JsonReader> array(String name, int limit) {
        if (!(json.get(name) instanceof JsonArray array)) {
            throw new ProtocolException(path + name + ": a list is expected.");
        }
        if (array.size() > limit) {
            throw new ProtocolException(
                    path + name + ": at most %d entries are read.".formatted(limit));
        }
        List<JsonReader> entries = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String place = path + name + "[" + i + "]";
            if (!(array.get(i) instanceof JsonObject object)) {
                throw new ProtocolException(place + ": an object is expected.");
            }
            entries.add(new JsonReader(object, place + "."));
        }
        return entries;
    }
}
