/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import dev.edgewright.spec.edit.Part;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.Schema.Property;
import dev.edgewright.spec.schema.Schema.Type;
import java.util.ArrayList;
import java.util.List;

/** Keys with the least that the schema asks for, to be filled in. */
final class Skeletons {

    /** Schemas may contain themselves. */
    private static final int DEEPEST = 6;

    private Skeletons() {}

    static Part of(String key, Schema schema) {
        return new Part.Pair(key, value(schema, DEEPEST));
    }

    private static Part.Value value(Schema schema, int depth) {
        if (schema.types().contains(Type.MAPPING) && depth > 0) {
            List<Part> parts = new ArrayList<>();
            for (Property property : schema.properties().values()) {
                if (property.required()) {
                    parts.add(new Part.Pair(property.name(), value(property.schema(), depth - 1)));
                }
            }
            return parts.isEmpty() ? new Part.Value.Copy("{}") : new Part.Value.Pairs(parts);
        }
        if (schema.types().contains(Type.LIST)) {
            return schema.isNonEmpty() && schema.items().isPresent() && depth > 0
                    ? new Part.Value.Items(List.of(value(schema.items().get(), depth - 1)))
                    : new Part.Value.Copy("[]");
        }
        return new Part.Value.Copy(word(schema));
    }

    private static String word(Schema schema) {
        if (schema.defaultValue().isPresent()) {
            return schema.defaultValue().get();
        }
        if (!schema.examples().isEmpty()) {
            return schema.examples().get(0);
        }
        if (!schema.values().isEmpty()) {
            return schema.values().get(0).text();
        }
        return schema.types().contains(Type.TEXT) ? "\"\"" : "";
    }
}
