/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

import dev.edgewright.engine.component.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The variant {@code method} as the method's name. */
final class Method {

    private static final Set<String> KNOWN =
            Set.of("get", "head", "post", "put", "delete", "connect", "options", "trace", "patch");

    private Method() {}

    /** The name, or empty when it is no valid method. */
    static Optional<String> read(Value value) {
        String name =
                ((Value.Variant) value)
                        .payload()
                        .map(Value::asString)
                        .orElseGet(() -> value.label().toUpperCase(Locale.ROOT));
        return Optional.of(name).filter(Field::isToken);
    }

    static Value write(String name) {
        String label = name.toLowerCase(Locale.ROOT);
        boolean known = KNOWN.contains(label) && name.equals(name.toUpperCase(Locale.ROOT));
        return known ? Value.variant(label) : Value.variant("other", Value.of(name));
    }
}
