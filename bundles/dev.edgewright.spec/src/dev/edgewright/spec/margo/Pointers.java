/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import dev.edgewright.margo.io.Dialect;
import dev.edgewright.margo.io.Vocabulary;
import dev.edgewright.margo.io.Vocabulary.Form;
import dev.edgewright.margo.io.Vocabulary.Key;
import dev.edgewright.margo.model.MargoPackage.Literals;
import java.util.List;
import java.util.Optional;

/** The properties that devices report, by JSON Pointers (RFC 6901) relative to them. */
final class Pointers {

    private static final Vocabulary VOCABULARY = Vocabulary.of(Dialect.RC3);

    private Pointers() {}

    /** The keys that expressions about a device, or about the items of a list, can name. */
    static List<Key> keys(Optional<String> list) {
        if (list.isEmpty()) {
            return VOCABULARY.keys(Literals.DEVICE_PROPERTIES);
        }
        return key(list.get(), Optional.empty())
                .flatMap(Key::type)
                .map(VOCABULARY::keys)
                .orElse(List.of());
    }

    /** The key that a pointer of one segment names. */
    static Optional<Key> key(String pointer, Optional<String> list) {
        String name = pointer.startsWith("/") ? pointer.substring(1) : pointer;
        return keys(list).stream().filter(k -> k.name().equals(name)).findFirst();
    }

    /** Whether a key stands for a list of objects, which needs an itemSelector. */
    static boolean isObjects(Key key) {
        return key.form() == Form.LIST && key.type().isPresent();
    }
}
