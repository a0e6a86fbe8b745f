/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.wave;

import dev.edgewright.wasm.spelling.Nearest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the name that a person probably meant, in whatever case it was written. */
public final class Suggestions {

    private Suggestions() {}

    /** The known name that is like a word but for a letter in four, if there is one. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        Map<String, String> names = new LinkedHashMap<>();
        known.forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        String written = word.toLowerCase(Locale.ROOT).replace('_', '-');
        String same = names.get(written);
        return same != null
                ? Optional.of(same)
                : Nearest.to(written, names.keySet(), Math.max(1, word.length() / 4))
                        .map(names::get);
    }
}
