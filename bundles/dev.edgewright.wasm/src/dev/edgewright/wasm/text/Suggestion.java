/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import dev.edgewright.wasm.spelling.Nearest;
import java.util.Collection;

/** The known word nearest to a misspelt one. */
final class Suggestion {

    private Suggestion() {}

    /** The end of a sentence: a suggestion where a known word is near, else a full stop. */
    static String end(String word, Collection<String> known, String prefix) {
        return Nearest.to(word, known, Math.max(1, word.length() / 4))
                .map(near -> "; did you mean `" + prefix + near + "`?")
                .orElse(".");
    }
}
