/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.binary;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.edgewright.wit.resolve.Stability;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Documentation and gates of the items of a package, from the custom section that tools write
 * beside its types. A part that is missing or malformed counts as empty.
 *
 * @param json the object of one item
 */
record PackageDocs(JsonObject json) {

    /** Nothing is known. */
    static final PackageDocs NONE = new PackageDocs(new JsonObject());

    /** More than this is not looked at. */
    private static final int MAX_BYTES = 16 << 20;

    private static final int NEWEST_FORMAT = 1;

    /** Reads the section: the number of the format in one byte, then JSON. */
    static PackageDocs read(ByteBuffer section) {
        if (!section.hasRemaining()
                || section.remaining() > MAX_BYTES
                || section.get() > NEWEST_FORMAT) {
            return NONE;
        }
        try {
            JsonElement root =
                    JsonParser.parseString(StandardCharsets.UTF_8.decode(section).toString());
            return root.isJsonObject() ? new PackageDocs(root.getAsJsonObject()) : NONE;
        } catch (JsonParseException | StackOverflowError e) {
            return NONE;
        }
    }

    /** The documentation of the item; may be empty. */
    String docs() {
        return text("docs");
    }

    /** What the gates of the item promise. */
    Stability stability() {
        return stability(json.get("stability"));
    }

    /** A part of the item by its kind and name. */
    PackageDocs part(String kind, String name) {
        return json.get(kind) instanceof JsonObject parts
                        && parts.get(name) instanceof JsonObject part
                ? new PackageDocs(part)
                : NONE;
    }

    /** Whether the item says anything about a part. */
    boolean has(String kind, String name) {
        return part(kind, name) != NONE;
    }

    /** The documentation of a field, case or label. */
    String item(String name) {
        return json.get("items") instanceof JsonObject items
                ? new PackageDocs(items).text(name)
                : "";
    }

    /** What the gates of an import or export of a whole interface promise. */
    Stability externStability(String kind, String name) {
        return json.get(kind) instanceof JsonObject all
                ? stability(all.get(name))
                : Stability.UNKNOWN;
    }

    private String text(String key) {
        return json.get(key) != null && json.get(key).isJsonPrimitive()
                ? json.get(key).getAsString()
                : "";
    }

    private static Stability stability(JsonElement element) {
        if (element instanceof JsonObject kind) {
            if (kind.get("stable") instanceof JsonObject stable) {
                return new Stability.Stable(
                        new PackageDocs(stable).text("since"), deprecated(stable));
            }
            if (kind.get("unstable") instanceof JsonObject unstable) {
                return new Stability.Unstable(
                        new PackageDocs(unstable).text("feature"), deprecated(unstable));
            }
        }
        return Stability.UNKNOWN;
    }

    private static Optional<String> deprecated(JsonObject gate) {
        String version = new PackageDocs(gate).text("deprecated");
        return version.isEmpty() ? Optional.empty() : Optional.of(version);
    }
}
