/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.internal.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.edgewright.registry.RegistryException;
import dev.edgewright.registry.RegistryException.Problem;
import dev.edgewright.registry.reference.Excerpt;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A JSON object with the name of the document it comes from, so that every complaint can say where.
 * Reading is strict: UTF-8, RFC 8259, no name twice in one object, 32 levels at most.
 */
public final class Json {
    private static final int DEEPEST = 32;
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final String document;
    private final JsonObject object;

    private Json(String document, JsonObject object) {
        this.document = document;
        this.object = object;
    }

    /**
     * Reads an object.
     *
     * @param document what to call it in complaints, such as {@code the manifest}
     */
    public static Json read(String document, byte[] content) throws RegistryException {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            JsonReader reader = new JsonReader(new StringReader(text));
            reader.setStrictness(Strictness.STRICT);
            JsonElement element = readElement(reader, 0);
            if (!element.isJsonObject() || reader.peek() != JsonToken.END_DOCUMENT) {
                throw malformed(document, "is not one JSON object");
            }
            return new Json(document, element.getAsJsonObject());
        } catch (RegistryException e) {
            throw e;
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw new RegistryException(
                    Problem.MALFORMED, "%s is not JSON.".formatted(sentence(document)), e);
        }
    }

    private static JsonElement readElement(JsonReader reader, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("too deep");
        }
        switch (reader.peek()) {
            case BEGIN_OBJECT -> {
                JsonObject object = new JsonObject();
                reader.beginObject();
                while (reader.hasNext()) {
                    String name = reader.nextName();
                    if (object.has(name)) {
                        throw new IOException("a name twice");
                    }
                    object.add(name, readElement(reader, depth + 1));
                }
                reader.endObject();
                return object;
            }
            case BEGIN_ARRAY -> {
                JsonArray array = new JsonArray();
                reader.beginArray();
                while (reader.hasNext()) {
                    array.add(readElement(reader, depth + 1));
                }
                reader.endArray();
                return array;
            }
            default -> {
                return GSON.getAdapter(JsonElement.class).read(reader);
            }
        }
    }

    /** The bytes of an object, without blanks, names in the order they were added. */
    public static byte[] bytes(JsonObject object) {
        return GSON.toJson(object).getBytes(StandardCharsets.UTF_8);
    }

    /** An array of texts. */
    public static JsonArray array(Collection<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    /** An object of texts in alphabetical order. */
    public static JsonObject object(Map<String, String> texts) {
        JsonObject result = new JsonObject();
        new TreeMap<>(texts).forEach(result::addProperty);
        return result;
    }

    /** Whether there is something, and not null, under the name. */
    public boolean has(String name) {
        return object.has(name) && !object.get(name).isJsonNull();
    }

    /** All names, in the order of the document. */
    public Collection<String> names() {
        return object.keySet();
    }

    /** A text that must be there. */
    public String text(String name) throws RegistryException {
        return optionalText(name)
                .orElseThrow(() -> malformed(document, "has no text '%s'".formatted(name)));
    }

    /** A text that may be absent or null. */
    public Optional<String> optionalText(String name) throws RegistryException {
        if (!has(name)) {
            return Optional.empty();
        }
        return Optional.of(asText(name, object.get(name)));
    }

    private String asText(String name, JsonElement element) throws RegistryException {
        if (element.isJsonPrimitive() && element.getAsJsonPrimitive().isString()) {
            return element.getAsString();
        }
        throw malformed(document, "has something other than a text in '%s'".formatted(name));
    }

    /** A whole number from 0 that must be there. */
    public long count(String name) throws RegistryException {
        if (has(name)
                && object.get(name).isJsonPrimitive()
                && object.getAsJsonPrimitive(name).isNumber()) {
            String digits = object.get(name).getAsString();
            if (digits.matches("[0-9]{1,18}")) {
                return Long.parseLong(digits);
            }
        }
        throw malformed(document, "has no whole number '%s'".formatted(name));
    }

    /** An object that must be there. */
    public Json child(String name) throws RegistryException {
        if (has(name) && object.get(name).isJsonObject()) {
            return new Json(document, object.getAsJsonObject(name));
        }
        throw malformed(document, "has no object '%s'".formatted(name));
    }

    /** An object that may be absent or null. */
    public Optional<Json> optionalChild(String name) throws RegistryException {
        return has(name) ? Optional.of(child(name)) : Optional.empty();
    }

    /** A list of objects; empty when absent. */
    public List<Json> children(String name) throws RegistryException {
        List<Json> result = new ArrayList<>();
        for (JsonElement element : elements(name)) {
            if (!element.isJsonObject()) {
                throw malformed(
                        document, "has something other than objects in '%s'".formatted(name));
            }
            result.add(new Json(document, element.getAsJsonObject()));
        }
        return result;
    }

    /** A list of texts; empty when absent. */
    public List<String> texts(String name) throws RegistryException {
        List<String> result = new ArrayList<>();
        for (JsonElement element : elements(name)) {
            result.add(asText(name, element));
        }
        return result;
    }

    /** An object whose values are texts; empty when absent. */
    public Map<String, String> textMap(String name) throws RegistryException {
        Map<String, String> result = new TreeMap<>();
        if (has(name)) {
            Json child = child(name);
            for (String key : child.names()) {
                result.put(key, child.text(key));
            }
        }
        return result;
    }

    private JsonArray elements(String name) throws RegistryException {
        if (!has(name)) {
            return new JsonArray();
        }
        if (!object.get(name).isJsonArray()) {
            throw malformed(document, "has something other than a list in '%s'".formatted(name));
        }
        return object.getAsJsonArray(name);
    }

    private static RegistryException malformed(String document, String why) {
        return new RegistryException(
                Problem.MALFORMED, "%s %s.".formatted(sentence(document), Excerpt.of(why)));
    }

    private static String sentence(String document) {
        return Character.toUpperCase(document.charAt(0)) + document.substring(1);
    }
}
